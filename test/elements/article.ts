import { fixture, html } from '@open-wc/testing';
import '../../src/news-article.js';
import '../../src/related-news.js';
import type { NewsArticle } from '../../src/elements/news-article/news-article.js';
import type { RelatedNews } from '../../src/elements/related-news/related-news.js';
import type { Feed, FeedItem } from '../../src/feed/model.js';
import { waitUntil } from '../wait.js';

export const ITEM: FeedItem = {
  id: 'tin-1',
  url: 'https://tin.example.test/1',
  title: 'Phường tổ chức ngày hội hiến máu',
  summary: 'Sáng thứ Bảy, tại nhà văn hoá phường.',
  content_html: '<p>Hơn ba trăm người dân đã tham gia.</p>',
  date_published: '2026-11-20T10:35:00+07:00',
};

export const feedOf = (...items: Partial<FeedItem>[]): Feed => ({
  title: 'Phường An Lạc',
  home_page_url: 'https://tin.example.test/',
  language: 'vi',
  items: items.map((item, index) => ({
    ...ITEM,
    id: `tin-${index + 1}`,
    url: `https://tin.example.test/${index + 1}`,
    date_published: `2026-11-${20 - index}T10:35:00+07:00`,
    ...item,
  })),
});

/** Waits for a value, and returns it. */
export async function waitFor<T>(find: () => T, what: string): Promise<NonNullable<T>> {
  let found: T | undefined;
  await waitUntil(() => {
    found = find();
    return Boolean(found);
  }, what);
  return found as NonNullable<T>;
}

export const parts = <E extends HTMLElement = HTMLElement>(element: Element, name: string): E[] => [
  ...element.shadowRoot!.querySelectorAll<E>(`[part~=${name}]`),
];

/** A visible button or link by its text. */
export const control = (element: Element, label: RegExp): HTMLElement | undefined =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('button, a[href]')].find(
    (node) => node.checkVisibility() && label.test(node.textContent!.trim()),
  );

export const find = (element: Element, label: RegExp): Promise<HTMLElement> =>
  waitFor(() => control(element, label), `${label}`);

/** An article that is shown in full, in a column of this width. */
export async function showArticle(
  item: Partial<FeedItem> = {},
  properties: Partial<NewsArticle> = {},
  width = 328,
): Promise<NewsArticle> {
  const box = await fixture(html`<div lang="vi" style=${`inline-size: ${width}px`}></div>`);
  const article = Object.assign(document.createElement('news-article'), { data: feedOf(item) }, properties);
  box.append(article);
  await waitFor(() => parts(article, 'content')[0], 'the article');
  await article.updateComplete;
  return article;
}

export async function showRelated(items: Partial<FeedItem>[], properties: Partial<RelatedNews>): Promise<RelatedNews> {
  const box = await fixture(html`<div lang="vi" style="inline-size: 728px"></div>`);
  const related = Object.assign(
    document.createElement('related-news'),
    { data: feedOf({}, ...items), article: 'tin-1', mode: 'older' as const },
    properties,
  );
  box.append(related);
  await waitFor(() => parts(related, 'item')[0], 'related news');
  return related;
}

/** Gives an object a property for the time of a test. */
export function replace(object: object, name: string, value: unknown): void {
  const own = Object.getOwnPropertyDescriptor(object, name);
  Object.defineProperty(object, name, { value, configurable: true });
  restorers.push(() => {
    if (own) Object.defineProperty(object, name, own);
    else delete (object as Record<string, unknown>)[name];
  });
}

const restorers: (() => void)[] = [];

/** Takes back what {@link replace} did: for `afterEach`. */
export function restore(): void {
  for (const undo of restorers.splice(0).reverse()) undo();
}
