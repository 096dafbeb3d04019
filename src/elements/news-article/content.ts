import type { FeedItem } from '../../feed/model.js';
import { trustedTypesPolicy } from '../../feed/trusted-types.js';
import { absoluteUrl } from '../../feed/urls.js';
import type { ArticleFacts } from '../../i18n/translation.js';
import { isRich } from '../../sanitize/is-rich.js';
import { type Labels, loadPurifier, type SanitizeOptions, sanitize } from '../../sanitize/sanitize.js';
import { zoom } from '../../sanitize/zoom.js';
import { secured } from '../urls.js';

const plainPart = () => import('./plain.js');
export const richPart = () => import('./rich.js');

export interface BodyOptions extends Pick<SanitizeOptions, 'titleLevel' | 'dataImages' | 'noImages'> {
  labels: ArticleFacts & Partial<Labels>;
}

/** The text of an article, ready to be shown. */
export interface Body {
  /** `part="content"`; undefined where the feed has no text of it. */
  content?: HTMLElement;
  /** The lead, where it is not just how the text starts. */
  lead?: string;
  /** Whether it has pictures of its own. */
  pictures?: boolean;
  /** Whether it is more than paragraphs, lists and pictures in figures. */
  rich?: boolean;
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
  const { content_html: html = '', summary, authors = [] } = item;
  const names = authors.flatMap(({ name }) => name ?? []);
  const content = document.createElement('div');
  content.setAttribute('part', 'content');
  // where DOMPurify cannot be had: the words alone
  const clean = html && (await sanitized(item, html, { ...options, names }).catch(() => undefined));
  const nodes = clean ? clean.childNodes : (await plainPart().catch(() => undefined))?.paragraphs(item);
  content.append(...(nodes ?? []));
  zoom(content, options.labels.zoom);
  const text = content.textContent!.trim();
  const there = text || content.querySelector('img,video,audio');
  const byline = names.join(', ');
  return {
    content: there ? content : undefined,
    pictures: !!content.querySelector('img:not([hidden]),video'),
    rich: isRich(html),
    // some feeds have one text under both names, or the beginning of it with dots behind
    lead: there && squeeze(text).startsWith(squeeze(summary ?? '')) ? undefined : summary,
    cut: !there || /(?:…|\.\.\.)[\])]?$/.test(text),
    byline: squeeze(text).endsWith(squeeze(byline)) ? undefined : byline,
  };
}

async function sanitized(item: FeedItem, html: string, options: BodyOptions & Pick<SanitizeOptions, 'names'>) {
  const url = originalOf(item);
  const [purifier, rich] = await Promise.all([loadPurifier(), isRich(html) ? richPart() : undefined]);
  return sanitize(purifier, html, {
    ...options,
    url,
    resolve: (address) => absoluteUrl(address, url),
    picture: secured,
    policy: trustedTypesPolicy(),
    part: rich?.part,
  });
}
