import type { HtmlToText } from './text.js';
import { removeTitleTags } from './title-tags.js';
import { absoluteUrl } from './urls.js';

// The entities that publishers use: each name, and the character it stands for. The names of combining marks count behind
// a letter: `&ecirc;` is an e with the mark of `circ`.
const NAMES =
  'amp& lt< gt> quot" apos\' nbsp\xa0 ndash– mdash— lsquo‘ rsquo’ ldquo“ rdquo” bdquo„ hellip… bull• middot· laquo« raquo» copy© reg® trade™ euro€ deg° times× dstrokđ DstrokĐ ' +
  'grave\u0300 acute\u0301 circ\u0302 tilde\u0303 breve\u0306 uml\u0308 ring\u030a caron\u030c cedil\u0327 ';
function characterNamed(name: string): string | undefined {
  const at = ` ${NAMES}`.indexOf(` ${name}`);
  const [, found, character] = /^(\w+)(.)/.exec(NAMES.slice(at)) ?? [];
  return at >= 0 && found === name ? character : undefined;
}

// Ends at the next angle bracket, so that no hostile text is scanned twice.
const ANY_TAG = /<[/!?]?[a-z-][^<>]*>/gi;
// Tags that are removed without a trace; any other becomes a space, because it ends a word.
const INLINE_TAG = /^<\/?(?:[abisu]|em|strong|span|font|su[bp]|small|big|mark)\b/i;

function decodeNumber(code: number): string {
  // Publishers write positions of windows-1252 and mean its quotation marks, as HTML does. (windows-1254 has them in the
  // same places, and Node 20 decodes windows-1252 as latin1.)
  if (code > 127 && code < 160) return new TextDecoder('windows-1254').decode(Uint8Array.of(code));
  return code && code < 0x110000 ? String.fromCodePoint(code) : '';
}

function decodeName(name: string): string | undefined {
  const character = characterNamed(name);
  if (character) return character;
  const mark = characterNamed(name.slice(1));
  const isMark = mark && mark > '\u02ff' && mark < '\u0370';
  return isMark ? (name[0]! + mark).normalize() : undefined;
}

/** Decodes numeric entities and the names above, once; unknown names stay as they are. */
const decodeEntities = (text: string) =>
  text.replace(/&(?:#(?:x([\da-f]+)|(\d+))|(\w+));/gi, (entity, hex, decimal, name: string | undefined) => {
    if (name) return decodeName(name) ?? entity;
    return decodeNumber(hex ? parseInt(hex, 16) : +decimal);
  });

// Anything but letters of the most frequent languages, digits, punctuation and single spaces. A text without it, as most
// are, is plain and in NFC already, and one test is quicker than the four steps below.
const UNUSUAL = /[^ -%'-;=-~\xa1-\u02ff\u1e00-\u1eff\u2013-\u201d\u2026]| {2}/;

/**
 * Removes tags and decodes entities, however often they were encoded, until nothing changes: applied to its own result it
 * changes nothing.
 *
 * @param isTitle Whether only what is surely HTML counts as a tag.
 */
function stripTags(text: string, isTitle = false): string {
  if (!UNUSUAL.test(text)) return text.trim();
  let before: string;
  let rounds = 0;
  do {
    before = text;
    text = text.replace(/[^\P{Cc}\s]|[\p{Bidi_C}\ufeff]/gu, '').normalize();
    if (!/[&<]/.test(text)) break;
    // Comments and scripts without an end reach to the end of the text, so that no text is scanned twice.
    if (!isTitle) text = text.replace(/<(?:!--.*?(?:-->|$)|(script|style)\b.*?(?:<\/\1\s*>?|$))/gis, ' ');
    text = isTitle ? removeTitleTags(text) : text.replace(ANY_TAG, (tag) => (INLINE_TAG.test(tag) ? '' : ' '));
    text = decodeEntities(text.replace(/&(?:amp;|#38;)+/g, '&'));
    // Encoded more often than by mistake.
    rounds++;
    if (rounds > 9) text = text.replace(/[&<]/g, '');
  } while (text !== before);
  return text.replace(/\s\s+|[^\S ]/g, ' ').trim();
}

/** An HTML fragment as plain text; the beginning of it, with at least `enough` characters where it has as many. */
function textOf(html: string, enough = html.length): string {
  if (enough < 1) return '';
  for (let size = enough * 8; size < html.length; size *= 4) {
    // A tag or an entity that the cut went through is left out.
    const text = stripTags(html.slice(0, size).replace(/<[^<>]*$|&\w*$/, ''));
    if (text.length >= enough) return text;
  }
  return stripTags(html);
}

// By their size or name: pixels that count readers, and smileys.
const DECORATION = /\s(?:width|height)\s*=\s*["']?[0-3](?:px)?(?![\d.%])|emoji|smil(?:ey|ie)|\bpixel\.|\/~ff?\//i;

/** An attribute of an `<img>` tag with its address. */
const SOURCE =
  /\s(?<isLazy>data-)?(?:lazy-|orig-)?(?:src|original|file)\s*=\s*(?:(?<quote>["'])(?<quoted>.*?)\k<quote>|(?<bare>[^\s"']+))/gis;

/** The address in an `<img>` tag: that which a lazy loader reads, because `src` is its placeholder, else `src`. */
function imageUrl(tag: string, base?: string): string | undefined {
  let found: string | undefined;
  for (const { groups = {} } of tag.matchAll(SOURCE)) {
    const { isLazy, quoted, bare = '' } = groups;
    const written = quoted ?? bare;
    const url = absoluteUrl(written.includes('&') ? decodeEntities(written) : written, base);
    if (url && (isLazy || !found)) found = url;
  }
  return found;
}

/** The first image in an HTML fragment that is not decoration. */
function firstImage(html: string, base?: string): string | undefined {
  for (const [tag] of html.matchAll(/<img\s[^<>]*/gi)) {
    const url = DECORATION.test(tag) ? undefined : imageUrl(tag, base);
    if (url) return url;
  }
}

/** Reads text with markup in it, without the use of a DOM. */
export const htmlToText: HtmlToText = {
  title: (text) => stripTags(text, true),
  text: textOf,
  firstImage,
};
