import { violations } from './axe.js';
import { feedUrl, newKey, openPage, script, setState } from './host-page.js';
import { copyOf } from './stored-copies.js';

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
export const THEMES = ['plain', 'ward', 'union', 'police', 'contrast'];
export const SCHEMES = ['light', 'dark'];
export const STATES = ['ready', 'loading', 'empty', 'stale', 'failed'];

export interface Variant {
  view: string;
  theme?: string;
  scheme?: string;
  state?: string;
  lang?: string;
  /** Of its column, in pixels; 240 by default. */
  width?: number;
}

/** Stands in the element once it is in its state. */
const SIGNS: Record<string, string> = {
  ready: '[part=item], [part=content]',
  loading: '[part=skeleton]',
  empty: '[part=status]',
  stale: '.stale',
  failed: '[part~=retry]',
};

function tagOf({ view, theme = 'plain', lang = 'vi' }: Variant, feed: string, place: string): string {
  const common = `feed="${feed.replaceAll('&', '&amp;')}" theme="${theme}" lang="${lang}" heading="Tin ${place}"`;
  if (view === 'article') return `<news-article ${common}></news-article>`;
  if (view.startsWith('related'))
    return `<related-news ${common} article="tin-2" mode="older" layout="${view.slice('related-'.length)}"></related-news>`;
  const layout = view === 'tabs' ? 'tabs' : `layout="${view}"`;
  return `<news-list ${common} ${layout} show-views show-category new-for="999999" pager="pages" search limit="3"></news-list>`;
}

/** The violations that axe finds on a page with these elements, each in a column of its own. */
export async function axeViolations(...variants: Variant[]): Promise<string[]> {
  const keys = variants.map(newKey);
  const feeds = variants.map(({ state }, index) =>
    feedUrl({ key: keys[index]!, images: 'w=40', rich: 1, ...(state === 'empty' ? { count: 0 } : {}) }),
  );
  const boxes = variants.map(
    (
      variant,
      index,
    ) => `<div data-state="${variant.state ?? 'ready'}" style="width: ${variant.width ?? 240}px; color-scheme: ${variant.scheme ?? 'light'};
      background: Canvas; color: CanvasText">${tagOf(variant, feeds[index]!, `${index + 1}`)}</div>`,
  );
  const states = variants.map(({ state }) => state);
  const htmlOf = (shown: string[]) =>
    `<html lang="vi"><head><title>Phường</title>${script()}</head><body><main>${shown.join('')}</main></body></html>`;
  const open = async () => {
    const page = await openPage({ html: htmlOf(boxes), width: 900, height: 900 });
    for (const box of page.document.querySelectorAll<HTMLElement>('[data-state]')) {
      const element = box.firstElementChild!;
      const { state = '' } = box.dataset;
      await page.waitFor(`${element.outerHTML} to be ${state}`, () => element.shadowRoot?.querySelector(SIGNS[state]!));
    }
    return page;
  };
  if (states.includes('stale')) {
    const first = await openPage({ html: htmlOf(boxes.filter((_, index) => states[index] === 'stale')) });
    for (const [index, state] of states.entries())
      if (state === 'stale') await first.waitFor('a copy', () => copyOf(feeds[index]!));
    first.close();
  }
  for (const [index, state] of states.entries()) {
    if (state === 'loading') await setState(keys[index]!, { delay: 60_000 });
    if (state === 'failed' || state === 'stale') await setState(keys[index]!, { status: 404 });
  }
  const page = await open();
  await page.frames();
  try {
    return await violations(page, page.$('main'));
  } finally {
    page.close();
  }
}
