import type { Finding } from '../../findings/findings.js';
import type { CheckFacts, Key } from './facts.js';

/**
 * - `error`: readers do not see the news, or parts of it.
 * - `warning`: something is wrong, and readers may notice it.
 * - `hint`: not wrong, but it could be better.
 * - `good`: it is as it should be.
 */
export type Severity = 'error' | 'warning' | 'hint' | 'good';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint', 'good'];

interface Place {
  severity: Severity;
  /** What it is about, where that is an address. */
  url?: string;
  /** The element of a page that it is about, such as `1. <news-list>`. */
  element?: string;
}

/** One of our own findings. */
export type OwnFinding = Place & { [K in Key]: { key: K; facts: CheckFacts[K] } }[Key];

/** One that the doctor has as well, in its words. */
export type SharedFinding = Place & { shared: Finding };

export type CheckFinding = OwnFinding | SharedFinding;

/** Makes a finding. */
export const found = <K extends Key>(severity: Severity, key: K, facts: CheckFacts[K], url?: string): CheckFinding =>
  ({ severity, key, facts, ...(url && { url }) }) as CheckFinding;

/** Makes a finding of one of the doctor's. */
export const foundByDoctor = (severity: Severity, shared: Finding, url?: string): CheckFinding => ({
  severity,
  shared,
  ...(url && { url }),
});

/** The code, and the cause where a code has several. */
export function codeOf(finding: CheckFinding): { code: string; cause?: string } {
  if ('shared' in finding) {
    const { shared } = finding;
    if (shared.code === 'not-a-feed') {
      const isLogin = shared.body.type === 'page' && shared.body.login;
      return { code: shared.code, cause: isLogin ? 'login' : shared.body.type };
    }
    if (shared.code === 'csp') return { code: shared.code, cause: shared.directive };
    return { code: shared.code };
  }
  const [code, cause] = finding.key.split('/') as [string, string];
  return { code, cause };
}
