/** The properties and attributes of the elements for templates of frameworks, worked out from the classes. */
import type { LitElement } from 'lit';
import type { NewsArticle } from '../elements/news-article/news-article.js';
import type { NewsList } from '../elements/news-list/news-list.js';
import type { RelatedNews } from '../elements/related-news/related-news.js';
import type { NewsErrorEvent, NewsLoadEvent, NewsSelectEvent } from '../events/index.js';

export type { NewsArticle, NewsErrorEvent, NewsList, NewsLoadEvent, NewsSelectEvent, RelatedNews };

/** `noImage` as `no-image`. */
type KebabCase<Name extends string> = Name extends `${infer First}${infer Rest}`
  ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${KebabCase<Rest>}`
  : Name;

/** What a template may write: attributes are text, so numbers may be, and a boolean attribute without a value is empty. */
type Written<Value> = Value extends number ? Value | `${number}` : Value extends boolean ? Value | '' : Value;

/** The names of what may be set on an element of ours, beside what every HTML element has. */
type Settable<Element> = Exclude<keyof Element, keyof LitElement | 'items' | 'reload'>;

/** Properties in camelCase. */
export type Properties<Element> = { [Name in Settable<Element>]?: Written<Element[Name]> };

/** Attributes in kebab-case. */
export type Attributes<Element> = {
  [Name in Settable<Element> & string as KebabCase<Name>]?: Written<Element[Name]>;
};

/** Events by the names of their listeners in JSX and Svelte. */
export interface EventAttributes {
  'onnews-load'?: (event: NewsLoadEvent) => void;
  'onnews-error'?: (event: NewsErrorEvent) => void;
  'onnews-select'?: (event: NewsSelectEvent) => void;
}

/** Events by the names of their properties in React's wrappers and Vue. */
export interface EventProperties {
  onNewsLoad?: (event: NewsLoadEvent) => void;
  onNewsError?: (event: NewsErrorEvent) => void;
  onNewsSelect?: (event: NewsSelectEvent) => void;
}

/** The elements by their names. */
export interface Elements {
  'news-list': NewsList;
  'news-article': NewsArticle;
  'related-news': RelatedNews;
}
