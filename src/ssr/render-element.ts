import { render } from '@lit-labs/ssr/lib/render.js';
import { collectResultSync } from '@lit-labs/ssr/lib/render-result.js';
import type { CSSResult, LitElement, PropertyValues } from 'lit';
import { ArticleElement } from '../elements/article-element.js';
import type { FeedElement } from '../elements/feed-element.js';
import type { ServerData } from '../elements/hydration.js';
import type { ElementName } from '../elements/names.js';
import { NewsArticle } from '../elements/news-article/news-article.js';
import { NewsList } from '../elements/news-list/news-list.js';
import { RelatedNews } from '../elements/related-news/related-news.js';
import type { Feed } from '../feed/model.js';
import { prepareFeed } from '../feed/read.js';
import { mergeItems } from '../feed/select.js';
import { htmlToText } from '../feed/server/character-names.js';
import { type AttributeValue, serializeAttributes, writeAttributes } from './attributes.js';
import { contentAsHtml } from './content.js';
import { BASE } from './globals.js';

export interface RenderOptions {
  /** By name, as in HTML: `{ layout: 'cards', limit: 3, search: true }`. False, null and undefined leave one out. */
  attributes?: Record<string, AttributeValue>;
  /** What is shown. All of it becomes part of the page, so that the browser need not request it. */
  feed: Feed;
  /** Of the page's policy, for the `<style>` in the shadow root; without it a policy that forbids inline styles blocks that. */
  nonce?: string;
}

const ELEMENTS = { 'news-list': NewsList, 'news-article': NewsArticle, 'related-news': RelatedNews };

/** The members of an element that are protected for others, and called here in place of a browser. */
interface Internals {
  renderRoot: unknown;
  willUpdate(changes: PropertyValues): void;
  render(): unknown;
}

/** What an element without a document has for a root: nothing is in it, and nothing happens to it. */
const emptyRoot = { addEventListener() {}, querySelector: () => null, querySelectorAll: () => [] };

/**
 * An element as HTML, with its declarative shadow root, and beside that the feed as JSON: a page shows it without any script,
 * and the element's own code takes it over without a request.
 *
 * @throws {TypeError} for the name of another element, or of an attribute that HTML cannot have.
 * @throws {FeedError} `not-a-feed` for a feed without items.
 */
export async function renderElement(
  name: ElementName,
  { attributes = {}, feed, nonce }: RenderOptions,
): Promise<string> {
  if (!Object.hasOwn(ELEMENTS, name)) throw new TypeError(`bantin: no element is named ${name}`);
  // The language of the page is unknown here, and has to be the same in the browser.
  const written = writeAttributes({ ...attributes, lang: attributes.lang || 'vi' });
  const time = Date.now();
  const element = create(ELEMENTS[name], written);
  // Read from JSON, as in the browser, so that both show the same.
  const prepared = await prepareFeed(feed, { timeZone: element.timeZone }, htmlToText);
  const json = JSON.stringify({ ...prepared, items: mergeItems([prepared]) });
  const styles = showOn(element, await prepareFeed(JSON.parse(json), {}, htmlToText), time);
  await load(element);
  const shown = element.items.map(({ id }) => id);
  const content = collectResultSync(
    render((element as unknown as Internals).render(), { customElementHostStack: [{} as never] }),
  );
  const data: Omit<ServerData, 'feed'> = { time, shown };
  return [
    `<${name}${serializeAttributes(written)} defer-hydration><template shadowrootmode="open">`,
    `<style${nonce ? serializeAttributes(writeAttributes({ nonce })) : ''}>${[...styles].join('\n')}</style>`,
    withoutUsualStyles(withoutBase(content)),
    `</template><script type="application/json">`,
    `${JSON.stringify(data).slice(0, -1)},"feed":${json}}`.replace(/</g, '\\u003c'),
    `</script></${name}>`,
  ].join('');
}

function create(Element: new () => FeedElement, attributes: ReadonlyMap<string, string>): FeedElement {
  const { observedAttributes } = Element as unknown as typeof LitElement; // Asking for them completes the class.
  const element = new Element();
  for (const [name, value] of attributes)
    if (observedAttributes.includes(name)) element.attributeChangedCallback(name, null, value);
  // A linked list is unknown here; it mostly starts with the latest news.
  if (element instanceof ArticleElement && element.list && !element.article) element.article = 'latest';
  return element;
}

/** Gives an element its feed, and collects the styles of its class and of all that it loads. */
function showOn(element: FeedElement, feed: Feed, time: number): Set<CSSResult> {
  const styles = new Set((element.constructor as typeof LitElement).elementStyles as CSSResult[]);
  element.adoptStyles = (added) => {
    for (const style of added) styles.add(style);
  };
  Object.defineProperty(element, 'now', { value: time });
  (element as unknown as Internals).renderRoot = emptyRoot;
  element.news.state = { status: 'ready', feed, stale: false };
  return styles;
}

/** Updates an element without rendering it, until everything is loaded that it shows. */
async function load(element: FeedElement): Promise<void> {
  for (;;) {
    const isRequested = new Promise<void>((resolve) => {
      element.requestUpdate = () => resolve();
    });
    (element as unknown as Internals).willUpdate(new Map());
    for (const controller of element.controllers) controller.hostUpdate?.();
    const isLoading = element.controllers.some(({ status }) => status === 'pending');
    if (!isLoading && element.view.status !== 'loading') break;
    await isRequested;
  }
  contentAsHtml(element);
}

/** Addresses that are relative to the page stay so. */
const withoutBase = (html: string) => html.replaceAll(`"${BASE}?`, '"?').replaceAll(`"${BASE}`, '"/');

/** Attributes that say what the style sheets say as well: strict policies report each. Only our own tags have such. */
const withoutUsualStyles = (html: string) =>
  html.replace(/(<(?:div class="frame|article )[^>]*?) style="(?:--_size: 1\.125em)?"/g, '$1');
