/** What the page's policy has forbidden since the doctor came, and before, where the browser remembers. */

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

const noted: Violation[] = [];

function note({ effectiveDirective, blockedURI, blockedURL, sample, originalPolicy }: ViolationBody) {
  noted.push({
    directive: effectiveDirective,
    blocked: blockedURI ?? blockedURL ?? '',
    sample: sample ?? '',
    policy: originalPolicy ?? '',
  });
}

/** Starts to listen; call it before anything that may be forbidden is tried. */
export function watchViolations(): void {
  document.addEventListener('securitypolicyviolation', note);
  const { ReportingObserver } = window as { ReportingObserver?: new (...options: unknown[]) => { observe(): void } };
  if (ReportingObserver)
    new ReportingObserver((reports: { body: ViolationBody }[]) => reports.forEach(({ body }) => void note(body)), {
      types: ['csp-violation'],
      buffered: true, // also those of before; only Chromium has them
    }).observe();
}

/** The first that answers to this; events follow the failure after a moment. */
export async function violation(is: (violation: Violation) => boolean): Promise<Violation | undefined> {
  await new Promise((resolve) => setTimeout(resolve, 100));
  return noted.find(is);
}

/** Whether an address, or as much of it as the browser tells, was blocked by a directive. */
export const blocks =
  (directive: string, url: string) =>
  ({ directive: violated, blocked }: Violation): boolean =>
    violated.startsWith(directive) && blocked.length > 7 && url.startsWith(new URL(blocked, url).origin);

/** The directive of a policy with one more source, as it has to be written. */
export function withSource({ directive, policy }: Violation, source: string): string {
  const [name] = directive.split('-elem');
  const rules = policy.split(';').map((rule) => rule.trim().split(/\s+/));
  const [, ...sources] = rules.find(([rule]) => rule === name) ?? rules.find(([rule]) => rule === 'default-src') ?? [];
  return [name, ...sources.filter((known) => known !== `'none'`), source].join(' ');
}
