import { DESCRIPTIONS, LAYOUTS, THEMES } from '../../gallery/views.mjs';
import { layoutHeights } from '../../layout-heights.mjs';
import { code, page } from './markdown.mjs';
import { renderHeights } from './tables.mjs';
import { WORDS } from './words.mjs';

const largestHeight = (steps) => Math.max(...steps.map(([, height]) => height));

/** Documents are in a feed of their own, because other news has no numbers. */
const feedOf = (layout) => (layout === 'documents' ? 'van-ban.json' : 'feed.json');

function renderLayout(layout, language) {
  const { fallback } = WORDS[language];
  const steps = layoutHeights[layout];
  const place = language === 'en' ? '../../mau' : '../mau';
  return [
    `## ${code(layout)} {#${layout}}`,
    `${capitalise(DESCRIPTIONS[layout][language === 'en' ? 1 : 0])}. ${WORDS[language].layouts[2]}: ${renderHeights(steps, language)}.`,
    `<news-list class="shown" feed="${place}/${feedOf(layout)}" lang="vi" layout="${layout}" heading="Tin mới" heading-level="3" style="display: block; min-height: ${largestHeight(steps)}em">${fallback}</news-list>`,
  ];
}

const capitalise = (text) => text[0].toUpperCase() + text.slice(1);

/** Every layout as an element with sample news, and a choice of presets for all of them. */
export function layoutsPage(language) {
  const { layoutsTitle, layoutsIntro } = WORDS[language];
  const content = page(
    `# ${layoutsTitle}`,
    layoutsIntro,
    `<ThemeChoice :themes='${JSON.stringify(THEMES)}' lang="${language}" />`,
    ...LAYOUTS.map((layout) => renderLayout(layout, language)),
  );
  return { name: 'bo-cuc', content };
}
