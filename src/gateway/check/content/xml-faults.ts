/** Says what is wrong with XML that is not well-formed, in terms that a publisher can act on. */
import { DOMParser } from '@xmldom/xmldom';
import { type CheckFinding, found } from '../finding.js';

/** The root element of a feed. */
const ROOT = /<((?:[\w.-]{1,99}:)?(?:rss|feed|rdf))[\s>]/i;
/** CDATA sections and comments, in which all characters are allowed. */
const UNPARSED = /<!\[CDATA\[.*?(?:\]\]>|$)|<!--.*?(?:-->|$)/gs;
/** The same, or an ampersand, with the name of an entity behind it. */
const AMPERSAND = /<!\[CDATA\[.*?(?:\]\]>|$)|<!--.*?(?:-->|$)|&(?!#\w{1,9};)(?:([\w.-]{1,99});)?/gs;
// biome-ignore lint/suspicious/noControlCharactersInRegex: XML does not allow these
const CONTROL = /[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/;
const KNOWN = new Set(['amp', 'lt', 'gt', 'quot', 'apos']);
const SAMPLE = 60;

const lineOf = (text: string, index: number) => text.slice(0, index).split('\n').length;

/** What stands in front of the XML declaration, or of the root element where there is none. */
function findJunkBefore(text: string, rootIndex: number): CheckFinding[] {
  const declaration = text.slice(0, rootIndex).lastIndexOf('<?xml ');
  if (declaration > 0)
    return [found('warning', 'broken/junk-before', { sample: text.slice(0, declaration).trim().slice(0, SAMPLE) })];
  const first = text.slice(0, rootIndex).trim();
  const isJunk = declaration < 0 && first && !/^<[!?]/.test(first);
  return isJunk ? [found('warning', 'broken/junk-before', { sample: first.slice(0, SAMPLE) })] : [];
}

function findEnd(text: string, rootName: string): CheckFinding[] {
  const close = `</${rootName}`;
  const end = text.lastIndexOf(close);
  if (end < 0) return [found('warning', 'broken/cut', {})];
  const behind = text
    .slice(end + close.length)
    .replace(/^\s*>/, '')
    .replace(UNPARSED, '')
    .trim();
  return behind ? [found('warning', 'broken/junk-after', { sample: behind.slice(0, SAMPLE) })] : [];
}

/** The first bare ampersand, and the first entity that XML does not know. */
function findAmpersands(text: string): CheckFinding[] {
  let bare: number | undefined;
  let named: { index: number; name: string } | undefined;
  for (const { 0: written, 1: name, index } of text.matchAll(AMPERSAND)) {
    if (written[0] === '<' || KNOWN.has(name ?? '')) continue;
    if (!name) bare ??= index;
    else if (!named && !text.includes(`<!ENTITY ${name} `)) named = { index, name };
    if (bare !== undefined && named) break;
  }
  const findings: CheckFinding[] = [];
  if (bare !== undefined) {
    const sample = text.slice(bare, bare + 20).trim();
    findings.push(found('warning', 'broken/ampersand', { line: lineOf(text, bare), sample }));
  }
  if (named) findings.push(found('warning', 'broken/entity', { line: lineOf(text, named.index), name: named.name }));
  return findings;
}

function findControlCharacter(text: string): CheckFinding[] {
  const index = text.search(CONTROL);
  if (index < 0) return [];
  const character = `U+${text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0')}`;
  return [found('warning', 'broken/control-character', { line: lineOf(text, index), character })];
}

function findPrefix(text: string): CheckFinding[] {
  const parsed = text.replace(UNPARSED, ' ');
  const declared = new Set(Array.from(parsed.matchAll(/xmlns:([\w.-]{1,99})\s*=/g), ([, prefix]) => prefix!));
  for (const [, prefix] of parsed.matchAll(/<([a-z_][\w.-]{0,98}):[a-z_]/gi))
    if (!declared.has(prefix!) && prefix !== 'xml') return [found('warning', 'broken/prefix', { prefix: prefix! })];
  return [];
}

/** What a strict parser says about a text; undefined where it is well-formed. */
export function explainStrictly(text: string): string | undefined {
  try {
    new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(String(message));
      },
    }).parseFromString(text, 'text/xml');
    return undefined;
  } catch (error) {
    return (error as Error).message.split('\n')[0]!.slice(0, 150);
  }
}

/** All that is wrong with the markup of a feed, as far as it has a name; none where it has no root element. */
export function findXmlFaults(text: string): CheckFinding[] {
  const root = ROOT.exec(text);
  if (!root) return [];
  return [
    ...findJunkBefore(text, root.index),
    ...findControlCharacter(text),
    ...findAmpersands(text.slice(root.index)).map((finding) => shiftLine(finding, lineOf(text, root.index) - 1)),
    ...findPrefix(text.slice(root.index)),
    ...findEnd(text, root[1]!),
  ];
}

/** Counts the lines in front of the root element. */
function shiftLine(finding: CheckFinding, lines: number): CheckFinding {
  if ('shared' in finding || !('line' in finding.facts)) return finding;
  return { ...finding, facts: { ...finding.facts, line: finding.facts.line + lines } } as CheckFinding;
}
