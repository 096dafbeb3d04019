import { cutText, LONGEST_ADDRESS, LONGEST_TEXT, toWellFormed } from './limits.js';
import type { FeedItem } from './model.js';

/** Reads text with markup in it (`html-to-text.ts`). An argument, because a page loads it only for feeds that need it. */
export interface HtmlToText {
  /** A title or a name as plain text: HTML tags removed, entities decoded. */
  title(text: string): string;
  /** A summary, which may be text or HTML, as plain text in one line. */
  summary(text: string): string;
  /** An HTML fragment as plain text, in one line. With `enough`, stops after about that many characters. */
  text(html: string, enough?: number): string;
  /** Address of the first image in an HTML fragment that is not decoration. */
  firstImage(html: string, base?: string): string | undefined;
}

/**
 * The text of a field in well-formed Unicode, without white space around it; undefined for an empty one and for what is
 * neither text nor number.
 */
export function toText(value: unknown): string | undefined {
  if (typeof value === 'number') return `${value}`;
  return typeof value === 'string' ? toWellFormed(value).trim() || undefined : undefined;
}

/** The text of a field that a part of would mean something else, such as an id; undefined where it is too long. */
export function toShortText(value: unknown): string | undefined {
  const text = toText(value);
  return text && text.length > LONGEST_ADDRESS ? undefined : text;
}

// A tag, an entity, control characters other than white space, characters that show nothing or change the direction.
// Written as code points, because engines compile these several times faster than Unicode classes, and every page does.
const MARKUP =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /<[a-z/!?]|&[#\w]+;|[\0-\x08\x0e-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\u3164\ufeff\uffa0\udb40]/i;

/** Whether a text has anything in it that {@link HtmlToText} would change, apart from white space. */
export const hasMarkup = (text: string): boolean => MARKUP.test(text);

/** Whether an HTML fragment has an image. */
export const hasImage = (html: string): boolean => /<img\s/i.test(html);

/** Makes each run of white space a single space. A single space stays as it is, so most texts are not copied. */
const collapseSpace = (text: string) =>
  text
    .replace(/\s\s+|[^\S ]/g, ' ')
    .trim()
    .normalize();

/**
 * A title or a name as plain text: HTML tags removed, entities decoded, white space collapsed, control characters and
 * bidirectional overrides removed, NFC. Undefined for an empty one and for what is no text.
 */
export function cleanText(value: unknown, htmlToText?: HtmlToText): string | undefined {
  // Eight times the length leaves enough where markup and entities go.
  const text = cutText(toText(value) ?? '', 8 * LONGEST_TEXT);
  return cutText(htmlToText ? htmlToText.title(text) : collapseSpace(text)) || undefined;
}

/** A summary as plain text, in one line. Still not safe to be parsed as HTML. */
export const plainText = (text: string, htmlToText?: HtmlToText): string =>
  cutText(htmlToText ? htmlToText.summary(cutText(text, 8 * LONGEST_TEXT)) : collapseSpace(text));

/** Whether the excerpt of an item is only in its HTML, so that {@link excerptOf} needs a reader of markup. */
export const hasHtmlExcerpt = ({ summary, content_text, content_html }: FeedItem): boolean =>
  !summary && !content_text && !!content_html && hasMarkup(content_html);

/** Longest excerpt in characters: more than any list shows. */
const EXCERPT = 600;

/**
 * What a list shows below a title: the summary, else the beginning of the text, up to the end of a word. Reads no more of
 * a long body than it needs.
 *
 * @param htmlToText Needed for items that have nothing but HTML; without it they have no excerpt.
 */
export function excerptOf(item: FeedItem, htmlToText?: HtmlToText): string | undefined {
  const text = item.summary ?? (startOfText(item) || startOfHtml(item, htmlToText));
  if (!text) return;
  return text.length > EXCERPT ? text.slice(0, EXCERPT).replace(/\s\S*$/, '…') : text;
}

// Four times the length leaves enough where white space collapses. Without overrides of the direction, which may be cut.
const startOfText = ({ content_text = '' }: FeedItem) =>
  collapseSpace(content_text.slice(0, 4 * EXCERPT).replace(/[\u202a-\u202e]/g, ''));

function startOfHtml({ content_html = '' }: FeedItem, htmlToText: HtmlToText | undefined): string {
  if (htmlToText) return htmlToText.text(content_html, EXCERPT);
  return hasMarkup(content_html) ? '' : collapseSpace(content_html);
}
