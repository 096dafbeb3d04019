import type { FeedItem } from '../../feed/model.js';
import { trustedTypesPolicy } from '../../feed/trusted-types.js';
import { absoluteUrl } from '../../feed/urls.js';
import type { ArticleStrings } from '../../i18n/translation.js';
import { isRich } from '../../sanitize/is-rich.js';
import { loadPurifier, type SanitizeOptions, sanitize } from '../../sanitize/sanitize.js';
import { zoom } from '../../sanitize/zoom.js';
import { dropSrcset } from '../srcset.js';
import { secureUrl } from '../urls.js';
import { originalUrl } from './original-url.js';

export interface ContentOptions extends Pick<SanitizeOptions, 'titleLevel' | 'dataImages' | 'noImages'> {
  labels: ArticleStrings;
}

/** The text of an article, ready to be shown. */
export interface ArticleContent {
  /** `part="content"`; undefined where the feed has no text of it. */
  element?: HTMLElement;
  /** The lead, where the text does not begin with it. */
  lead?: string;
  hasImages: boolean;
  /** True for more than paragraphs, lists and pictures in figures. */
  isRich: boolean;
  /** True where the feed has only the beginning of the text. */
  isTruncated: boolean;
  /** The by-line, where the text does not end with it. */
  byline?: string;
}

/** Imported here for its elements, and by the article for its styles. */
export const loadRichPart = () => import('./rich.js');

/** A text to compare: in lower case, without spaces and the dots and brackets that stand for more. */
const comparable = (text: string) =>
  text
    .normalize()
    .toLowerCase()
    .replace(/[\s.…[\]()]+/g, '');

const namesOf = ({ authors = [] }: FeedItem) => authors.flatMap(({ name }) => name ?? []);

/** Makes the content of an article: its HTML sanitised, else its plain text in paragraphs. */
export async function makeContent(item: FeedItem, options: ContentOptions): Promise<ArticleContent> {
  const element = document.createElement('div');
  element.setAttribute('part', 'content');
  element.append(...(await makeNodes(item, item.content_html ?? '', options, namesOf(item))));
  // It captures, as the events of pictures do not bubble.
  element.addEventListener('error', ({ target }) => void dropSrcset(target as HTMLElement), true);
  zoom(element, options.labels.zoom);
  return describeContent(item, element);
}

/** What else is shown with the text of an article. */
export function describeContent(item: FeedItem, element: HTMLElement): ArticleContent {
  const { content_html: html = '', summary = '' } = item;
  const text = element.textContent!.trim();
  const hasContent = Boolean(text || element.querySelector('img,video,audio'));
  const byline = namesOf(item).join(', ');
  // Some feeds repeat the text as the lead, or its beginning with dots behind.
  const beginsWithLead = hasContent && comparable(text).startsWith(comparable(summary));
  return {
    element: hasContent ? element : undefined,
    lead: beginsWithLead ? undefined : summary,
    hasImages: element.querySelector('img:not([hidden]),video') !== null,
    isRich: isRich(html),
    isTruncated: !hasContent || /(?:…|\.\.\.)[\])]?$/.test(text),
    byline: comparable(text).endsWith(comparable(byline)) ? undefined : byline,
  };
}

/** The nodes of the text; without markup where DOMPurify is unavailable. */
async function makeNodes(
  item: FeedItem,
  html: string,
  options: ContentOptions,
  names: string[],
): Promise<Iterable<Node>> {
  const sanitized = html ? await sanitizeContent(item, html, options, names).catch(() => undefined) : undefined;
  if (sanitized) return sanitized.childNodes;
  try {
    const { makeParagraphs } = await import('./plain.js');
    return makeParagraphs(item);
  } catch {
    return [];
  }
}

async function sanitizeContent(item: FeedItem, html: string, options: ContentOptions, names: string[]) {
  const url = originalUrl(item);
  const [purifier, rich] = await Promise.all([loadPurifier(), isRich(html) ? loadRichPart() : undefined]);
  return sanitize(purifier, html, {
    ...options,
    names,
    url,
    resolve: (address) => absoluteUrl(address, url),
    picture: secureUrl,
    policy: trustedTypesPolicy(),
    part: rich?.part,
  });
}
