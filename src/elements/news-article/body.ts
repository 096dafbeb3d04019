import { fold } from '../../feed/fold.js';
import type { FeedItem } from '../../feed/model.js';
import { trustedTypesPolicy } from '../../feed/trusted-types.js';
import type { ArticleWords } from '../../i18n/words.js';
import { loadPurifier, sanitize } from '../../sanitize/sanitize.js';
import { secured } from '../values.js';

export interface BodyOptions {
  words: ArticleWords;
  titleLevel: number;
  dataImages: boolean;
  noImages: boolean;
}

/** The text of an article, ready to be shown. */
export interface Body {
  /** `part="content"`; undefined where the feed has no text of it. */
  content?: HTMLElement;
  /** The lead, where it is not just how the text starts. */
  lead?: string;
  /** Whether it has pictures of its own. */
  pictures: boolean;
  /** Whether the feed breaks it off. */
  cut: boolean;
  /** The by-line, where the text does not end with it. */
  byline?: string;
}

/** Where the article is at its publisher's. */
export const originalOf = ({ url, external_url }: FeedItem): string | undefined => url ?? external_url;

/** Makes the body of an article: its HTML sanitised, else its plain text in paragraphs. */
export async function makeBody(item: FeedItem, options: BodyOptions): Promise<Body> {
  const { content_html, content_text, summary, authors = [] } = item;
  const byline = authors.flatMap(({ name }) => name ?? []).join(', ');
  let content: HTMLElement | undefined = document.createElement('div');
  content.setAttribute('part', 'content');
  const fragment = content_html ? await sanitized(item, content_html, options) : undefined;
  if (fragment) content.append(fragment);
  else {
    const text = content_html ? (await import('../../feed/markup.js')).markup.words(content_html) : content_text;
    for (const paragraph of text?.split(/\n\s*\n/) ?? []) content.append(paragraphOf(paragraph));
  }
  const text = content.textContent!.trim();
  const pictures = !!content.querySelector('img:not([hidden]),video');
  if (!text && !pictures && !content.querySelector('a,audio')) content = undefined;
  // some feeds have one text under both names, or the beginning of it with dots behind
  const start = fold(summary ?? '').replace(/[\s.…[\]()]+$/, '');
  return {
    content,
    pictures,
    lead: content && start && fold(text).startsWith(start) ? undefined : summary,
    cut: !content || /(?:…|\.\.\.)[\])]?$/.test(text),
    byline: byline && fold(text).endsWith(fold(byline)) ? undefined : byline,
  };
}

function resolve(address: string | null, base?: string): string | undefined {
  try {
    const { protocol, href } = new URL(address ?? '', base);
    if (address?.trim() && /^https?:$/.test(protocol)) return href;
  } catch {
    // Not an address.
  }
}

function paragraphOf(text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.append(text.trim());
  return paragraph;
}

async function sanitized(item: FeedItem, html: string, { words, titleLevel, dataImages, noImages }: BodyOptions) {
  const url = originalOf(item);
  try {
    return sanitize(await loadPurifier(), html, {
      labels: words,
      url,
      resolve: (address) => resolve(address, url),
      picture: secured,
      policy: trustedTypesPolicy(),
      names: item.authors?.flatMap(({ name }) => name ?? []),
      titleLevel,
      dataImages,
      noImages,
    });
  } catch {
    // DOMPurify cannot be had: the words alone
  }
}
