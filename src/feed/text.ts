import type { FeedItem } from './model.js';

/** What is written in a field: text without white space around it, or a number; undefined for anything else. */
export const string = (value: unknown) =>
  typeof value === 'number' ? `${value}` : typeof value === 'string' ? value.trim() || undefined : undefined;

/** How texts with markup in them are read (`markup.ts`). A page fetches it when the first of its feeds has some. */
export interface Markup {
  /** A title or a name: HTML tags out, entities decoded. */
  title(text: string): string;
  /** The words of an HTML fragment, in one line; with `enough`, the first ones, and at least so many characters. */
  words(html: string, enough?: number): string;
  /** Address of the first picture in an HTML fragment that a reader is meant to see. */
  pictureIn(html: string, base?: string): string | undefined;
}

let markup: Markup | undefined;

export const installMarkup = (reader: Markup) => {
  markup = reader;
};

/**
 * Thrown where a text needs the reader of markup and it is not installed yet; never leaves this folder. No error: that would
 * have the browser work out where it was made, with a second look at the whole script, on every page.
 */
export const MARKUP_MISSING = Symbol();

// A tag, an entity, control characters (white space aside), bidirectional controls. By numbers: classes by name take a
// browser several times as long to make ready, on every page.
const SPECIAL =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /<[a-z/!?]|&[#\w]+;|[\0-\x08\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/i;

/** Who is to read a text: nobody where it is plain, but where the reader of markup is here, that is the quicker one. */
function readerOf(text: string): Markup | undefined {
  if (!markup && SPECIAL.test(text)) throw MARKUP_MISSING;
  return markup;
}

// White space that is a single blank already, as most is, costs nothing.
const collapse = (text: string) =>
  text
    .replace(/\s\s+|[^\S ]/g, ' ')
    .trim()
    .normalize();

/**
 * A title or a name as plain text: HTML tags out, entities decoded, white space collapsed, control
 * characters and bidirectional overrides gone, NFC. Undefined for what is no text or has no words.
 */
export function cleanText(value: unknown): string | undefined {
  const written = string(value);
  return (written && (readerOf(written)?.title(written) ?? collapse(written))) || undefined;
}

/**
 * The words of an HTML fragment, in one line, without the use of a DOM. Not safe to be read as HTML again.
 *
 * @param enough Characters after which it may stop; 0 only makes sure that the reader of markup is here, where it takes that.
 */
export const plainText = (html: string, enough?: number): string =>
  readerOf(html)?.words(html, enough) ?? collapse(html);

/** Address of the first picture in an HTML fragment that a reader is meant to see. */
export const pictureIn = (html = '', base?: string): string | undefined =>
  /<img\s/i.test(html) ? readerOf(html)?.pictureIn(html, base) : undefined;

/** Longest excerpt, in characters: more than any list shows. */
const EXCERPT = 600;

/**
 * What a list shows below a title: the summary, else the beginning of the text, up to the end of a word. Reads no more
 * of a long body than it needs; call it for items that are shown only.
 */
export function excerptOf({ summary, content_text, content_html = '' }: FeedItem): string | undefined {
  const text = summary ?? (collapse(content_text?.slice(0, 4 * EXCERPT) ?? '') || plainText(content_html, EXCERPT));
  return (text.length > EXCERPT ? text.slice(0, EXCERPT).replace(/\s\S*$/, '…') : text) || undefined;
}
