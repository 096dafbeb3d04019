/** Checks one feed: its answer, its content, its pictures, and what changes when it is read again. */
import { checkContent, type PreviewItem, previewOf } from './content/check-content.js';
import { compareReadings } from './content/items.js';
import { checkPictureAnswers } from './content/pictures.js';
import { type Content, explainOther, isChallenge, type ReadResult, readContent } from './content/read-content.js';
import type { CheckContext } from './context.js';
import { type CheckFinding, codeOf, found } from './finding.js';
import { checkFeedAnswer, checkRevalidation, checkStatus } from './network/answer-checks.js';
import type { Fetch } from './network/fetch.js';
import type { Answer } from './network/send.js';

/** What was found out about one feed. */
export interface FeedReport {
  /** Undefined for a file. */
  url?: string;
  findings: CheckFinding[];
  content?: Content;
  preview: PreviewItem[];
}

const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** The body of an error that says more than its status. */
function explainErrorBody({ bytes, url }: Answer): CheckFinding[] {
  const text = textOf(bytes);
  if (!/^\s*[{<]/.test(text)) return [];
  if (/^\s*</.test(text) && !isChallenge(text)) return [];
  return explainOther(text, url).filter((finding) => 'key' in finding && finding.key.startsWith('not-a-feed/'));
}

/** https://www.rfc-editor.org/rfc/rfc9110#name-conditional-requests */
function validatorsOf({ headers }: Answer): Record<string, string> | undefined {
  const etag = headers.get('etag');
  const modified = headers.get('last-modified');
  if (etag) return { 'if-none-match': etag };
  return modified ? { 'if-modified-since': modified } : undefined;
}

/** Requests a feed once more, and asks whether it has changed. */
async function readAgain(first: Answer, content: Content, fetch: Fetch, now: number): Promise<CheckFinding[]> {
  const validators = validatorsOf(first);
  const [again, conditional] = await Promise.all([
    fetch(first.url, { needsCors: true }),
    validators && fetch(first.url, { needsCors: true, headers: validators }),
  ]);
  const findings = conditional?.answer ? checkRevalidation(first, conditional.answer) : [];
  const { answer } = again;
  if (!answer || answer.status !== first.status) return findings;
  const result = readContent(answer.bytes.buffer, { ...bodyOptions(answer), now });
  return 'content' in result ? [...findings, ...compareReadings(content, result.content)] : findings;
}

const bodyOptions = ({ url, headers }: Answer) => ({ url, contentType: headers.get('content-type') ?? '' });

/** Reads the body of an answer. */
export const readAnswer = (answer: Answer, now: number): ReadResult =>
  readContent(answer.bytes.buffer, { ...bodyOptions(answer), now });

/**
 * Checks what an address answered.
 *
 * @param findings Of the way there.
 */
export async function checkFeedResult(
  url: string,
  findings: CheckFinding[],
  answer: Answer | undefined,
  fetch: Fetch,
  context: CheckContext,
): Promise<FeedReport> {
  if (!answer) return { url, findings, preview: [] };
  const status = checkStatus(answer);
  const isAboutAnswer = (finding: CheckFinding) => finding.url === answer.url && codeOf(finding).code === 'cors';
  // What is no feed needs no permission to be read.
  const ofWay = findings.filter((finding) => !isAboutAnswer(finding));
  if (status) return { url, findings: [...ofWay, status, ...explainErrorBody(answer)], preview: [] };
  const result = readAnswer(answer, context.now);
  if (!('content' in result)) return { url, findings: [...ofWay, ...result.findings], preview: [] };
  const { content } = result;
  const [pictures, again] = await Promise.all([
    checkPictureAnswers(content, fetch),
    readAgain(answer, content, fetch, context.now),
  ]);
  return {
    url,
    content,
    preview: previewOf(content, context.now),
    findings: [
      ...findings,
      ...checkFeedAnswer(answer, content.formatName, content.isJson),
      ...again,
      ...result.findings,
      ...checkContent(content, answer.url, context.now),
      ...pictures,
    ],
  };
}

/** Requests and checks the feed at an address. */
export async function checkFeedUrl(url: string, fetch: Fetch, context: CheckContext): Promise<FeedReport> {
  if (context.isOffline) return { url, findings: [found('hint', 'unchecked/offline', { address: url })], preview: [] };
  if (context.signal.aborted)
    return { url, findings: [found('hint', 'unchecked/time', { address: url })], preview: [] };
  const { findings, answer } = await fetch(url, { needsCors: true });
  return checkFeedResult(url, findings, answer, fetch, context);
}

/** Checks the content of a feed that was read from a file. */
export function checkFeedContent(result: ReadResult, now: number): FeedReport {
  if (!('content' in result)) return { findings: result.findings, preview: [] };
  const { content, findings } = result;
  return { content, preview: previewOf(content, now), findings: [...findings, ...checkContent(content, '', now)] };
}
