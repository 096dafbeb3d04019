import type { FeedElement } from '../../elements/feed-element.js';
import { ELEMENT_NAMES, type ElementName } from '../../elements/names.js';

/** An element of the page, with its name as documented: `news-list` for `<phuong-news-list>`. */
export interface NamedElement<E extends HTMLElement = HTMLElement> {
  element: E;
  name: ElementName;
}

/** The documented name of an element, whatever its prefix; undefined for other elements. */
export const getDocumentedName = ({ localName }: Element): ElementName | undefined =>
  ELEMENT_NAMES.find((name) => localName === name || localName.endsWith(`-${name}`));

/** All elements of the page that have one of our names, registered or not. A field named `localName` replaces that of its form. */
export const findElements = (): NamedElement[] =>
  [...document.querySelectorAll<HTMLElement>(':not(form)')].flatMap((element) => {
    const name = getDocumentedName(element);
    return name ? [{ element, name }] : [];
  });

/** True for instances of our classes; another library may have defined the name. */
export const isFeedElement = (element: Element): element is FeedElement =>
  'headingLevel' in element && 'news' in element;

/** The id in the attribute `list`, if no element has it. */
export function findMissingListId(element: Element & { list?: string }): string | undefined {
  const { list } = element;
  return list && !(element.getRootNode() as Document).getElementById(list) ? list : undefined;
}

/** True where no items are no problem: nothing may be related to an article, and a linked list reports its own problems. */
export const mayBeEmpty = (element: Element, name: ElementName): boolean =>
  name === 'related-news' || element.hasAttribute('list');

const VIETNAMESE_LETTER = /[ạ-ỹơưđ]/i;

/**
 * The language of the items, if it is not that of the element. Vietnamese letters in a title count more than the language
 * that the feed declares, as many systems declare `en-US` for everything.
 */
export function findOtherLanguage({ news: { state }, items, localize }: FeedElement): string | undefined {
  const { lang = '' } = localize.strings ?? {};
  const declared = state.status === 'ready' ? state.feed.language : undefined;
  const isVietnamese = items.some(({ title }) => VIETNAMESE_LETTER.test(title ?? ''));
  const language = isVietnamese ? 'vi' : (declared ?? lang);
  return language.slice(0, 2).toLowerCase() === lang.slice(0, 2) ? undefined : language;
}
