import type { FeedItem } from '../../feed/model.js';
import { trustedTypesPolicy } from '../../feed/trusted-types.js';
import { absoluteUrl } from '../../feed/urls.js';
import type { ReadingWords } from '../../i18n/words.js';
import { hasBlocks, hasLeftovers } from '../../sanitize/kinds.js';
import { loadPurifier, sanitize } from '../../sanitize/sanitize.js';
import { secured } from '../values.js';

export const blocksPart = () => import('./blocks.js');

export interface BodyOptions {
  /** Undefined for the Vietnamese ones. */
  words?: ReadingWords;
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
  pictures?: boolean;
  /** Whether it has headings, tables, frames or players. */
  blocks?: boolean;
  /** Whether the feed breaks it off. */
  cut?: boolean;
  /** The by-line, where the text does not end with it. */
  byline?: string;
}

/** Where the article is at its publisher's. */
export const originalOf = ({ url, external_url }: FeedItem): string | undefined => url ?? external_url;

/** For comparing: without blanks, and the dots and brackets that say that there is more. */
const squeeze = (text: string) =>
  text
    .normalize()
    .toLowerCase()
    .replace(/[\s.…[\]()]+/g, '');

/** Makes the body of an article: its HTML sanitised, else its plain text in paragraphs. */
export async function makeBody(item: FeedItem, options: BodyOptions): Promise<Body> {
  const { content_html, content_text, summary, authors = [] } = item;
  const names = authors.flatMap(({ name }) => name ?? []);
  const content = document.createElement('div');
  content.setAttribute('part', 'content');
  const clean = content_html && (await sanitized(item, content_html, names, options));
  if (clean) content.append(...clean.childNodes);
  else {
    const words = content_html ? (await import('../../feed/markup.js')).markup.words(content_html) : content_text;
    for (const paragraph of words?.split(/\n\s*\n/) ?? [])
      content.appendChild(document.createElement('p')).append(paragraph.trim());
  }
  const text = content.textContent!.trim();
  const pictures = !!content.querySelector('img:not([hidden]),video');
  const there = text || content.querySelector('img,video,audio');
  const byline = names.join(', ');
  const start = squeeze(summary ?? '');
  return {
    content: there ? content : undefined,
    pictures,
    blocks: hasBlocks(content_html ?? ''),
    // some feeds have one text under both names, or the beginning of it with dots behind
    lead: there && squeeze(text).startsWith(start) ? undefined : summary,
    cut: !there || /(?:…|\.\.\.)[\])]?$/.test(text),
    byline: squeeze(text).endsWith(squeeze(byline)) ? undefined : byline,
  };
}

async function sanitized(
  item: FeedItem,
  html: string,
  names: string[],
  { words, titleLevel, dataImages, noImages }: BodyOptions,
) {
  const url = originalOf(item);
  try {
    const [purifier, leftovers, blocks] = await Promise.all([
      loadPurifier(),
      hasLeftovers(html) ? import('../../sanitize/leftovers.js') : undefined,
      hasBlocks(html) ? blocksPart() : undefined,
    ]);
    return sanitize(purifier, html, {
      url,
      resolve: (address) => (address?.trim() ? absoluteUrl(address, url) : undefined),
      picture: secured,
      policy: trustedTypesPolicy(),
      names,
      titleLevel,
      dataImages,
      noImages,
      leftovers: leftovers?.leftovers,
      blocks: blocks?.blocks,
      labels: words?.article ?? blocks?.viBlocks,
    });
  } catch {
    // DOMPurify cannot be had: the words alone
  }
}
