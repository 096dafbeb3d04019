/** One page of the site: its path, which is the same in both languages, and its names. */
export interface Page {
  path: string;
  vi: string;
  en: string;
}

/** A group of pages in the sidebar. */
export interface Group {
  vi: string;
  en: string;
  pages: Page[];
}

/** The sidebar, in its order. */
export const GROUPS: Group[] = [];

export type Language = 'vi' | 'en';

const prefixOf = (language: Language) => (language === 'vi' ? '/' : '/en/');

/** The sidebar in one language, as VitePress wants it. */
export const sidebarOf = (language: Language) =>
  GROUPS.map((group) => ({
    text: group[language],
    collapsed: false,
    items: group.pages.map((page) => ({ text: page[language], link: prefixOf(language) + page.path })),
  }));
