/** The elements, under the names that the documentation gives them: a page may put a prefix in front. */
export const ELEMENT_NAMES = ['news-list', 'news-article', 'related-news'] as const;

export type ElementName = (typeof ELEMENT_NAMES)[number];

export const isElementName = (name: string | undefined | null): name is ElementName =>
  ELEMENT_NAMES.some((known) => known === name);
