/** All generated pages but those of codes, as VitePress wants its dynamic routes. */
import { changelogPage } from './changelog.mjs';
import { codePages, type Language } from './codes.js';
import { elementPages } from './elements.mjs';
import { layoutsPage } from './layouts.mjs';

interface Generated {
  name: string;
  content: string;
}

const toRoutes = (pages: Generated[]) => pages.map(({ name, content }) => ({ params: { name }, content }));

export const referenceRoutes = (language: Language) =>
  toRoutes([...elementPages(language), layoutsPage(language), changelogPage(language)]);

export const codeRoutes = (language: Language) => toRoutes(codePages(language));
