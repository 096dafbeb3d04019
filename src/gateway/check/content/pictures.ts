/** Checks the pictures of a feed; the first ones are requested. */
import { type CheckFinding, codeOf, found } from '../finding.js';
import { type Fetch, isLoopbackHost } from '../network/fetch.js';
import type { Answer } from '../network/send.js';
import { hostOf, isPrivateHost } from './items.js';
import type { Content } from './read-content.js';

/** How many pictures are requested. */
const MOST_REQUESTS = 3;
/** Bytes from which on a picture is heavy for the small place that it has in a list. */
const HEAVY = 2 ** 20;

/** The first bytes of pictures: JPEG, PNG, GIF, WebP and AVIF, SVG. */
const PICTURE =
  /^(?:\xff\xd8\xff|\x89PNG|GIF8|RIFF....WEBP|....ftyp(?:avif|heic|mif1)|\s*<(?:svg|\?xml[^>]{0,200}>\s*<svg))/s;

function explainAnswer(sample: string, { status, headers, bytes }: Answer): CheckFinding | undefined {
  if (status < 200 || status > 299) return found('warning', 'pictures/unreachable', { sample, why: `HTTP ${status}` });
  const type = (headers.get('content-type') ?? '').split(';')[0]!.trim();
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 400));
  if (!PICTURE.test(start)) return found('warning', 'pictures/not-image', { sample, type: type || '?' });
  const policy = headers.get('cross-origin-resource-policy')?.trim().toLowerCase() ?? '';
  if (/^same-/.test(policy)) return found('warning', 'pictures/blocked', { sample, value: policy });
  return bytes.length > HEAVY ? found('warning', 'pictures/heavy', { sample, bytes: bytes.length }) : undefined;
}

async function requestPicture(sample: string, fetch: Fetch): Promise<CheckFinding | undefined> {
  const { findings, answer } = await fetch(sample, { needsCors: false, headers: { accept: 'image/*' } });
  if (answer) return explainAnswer(sample, answer);
  const failure = findings.find(({ severity }) => severity === 'error');
  if (!failure) return undefined;
  const { code, cause } = codeOf(failure);
  return found('warning', 'pictures/unreachable', { sample, why: cause ?? code });
}

const addressesOf = ({ feed }: Content) => [...new Set(feed.items.flatMap(({ image }) => image ?? []))];

/** Requests the first pictures. */
export async function checkPictureAnswers(content: Content, fetch: Fetch): Promise<CheckFinding[]> {
  const addresses = addressesOf(content).slice(0, MOST_REQUESTS);
  const results = await Promise.all(addresses.map((address) => requestPicture(address, fetch)));
  const findings = results.flatMap((finding) => finding ?? []);
  // One of a kind is enough to act on.
  const keys = findings.map((finding) => JSON.stringify(codeOf(finding)));
  return findings.filter((_, index) => keys.indexOf(keys[index]!) === index);
}

/** What the addresses of pictures tell by themselves. */
export function checkPictures(content: Content, url: string): CheckFinding[] {
  const total = content.feed.items.length;
  const addresses = addressesOf(content);
  if (total && !addresses.length) return [found('hint', 'pictures/none', { total })];
  const findings: CheckFinding[] = [];
  const insecure = addresses.filter((address) => address.startsWith('http:') && !isLoopbackHost(hostOf(address)));
  if (insecure.length)
    findings.push(found('warning', 'pictures/http', { count: insecure.length, sample: insecure[0]! }));
  const hidden = addresses.filter((address) => hostOf(address) !== hostOf(url) && isPrivateHost(hostOf(address)));
  if (hidden.length) findings.push(found('warning', 'pictures/private', { count: hidden.length, sample: hidden[0]! }));
  return findings;
}
