/** Fetches as a page's script would: https://fetch.spec.whatwg.org/#http-redirect-fetch */
import { isAddress, isPublicAddress } from '../../upstream/address.js';
import type { CheckContext } from '../context.js';
import { type CheckFinding, found } from '../finding.js';
import { checkCors, checkVary } from './cors.js';
import { createHostCache, type Host } from './hosts.js';
import { type Answer, type SendResult, send } from './send.js';

/** As many as browsers follow. */
const MAX_REDIRECTS = 20;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);

export interface FetchOptions {
  headers?: Record<string, string>;
  /** Whether a script reads the answer, so that CORS counts; a picture or a page needs none. */
  needsCors: boolean;
}

/** Sends requests of one check, and follows redirects. */
export type Fetch = (address: string, options: FetchOptions) => Promise<SendResult>;

/** Whether browsers take the host for safe whatever its scheme, as it is this machine. */
export const isLoopbackHost = (hostname: string): boolean =>
  hostname === 'localhost' ||
  (isAddress(hostname) && isPublicAddress(hostname, { allowLoopback: true }) && !isPublicAddress(hostname));

/** Whether browsers block a request of a page on https: to this address. */
export const isMixedContent = (url: URL, origin: string): boolean =>
  url.protocol === 'http:' && origin.startsWith('https:') && !isLoopbackHost(url.hostname);

function checkScheme(url: URL, { origin }: CheckContext): CheckFinding[] {
  if (url.protocol !== 'http:' || !origin.startsWith('https:')) return [];
  const to = url.href.replace(/^http:/, 'https:');
  return [found(isMixedContent(url, origin) ? 'error' : 'hint', 'mixed-content/http', { to }, url.href)];
}

/** The target of a redirect, or what is wrong with it. */
function readTarget({ headers, url }: Answer, visited: Set<string>): URL | CheckFinding {
  const location = headers.get('location') ?? '';
  const target = location && URL.canParse(location, url) ? new URL(location, url) : undefined;
  if (!target || !/^https?:$/.test(target.protocol)) return found('error', 'http/bad-redirect', { location }, url);
  target.hash = '';
  if (visited.has(target.href)) return found('error', 'http/redirect-loop', { url: target.href }, url);
  if (visited.size > MAX_REDIRECTS) return found('error', 'http/too-many-redirects', { count: MAX_REDIRECTS }, url);
  return target;
}

/** The problems of a redirect that is followed. */
function checkRedirect({ status, url }: Answer, target: URL, isFirst: boolean): CheckFinding[] {
  const findings: CheckFinding[] = [];
  if (url.startsWith('https:') && target.protocol === 'http:')
    findings.push(found('error', 'mixed-content/redirect', { to: target.href }, url));
  else if (isFirst && PERMANENT.has(status)) findings.push(found('hint', 'redirect/moved', { to: target.href }, url));
  return findings;
}

export function createFetch(context: CheckContext): Fetch {
  const getHost = createHostCache(context);

  const sendTo = async (url: URL, headers: Record<string, string>): Promise<SendResult> => {
    const { findings, address, isNew }: Host & { isNew: boolean } = await getHost(url);
    if (!address) return { findings };
    const result = await send(url, address, headers, context);
    return { ...result, findings: [...(isNew ? findings : []), ...result.findings] };
  };

  return async (address, { headers = {}, needsCors }) => {
    const { origin } = context;
    let url = new URL(address);
    url.hash = '';
    const findings = needsCors ? checkScheme(url, context) : [];
    const visited = new Set([url.href]);
    let isForeign = url.origin !== origin;
    let sentOrigin = origin;
    for (;;) {
      const result = await sendTo(url, needsCors && isForeign ? { ...headers, origin: sentOrigin } : headers);
      findings.push(...result.findings.map((finding) => ({ ...finding, url: finding.url ?? url.href })));
      const { answer } = result;
      if (!answer) return { findings };
      const problem = needsCors && isForeign ? checkCors(answer.headers, sentOrigin, url.host) : undefined;
      if (!REDIRECTS.has(answer.status)) {
        if (problem) findings.push({ ...problem, url: url.href });
        const vary = needsCors && context.isInvented ? checkVary(answer.headers, sentOrigin) : undefined;
        if (vary) findings.push({ ...vary, url: url.href });
        return { findings, answer };
      }
      const target = readTarget(answer, visited);
      if (!(target instanceof URL)) return { findings: [...findings, target] };
      findings.push(...checkRedirect(answer, target, visited.size === 1));
      if (problem) findings.push(found('error', 'cors/redirect', { from: url.href, to: target.href }, url.href));
      // Two foreign origins in a row: the second one does not learn which page asks.
      if (isForeign && target.origin !== url.origin) sentOrigin = 'null';
      isForeign ||= target.origin !== origin;
      visited.add(target.href);
      url = target;
    }
  };
}
