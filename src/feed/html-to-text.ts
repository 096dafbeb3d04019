import { type CharacterNamed, characterNamed, decodeEntities } from './entities.js';
import { firstImage } from './first-image.js';
import { tagsOf } from './html-tags.js';
import { cleanLetters } from './letters.js';
import type { HtmlToText } from './text.js';
import { removeTitleTags } from './title-tags.js';

// Tags that are removed without a trace; any other becomes a space, because it ends a word.
const INLINE =
  /^(?:[abiqsu]|abbr|bd[io]|big|cite|code|dfn|del|em|font|ins|kbd|label|m(?:ark|ath|[inos]|row|su[bp]|text)|o:p|small|span|str(?:ong|ike)|su[bp]|tt|var|wbr)$/;
// Elements whose words no reader of the article sees.
const UNSEEN =
  /^(?:audio|canvas|datalist|iframe|no(?:embed|frames|script)|object|rp|script|select|style|svg|template|textarea|title|video|xml)$/;
// What a text has that is HTML, rather than one that speaks of a tag.
const IS_HTML = /<(?:\/[a-z]|!|(?:br|hr|img|p)\b|[a-z][^<>]*=)/i;
// A body that was escaped as a whole: it begins with an element.
const ESCAPED_HTML = /^\s*<(?:p|div|img|a|br|span|strong|table|figure|h\d)[\s>]/i;

// Anything but letters of the most frequent languages, digits, punctuation and single spaces. A text without it, as most
// are, is plain and in NFC already, and one test is quicker than the steps below.
const UNUSUAL = /[^ -%'-;=-~\xa1-\xac\xae-\u02ff\u1e00-\u1eff\u2013-\u201d\u2026]| {2}/;

/** Answers whether HTML has an end tag of an element behind a position, for positions that only grow. */
function endTagsOf(html: string) {
  const ended = new Set<string>();
  return function hasEnd(name: string, from: number): boolean {
    if (ended.has(name)) return false;
    const pattern = RegExp(`</${name}[\\s/>]`, 'gi');
    pattern.lastIndex = from;
    const isThere = pattern.test(html);
    if (!isThere) ended.add(name);
    return isThere;
  };
}

/** What a reader sees of HTML up to a position; its entities are left. */
function visibleText(html: string, size: number): string {
  const hasEnd = endTagsOf(html);
  let text = '';
  let at = 0;
  let unseen = '';
  let depth = 0;
  for (const { name, isEnd, attributes, start, end } of tagsOf(html)) {
    if (start >= size) break;
    if (!unseen) text += html.slice(at, start) + (INLINE.test(name) ? '' : ' ');
    at = end;
    if (unseen) {
      if (name === unseen) depth += isEnd ? -1 : 1;
      if (!depth || (isEnd && !hasEnd(unseen, end))) unseen = '';
    } else if (!isEnd && UNSEEN.test(name) && !attributes.endsWith('/>') && hasEnd(name, end)) {
      unseen = name;
      depth = 1;
    }
  }
  // An entity that the cut went through is left out.
  return unseen || at >= size ? text : text + html.slice(at, size).replace(size < html.length ? /&\w*$/ : '', '');
}

/** Decodes entities, however often they were encoded, and removes what nobody sees. */
function decodeText(text: string, named: CharacterNamed): string {
  let before: string;
  let decoded = text;
  let rounds = 0;
  do {
    before = decoded;
    decoded = decodeEntities(decoded.replace(/&(?:amp;|#38;)+/g, '&'), named);
    rounds++;
  } while (decoded !== before && rounds < 9);
  return cleanLetters(decoded);
}

/** A title: HTML tags are removed and entities decoded until nothing changes, so that a title stays the same when read again. */
function titleOf(text: string, named: CharacterNamed): string {
  if (!UNUSUAL.test(text)) return text.trim();
  let title = text;
  let before: string;
  let rounds = 0;
  do {
    before = title;
    title = cleanLetters(title);
    if (!/[&<]/.test(title)) break;
    title = decodeEntities(removeTitleTags(title).replace(/&(?:amp;|#38;)+/g, '&'), named);
    // Encoded more often than by mistake.
    rounds++;
    if (rounds > 9) title = title.replace(/[&<]/g, '');
  } while (title !== before);
  return title;
}

/** An HTML fragment as plain text; the beginning of it, with at least `enough` characters where it has as many. */
function textOf(html: string, named: CharacterNamed, enough = html.length): string {
  if (enough < 1) return '';
  if (!UNUSUAL.test(html)) return html.trim();
  for (let size = enough * 8; ; size *= 4) {
    const visible = visibleText(html, size);
    const text = decodeText(visible, named);
    if (text.length < enough && size < html.length) continue;
    const isEscaped = ESCAPED_HTML.test(text) && html.startsWith(visible);
    return isEscaped ? textOf(text, named, enough) : text;
  }
}

/**
 * A summary, which may be text or HTML: a tag that stands alone, as in "<b> starts a bold phrase", is part of a text. Read
 * until nothing changes, so that a summary stays the same when read again.
 */
function summaryOf(written: string, named: CharacterNamed): string {
  let summary = written;
  for (let round = 0; round < 9; round++) {
    const text = IS_HTML.test(summary) ? textOf(summary, named) : decodeText(summary, named);
    if (text === summary) return text;
    summary = text;
  }
  return summary.replace(/[&<]/g, ''); // encoded more often than by mistake
}

/** Makes a reader of markup that needs no DOM, from a function that knows the names of characters. */
export const createHtmlToText = (named: CharacterNamed): HtmlToText => ({
  title: (text) => titleOf(text, named),
  summary: (text) => summaryOf(text, named),
  text: (html, enough) => textOf(html, named, enough),
  firstImage: (html, base) => firstImage(html, named, base),
});

export const htmlToText: HtmlToText = createHtmlToText(characterNamed);
