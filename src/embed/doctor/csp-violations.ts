/** Violations of the page's Content Security Policy: those since the doctor started, and earlier ones in Chromium. */

export interface Violation {
  directive: string;
  blocked: string;
  sample: string;
  policy: string;
}

type ViolationBody = Pick<SecurityPolicyViolationEvent, 'effectiveDirective' | 'originalPolicy' | 'sample'> & {
  blockedURI?: string;
  blockedURL?: string;
};

const violations: Violation[] = [];

function addViolation({ effectiveDirective, blockedURI, blockedURL, sample, originalPolicy }: ViolationBody) {
  violations.push({
    directive: effectiveDirective,
    blocked: blockedURI ?? blockedURL ?? '',
    sample: sample ?? '',
    policy: originalPolicy ?? '',
  });
}

/** Starts to record violations; call it before anything that the policy may block. */
export function recordViolations(): void {
  document.addEventListener('securitypolicyviolation', addViolation);
  const { ReportingObserver } = window as { ReportingObserver?: new (...options: unknown[]) => { observe(): void } };
  if (!ReportingObserver) return;
  const addReports = (reports: { body: ViolationBody }[]) => {
    for (const { body } of reports) addViolation(body);
  };
  new ReportingObserver(addReports, { types: ['csp-violation'], buffered: true }).observe();
}

/** The first violation that matches, after a moment: browsers report a violation later than the request fails. */
export async function findViolation(matches: (violation: Violation) => boolean): Promise<Violation | undefined> {
  await new Promise((resolve) => setTimeout(resolve, 100));
  return violations.find(matches);
}

/** Whether a directive blocked this address; browsers report only its origin after a redirect. */
export const blocksUrl =
  (directive: string, url: string) =>
  ({ directive: violated, blocked }: Violation): boolean =>
    violated.startsWith(directive) && blocked.length > 7 && url.startsWith(new URL(blocked, url).origin);
