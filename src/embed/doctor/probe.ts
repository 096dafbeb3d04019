/** Asks for a feed once more, to learn what the element cannot know. */
import { type Kind, kindOf } from './body.js';
import { blocks, violation, withSource } from './csp-violations.js';
import type { Finding, Source } from './findings.js';

/** What an address gives: why there is nothing, or what there is; both where what there is has a flaw. */
export interface Probe {
  finding?: Finding;
  source?: Source;
}

const TIMEOUT = 10_000;
const MAX_BYTES = 5 * 2 ** 20;
/** Milliseconds from which on readers on good networks notice. */
const SLOW = 3000;

/** What `AbortSignal.timeout` gives in browsers that have it. */
function inTime(): AbortSignal {
  const controller = new AbortController();
  setTimeout(() => controller.abort(), TIMEOUT);
  return controller.signal;
}

/** Whether a server answers at all: an answer that no script may read counts. */
export const answers = (url: string): Promise<boolean> =>
  fetch(url, { mode: 'no-cors', cache: 'no-store', signal: inTime() }).then(
    () => true,
    () => false,
  );

const loopback = (host: string) => /^(localhost|127\.|\[::1])/.test(host);

/** Why a request failed of which the browser says no more than that. */
async function whyNot(url: string): Promise<Finding> {
  const refusal = await violation(blocks('connect-src', url));
  if (refusal) {
    const { origin } = new URL(url);
    return { code: 'csp', directive: refusal.directive, blocked: url, advice: withSource(refusal, origin) };
  }
  // then it is a matter of permission
  return (await answers(url)) ? { code: 'cors', url } : { code: 'network', url, offline: !navigator.onLine };
}

/** Whether XML is well-formed, by the browser's own parser: `DOMParser` is not to be had under every policy. */
const wellFormed = (url: string) =>
  new Promise<boolean>((resolve) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = 'document';
    request.overrideMimeType('text/xml');
    request.timeout = TIMEOUT;
    request.onload = () =>
      resolve(!!request.responseXML && !request.responseXML.getElementsByTagName('parsererror').length);
    request.onerror = request.ontimeout = () => resolve(true); // nothing is known
    request.send();
  });

async function flawOf(kind: Kind, url: string, milliseconds: number): Promise<Finding | undefined> {
  if ('body' in kind) return { code: 'not-a-feed', url, body: kind.body };
  const { broken, cut = false, xml } = kind;
  if (broken || cut || (xml && !(await wellFormed(url)))) return { code: 'broken', url, cut, lost: !!broken };
  return milliseconds > SLOW ? { code: 'slow', url, seconds: Math.round(milliseconds / 1000) } : undefined;
}

export async function probe(url: string, page: Pick<Location, 'protocol'> = location): Promise<Probe> {
  if (!/^https?:/.test(url)) return { finding: { code: 'address', url } };
  if (page.protocol === 'https:' && url.startsWith('http:') && !loopback(new URL(url).host))
    return { finding: { code: 'mixed-content', url } };

  const start = performance.now();
  const signal = inTime();
  try {
    const response = await fetch(url, { cache: 'no-store', signal });
    const { ok, status, body } = response;
    if (!ok) return { finding: { code: 'http', url, status } };
    const parts: Uint8Array<ArrayBuffer>[] = [];
    let bytes = 0;
    const reader = body!.getReader();
    for (let part = await reader.read(); part.value; part = await reader.read()) {
      bytes += part.value.length;
      if (bytes > MAX_BYTES) {
        void reader.cancel();
        return { finding: { code: 'too-large', url } };
      }
      parts.push(part.value);
    }
    const milliseconds = Math.round(performance.now() - start);
    const kind = kindOf(await textOf(new Blob(parts)), response.url);
    const source = 'format' in kind ? { format: kind.format, bytes, milliseconds } : undefined;
    return { source, finding: await flawOf(kind, url, milliseconds) };
  } catch {
    return { finding: signal.aborted ? { code: 'timeout', url } : await whyNot(url) };
  }
}

/** Enough of a text to tell what it is: in UTF-16, which some old portals write, as well. */
async function textOf(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const label = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8';
  return new TextDecoder(label).decode(bytes);
}
