/** Finds out why the code of an element has not run. */

import { addSource } from '../../findings/add-source.js';
import type { Finding } from '../../findings/findings.js';
import { isReachable } from './check-feed-url.js';
import { blocksUrl, findViolation } from './csp-violations.js';

/** Milliseconds that a chunk has to register its element once it can be fetched. */
const TIME_TO_RUN = 4000;

/** @param url Of the chunk with the element. */
export async function checkChunk(url: string): Promise<Finding> {
  const policy = await findViolation(
    ({ directive, sample }) => directive === 'trusted-types' && /lit-html|bantin/.test(sample),
  );
  if (policy) {
    const advice = addSource(policy, 'lit-html bantin');
    return { code: 'csp', directive: 'trusted-types', blocked: policy.sample, advice };
  }
  const failure = await explainFailedFetch(url);
  if (failure !== undefined) return { code: 'chunk', url, why: failure };
  await new Promise((resolve) => setTimeout(resolve, TIME_TO_RUN));
  return { code: 'chunk', url, why: '' };
}

/** An HTTP status, `cors` or `network`; undefined if the file is there. */
async function explainFailedFetch(url: string): Promise<string | undefined> {
  try {
    const { ok, status } = await fetch(url, { cache: 'no-store' });
    return ok ? undefined : `${status}`;
  } catch {
    // A policy may forbid to fetch from the server of our scripts, and allow the scripts themselves.
    if (await findViolation(blocksUrl('connect-src', url))) return undefined;
    return (await isReachable(url)) ? 'cors' : 'network';
  }
}
