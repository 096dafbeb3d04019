import type { ReactiveController } from 'lit';
import type { FeedItem } from '../../feed/model.js';
import { trustedTypesPolicy } from '../../feed/trusted-types.js';
import { publisherOf } from '../publisher.js';
import type { NewsArticleHost } from './host.js';
import { originalUrl } from './original-url.js';

/** The names of schema.org: https://schema.org/NewsArticle */
interface NewsArticleData {
  '@context': 'https://schema.org';
  '@type': 'NewsArticle';
  [name: string]: unknown;
}

/** By-lines name a unit more often than a person. */
const organization = (name?: string, url?: string) => name && { '@type': 'Organization', name, url };

function dataOf(item: FeedItem, host: NewsArticleHost): NewsArticleData {
  const publisher = publisherOf(item, host);
  const { title, url } = item._bantin?.source ?? {};
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    headline: item.title,
    description: item.summary,
    image: item.image,
    datePublished: item.date_published,
    dateModified: item.date_modified,
    author: item.authors?.map((author) => organization(author.name, author.url)),
    publisher: organization(title ?? publisher?.title, url ?? publisher?.home_page_url),
    url: originalUrl(item),
    mainEntityOfPage: originalUrl(item),
    articleSection: item.tags?.[0],
    keywords: item.tags?.join(', '),
    inLanguage: item.language ?? publisher?.language,
  };
}

/** Describes the article on show to search engines, in the head of the page, as JSON-LD (https://www.w3.org/TR/json-ld11/). */
export class StructuredData implements ReactiveController {
  readonly #host: NewsArticleHost;
  #json = '';
  #script?: HTMLScriptElement;

  constructor(host: NewsArticleHost) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const { structuredData, isConnected, items } = this.#host;
    const [item] = items;
    this.#show(item && structuredData && isConnected ? JSON.stringify(dataOf(item, this.#host)) : '');
  }

  hostDisconnected(): void {
    this.#show('');
  }

  #show(json: string) {
    if (json === this.#json) return;
    this.#json = json;
    this.#script?.remove();
    this.#script = json ? makeScript(json) : undefined;
    // Not `document.head`, which an element of that name would hide.
    if (this.#script) document.querySelector('head')?.append(this.#script);
  }
}

/**
 * A block of data; undefined where the page's policy does not let us write one. It comes from a parser that runs nothing, so no
 * browser would run it, whatever it held.
 */
function makeScript(json: string): HTMLScriptElement | undefined {
  const policy = trustedTypesPolicy();
  if ('trustedTypes' in globalThis && !policy) return;
  // Nothing in the data can end the block early.
  const page = `<script type="application/ld+json">${json.replaceAll('<', '\\u003c')}</script>`;
  return new DOMParser().parseFromString((policy?.createHTML(page) ?? page) as string, 'text/html').scripts[0];
}
