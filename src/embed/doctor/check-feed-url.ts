/** Requests a feed again, to learn why the element's own request failed: browsers do not tell scripts. */
import { isAllowedOrigin } from '../../client/allowed-origins.js';
import { addSource } from '../../findings/add-source.js';
import type { Finding, Source } from '../../findings/findings.js';
import { type IdentifiedBody, identifyBody } from '../../findings/identify-body.js';
import { blocksUrl, findViolation } from './csp-violations.js';

/** The problem with a feed, and the feed where it can be read; both where it can be read in part. */
export interface FeedUrlCheck {
  finding?: Finding;
  source?: Source;
}

const TIMEOUT = 10_000;
const MAX_BYTES = 5 * 2 ** 20;
/** Milliseconds after which a feed counts as slow. */
const SLOW = 3000;

/** `AbortSignal.timeout`, which Chrome 100 and Safari 15 do not have. */
function createTimeoutSignal(): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), TIMEOUT);
  return controller.signal;
}

/** Whether a server answers at all, even if a script may not read the answer. */
export const isReachable = (url: string): Promise<boolean> =>
  fetch(url, { mode: 'no-cors', cache: 'no-store', signal: createTimeoutSignal() }).then(
    () => true,
    () => false,
  );

const isLoopback = (host: string) => /^(localhost|127\.|\[::1])/.test(host);

/** The reason for a failed request, for which browsers throw the same `TypeError` in all cases. */
async function explainFailedRequest(url: string): Promise<Finding> {
  const violation = await findViolation(blocksUrl('connect-src', url));
  if (violation) {
    const advice = addSource(violation, new URL(url).origin);
    return { code: 'csp', directive: violation.directive, blocked: url, advice };
  }
  if (await isReachable(url)) return { code: 'cors', url };
  return { code: 'network', url, offline: !navigator.onLine };
}

/** Whether the browser can parse a feed as XML; true if unknown. `XMLHttpRequest` works where a policy forbids `DOMParser`. */
const isWellFormedXml = (url: string) =>
  new Promise<boolean>((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = 'document';
    request.overrideMimeType('text/xml');
    request.timeout = TIMEOUT;
    request.onload = () =>
      resolve(!!request.responseXML && !request.responseXML.getElementsByTagName('parsererror').length);
    request.onerror = () => resolve(true);
    request.ontimeout = () => resolve(true);
    request.send();
  });

async function checkBody(body: IdentifiedBody, url: string, milliseconds: number): Promise<Finding | undefined> {
  if ('body' in body) return { code: 'not-a-feed', url, body: body.body };
  const { broken = false, cut = false, xml } = body;
  if (broken || cut || (xml && !(await isWellFormedXml(url)))) return { code: 'broken', url, cut, lost: broken };
  return milliseconds > SLOW ? { code: 'slow', url, seconds: Math.round(milliseconds / 1000) } : undefined;
}

/** The whole body; undefined if it is too large. */
async function readBytes(body: ReadableStream<Uint8Array<ArrayBuffer>>) {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = body.getReader();
  for (let chunk = await reader.read(); chunk.value; chunk = await reader.read()) {
    bytes += chunk.value.length;
    if (bytes > MAX_BYTES) {
      void reader.cancel();
      return undefined;
    }
    chunks.push(chunk.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

/** Decodes enough of a text to identify it: UTF-8, or UTF-16, which some old portals use. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** @param page The page that shows the feed. */
export async function checkFeedUrl(url: string, page: Pick<Location, 'protocol'> = location): Promise<FeedUrlCheck> {
  if (!/^https?:/.test(url)) return { finding: { code: 'address', url } };
  if (page.protocol === 'https:' && url.startsWith('http:') && !isLoopback(new URL(url).host))
    return { finding: { code: 'mixed-content', url } };
  if (!isAllowedOrigin(url)) return { finding: { code: 'not-allowed', url } };

  const start = performance.now();
  const signal = createTimeoutSignal();
  try {
    const response = await fetch(url, { cache: 'no-store', signal });
    if (!isAllowedOrigin(response.url)) return { finding: { code: 'not-allowed', url, redirected: response.url } };
    if (!response.ok) return { finding: { code: 'http', url, status: response.status } };
    const bytes = await readBytes(response.body!);
    if (!bytes) return { finding: { code: 'too-large', url } };
    const milliseconds = Math.round(performance.now() - start);
    const body = identifyBody(decode(bytes), response.url);
    const source = 'format' in body ? { format: body.format, bytes: bytes.length, milliseconds } : undefined;
    return { source, finding: await checkBody(body, url, milliseconds) };
  } catch {
    return { finding: signal.aborted ? { code: 'timeout', url } : await explainFailedRequest(url) };
  }
}
