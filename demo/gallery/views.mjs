/** What the gallery shows: every layout and state of every element, in every theme and at four widths. */
export const LAYOUTS = [
  'list',
  'cards',
  'headlines',
  'featured',
  'carousel',
  'ticker',
  'notices',
  'compact',
  'hero',
  'documents',
  'gallery',
];
export const VIEWS = [...LAYOUTS, 'article', 'related', 'related-list', 'related-cards'];
export const THEMES = ['plain', 'ward', 'union', 'police', 'contrast'];
export const SCHEMES = ['light', 'dark'];
export const WIDTHS = [240, 320, 768, 1280];
export const STATES = ['ready', 'loading', 'empty', 'failed'];

const OPTIONS = 'show-views show-category';

/** The tag for one view, with the gallery's feed in this state. */
export function tagOf({ view, theme, lang, state = 'ready', extra = '' }) {
  const feed = `feed="/feed.json?lang=${lang}&amp;state=${state}" theme="${theme}" lang="${lang}" ${extra}`;
  if (view === 'article') return `<news-article ${feed} article="mau-2" heading="Bài viết"></news-article>`;
  if (view.startsWith('related'))
    return `<related-news ${feed} article="mau-2" mode="older" limit="4" layout="${view.split('-')[1] ?? 'headlines'}"></related-news>`;
  return `<news-list ${feed} heading="Tin tức – Sự kiện" layout="${view}" ${OPTIONS}></news-list>`;
}
