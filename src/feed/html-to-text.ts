import type { Markup } from './text.js';
import { absoluteUrl } from './urls.js';

// The names that publishers use, each before its character. Those of combining marks count behind a letter:
// `&ecirc;` is an e and the mark of `circ`.
const NAMES =
  'amp& lt< gt> quot" apos\' nbsp\xa0 ndash– mdash— lsquo‘ rsquo’ ldquo“ rdquo” bdquo„ hellip… bull• middot· laquo« raquo» copy© reg® trade™ euro€ deg° times× dstrokđ DstrokĐ ' +
  'grave\u0300 acute\u0301 circ\u0302 tilde\u0303 breve\u0306 uml\u0308 ring\u030a caron\u030c cedil\u0327 ';
const named = (name: string) => {
  const at = ` ${NAMES}`.indexOf(` ${name}`);
  const [, found, character] = /^(\w+)(.)/.exec(NAMES.slice(at)) ?? [];
  return at >= 0 && found === name ? character : undefined;
};

// Up to the next angle bracket only, so that hostile text cannot make it scan twice.
const ANY_TAG = /<[/!?]?[a-z-][^<>]*>/gi;
// In a title, what looks as HTML is written: "<br />" and "<font color=red>", but not "<Tech Fest 2024>".
const HTML_TAG = /<(?:!|\/?(?:[a-z][a-z1-6]*|[A-Z]+[1-6]?)(?=[\s/>])(?!\s+[^\s=>/]+[\s>]))[^<>]*>/g;
// These stand within a word or a line; others end one.
const INLINE = /^<\/?(?:[abisu]|em|strong|span|font|su[bp]|small|big|mark)\b/i;

/** Decodes numeric entities and the names above, once; names it does not know stay as they are. */
const decodeEntities = (text: string) =>
  text.replace(/&(?:#(?:x([\da-f]+)|(\d+))|(\w+));/gi, (all, hex, decimal, name: string | undefined) => {
    if (!name) {
      const code = hex ? parseInt(hex, 16) : +decimal;
      // Publishers write windows-1252 positions and mean its quotation marks, as HTML has it. (Its Turkish twin
      // has them in the same places, and Node 20 takes windows-1252 itself for latin1.)
      if (code > 127 && code < 160) return new TextDecoder('windows-1254').decode(Uint8Array.of(code));
      return code && code < 0x110000 ? String.fromCodePoint(code) : '';
    }
    const mark = named(name.slice(1));
    return named(name) ?? (mark && mark > '\u02ff' && mark < '\u0370' ? (name[0]! + mark).normalize() : all);
  });

// Whatever is neither a letter of the languages we meet most, nor a digit, nor a sign of print, nor a single blank. Without
// any of it a text is clean, and in NFC; most are, and one look at them is quicker than four.
const UNUSUAL = /[^ -%'-;=-~\xa1-\u02ff\u1e00-\u1eff\u2013-\u201d\u2026]| {2}/;

/**
 * Takes tags out and decodes entities, however often they were encoded, until nothing changes: a text that
 * went through once comes back the same. In `html` every tag goes; in a title those that are HTML do, and
 * other words in angle brackets stay.
 */
function peel(text: string, html?: boolean): string {
  if (!UNUSUAL.test(text)) return text.trim();
  let before: string;
  let rounds = 0;
  do {
    before = text;
    text = text.replace(/[^\P{Cc}\s]|[\p{Bidi_C}\ufeff]/gu, '').normalize();
    if (!/[&<]/.test(text)) break;
    // Comments and scripts reach to the end where they are not closed, so that no text is scanned twice.
    if (html) text = text.replace(/<(?:!--.*?(?:-->|$)|(script|style)\b.*?(?:<\/\1\s*>?|$))/gis, ' ');
    text = decodeEntities(
      text.replace(html ? ANY_TAG : HTML_TAG, (tag) => (INLINE.test(tag) ? '' : ' ')).replace(/&(?:amp;|#38;)+/g, '&'),
    );
    // Nobody encodes that often by mistake.
    if (++rounds > 9) text = text.replace(/[&<]/g, '');
  } while (text !== before);
  return text.replace(/\s\s+|[^\S ]/g, ' ').trim();
}

function words(html: string, enough = html.length): string {
  if (!enough) return '';
  for (let size = enough * 8; size < html.length; size *= 4) {
    // The cut may go through a tag or an entity.
    const text = peel(html.slice(0, size).replace(/<[^<>]*$|&\w*$/, ''), true);
    if (text.length >= enough) return text;
  }
  return peel(html, true);
}

/** The first picture in an HTML fragment that a reader is meant to see. */
function pictureIn(html: string, base?: string): string | undefined {
  const images = /<img\s[^<>]*/gi;
  for (let image = images.exec(html); image; image = images.exec(html)) {
    const tag = image[0];
    // Counting pixels and smileys.
    if (/\s(?:width|height)\s*=\s*["']?[0-3](?:px)?(?![\d.%])|emoji|smil(?:ey|ie)|\bpixel\.|\/~ff?\//i.test(tag))
      continue;
    let found: string | undefined;
    const sources = /\s(data-)?(?:lazy-|orig-)?(?:src|original|file)\s*=\s*(?:(["'])(.*?)\2|([^\s"']+))/gis;
    for (let source = sources.exec(tag); source; source = sources.exec(tag)) {
      const written = source[3] ?? source[4]!;
      const url = absoluteUrl(written.includes('&') ? decodeEntities(written) : written, base);
      // What a lazy loader puts aside is the picture; `src` is its placeholder.
      if (url && (source[1] || !found)) found = url;
    }
    if (found) return found;
  }
}

/** Texts with markup in them; needs no DOM. */
export const markup: Markup = { title: (text) => peel(text), words, pictureIn };
