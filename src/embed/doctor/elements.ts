import type { FeedElement } from '../../elements/feed-element.js';

/** An element of the page, by the name that our documentation gives it, whatever prefix it has here. */
export interface Patient<E extends HTMLElement = HTMLElement> {
  element: E;
  tag: string;
}

/** The name that our documentation gives an element; undefined for those of others. */
export const tagOf = ({ localName }: Element): string | undefined =>
  /(^|-)(news-list|news-article|related-news)$/.exec(localName)?.[2];

export const patients = (): Patient[] =>
  [...document.querySelectorAll<HTMLElement>('*')].flatMap((element) => {
    const tag = tagOf(element);
    return tag ? [{ element, tag }] : [];
  });

/** The class behind a name is ours: it has our properties. */
export const isOurs = (element: Element): element is FeedElement => 'headingLevel' in element && 'news' in element;

/** The id of a list that an element names, and that is not on the page. */
export function missingList(element: Element & { list?: string }): string | undefined {
  const { list } = element;
  return list && !(element.getRootNode() as Document).getElementById(list) ? list : undefined;
}

/** What goes with an article may well be nothing, and what is wrong with the news of a list is told there. */
export const mayBeEmpty = (element: Element, tag: string): boolean =>
  tag === 'related-news' || element.hasAttribute('list');

const VIETNAMESE = /[ạ-ỹơưđ]/i;

/**
 * The language of the news on show, where that is not the one the element speaks. What is written tells more than what
 * the feed says: many systems say `en-US` of everything.
 */
export function otherLanguage({ news: { state }, items, localize }: FeedElement): string | undefined {
  const { lang = '' } = localize.strings ?? {};
  const said = state.status === 'ready' ? state.feed.language : undefined;
  const written = items.some(({ title }) => VIETNAMESE.test(title ?? '')) ? 'vi' : (said ?? lang);
  return written.slice(0, 2).toLowerCase() === lang.slice(0, 2) ? undefined : written;
}
