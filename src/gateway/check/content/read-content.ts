/** Reads the content of a feed as the widgets do, and keeps what tells how that went. */
import { FeedError } from '../../../feed/errors.js';
import type { FormatName } from '../../../feed/formats/index.js';
import { repair } from '../../../feed/formats/repair.js';
import { parseStrictly } from '../../../feed/formats/xml.js';
import type { Feed } from '../../../feed/model.js';
import { normalize } from '../../../feed/normalize.js';
import { mapText } from '../../../feed/parse.js';
import { parseDates } from '../../../feed/parse-dates.js';
import { isRecord, type RawRecord, type UnparsedDate } from '../../../feed/raw-feed.js';
import { runToEnd } from '../../../feed/run-to-end.js';
import { htmlToText } from '../../../feed/server/character-names.js';
import { dom } from '../../../feed/server/server-dom.js';
import type { NonFeedBody } from '../../../findings/findings.js';
import { identifyBody } from '../../../findings/identify-body.js';
import type { Reading } from '../facts.js';
import { type CheckFinding, found, foundByDoctor } from '../finding.js';
import { type Decoded, decode } from './encoding.js';
import { explainStrictly, findXmlFaults } from './xml-faults.js';

export interface Content extends Decoded {
  feed: Feed;
  /** The items in the names of JSON Feed, as the publisher wrote them; as many as the feed has. */
  items: RawRecord[];
  format: FormatName;
  /** The format, for people. */
  formatName: string;
  isJson: boolean;
  reading: Reading;
}

/** A body as text, and what it is: a feed, or something else. */
export type ReadResult =
  | { findings: CheckFinding[]; content: Content }
  | { decoded: Decoded; findings: CheckFinding[] };

export interface BodyOptions {
  /** Address of the feed. */
  url?: string;
  contentType?: string;
  now: number;
}

function parse(text: string, { url, now }: BodyOptions) {
  const { format, raw } = mapText(text, { url, dom });
  const items = [...raw.items].filter(isRecord);
  const dates: UnparsedDate[] = [];
  const feed = runToEnd(normalize({ ...raw, items }, { url }, htmlToText, dates));
  parseDates(dates, feed, { url, now, updated: raw.date_modified });
  return { format, items, feed };
}

/** What a browser's own test of the reader, in place of an answer, consists of. */
const CHALLENGE = /document\.cookie\s*=|\bcf[-_]chl|challenge-platform|just a moment|checking your browser/i;
/** Characters of a page in which such a test would be. */
const LONGEST_CHALLENGE = 50_000;

export const isChallenge = (text: string): boolean => text.length < LONGEST_CHALLENGE && CHALLENGE.test(text);

/** The message of an interface that reports an error, such as that of WordPress. */
function readInterfaceError(text: string): string | undefined {
  try {
    const { code, message } = JSON.parse(text);
    return typeof code === 'string' && typeof message === 'string' ? message.slice(0, 200) : undefined;
  } catch {
    return undefined;
  }
}

/** What stands in the place of a feed. */
export function explainOther(text: string, url: string): CheckFinding[] {
  const identified = identifyBody(text, url);
  if ('format' in identified) {
    if (!identified.xml) return [explainUnreadJson(text, url)];
    const faults = findXmlFaults(text);
    return [...faults, foundByDoctor('error', { code: 'broken', url, cut: !!identified.cut, lost: true })];
  }
  const body: NonFeedBody = identified.body;
  const { host } = URL.canParse(url) ? new URL(url) : { host: url };
  if (body.type === 'page' && isChallenge(text)) return [found('error', 'not-a-feed/challenge', { host })];
  const message = body.type === 'json' ? readInterfaceError(text) : undefined;
  if (message) return [found('error', 'not-a-feed/interface-error', { message })];
  return [foundByDoctor('error', { code: 'not-a-feed', url, body })];
}

/** JSON that is not valid, or that looked like a feed and has no posts in it. */
function explainUnreadJson(text: string, url: string): CheckFinding {
  const detail = explainJson(text);
  if (detail) return found('error', 'broken/json', { detail });
  return foundByDoctor('error', { code: 'not-a-feed', url, body: { type: 'json', names: '' } });
}

/** What the parser of JSON says; empty where it has no objection. */
function explainJson(text: string): string {
  try {
    JSON.parse(text);
    return '';
  } catch (error) {
    return (error as Error).message.slice(0, 150);
  }
}

/** How a feed in XML was read, and what is wrong with it. */
function inspectXml(text: string, format: FormatName): { reading: Reading; findings: CheckFinding[] } {
  const faults = findXmlFaults(text);
  // The parser of servers forgives a bare ampersand, which that of browsers does not.
  if (format !== 'broken-xml') return { reading: faults.length ? 'repaired' : 'strict', findings: faults };
  const repaired = repair(text, dom);
  const reading = repaired && parseStrictly(repaired, dom) ? 'repaired' : 'lenient';
  const problem = explainStrictly(reading === 'lenient' && repaired ? repaired : text);
  // Entities that a feed declares are taken out, whether it is well-formed or not.
  if (!problem && !faults.length) return { reading: 'strict', findings: [] };
  const isExplained = faults.length > 0 && reading === 'repaired';
  return {
    reading,
    findings: isExplained || !problem ? faults : [...faults, found('warning', 'broken/markup', { detail: problem })],
  };
}

const XML_NAMES = new Map([
  ['rss', 'RSS'],
  ['feed', 'Atom'],
  ['rdf', 'RSS 1.0 (RDF)'],
]);

function nameOf(text: string, format: FormatName): string {
  if (format === 'wordpress') return 'WordPress REST';
  if (format === 'json-feed') return 'JSON Feed';
  if (format === 'other-json') return 'JSON';
  const [, root = ''] = /<(?:[\w.-]{1,99}:)?(rss|feed|rdf)[\s>]/i.exec(text) ?? [];
  return XML_NAMES.get(root.toLowerCase()) ?? 'XML';
}

/** Reads bytes as a feed; where they are none, says what they are. */
export function readContent(bytes: ArrayBuffer, options: BodyOptions): ReadResult {
  const decoded = decode(bytes, options.contentType ?? '');
  const { text } = decoded;
  try {
    const parsed = parse(text, options);
    const isJson = /json|wordpress/.test(parsed.format);
    const wrapped = isJson ? explainJson(text) : '';
    const { reading, findings }: { reading: Reading; findings: CheckFinding[] } = isJson
      ? {
          reading: wrapped ? 'repaired' : 'strict',
          findings: wrapped ? [found('warning', 'broken/json', { detail: wrapped })] : [],
        }
      : inspectXml(text, parsed.format);
    const formatName = nameOf(text, parsed.format);
    return { findings, content: { ...decoded, ...parsed, formatName, isJson, reading } };
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    return { decoded, findings: explainOther(text, options.url ?? '') };
  }
}
