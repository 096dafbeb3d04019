import { feedUrl, type HostPage, openPage, script } from './host-page.js';

/** Address of a feed as it stands in an attribute; of articles that have all there is, where nothing else is wanted. */
export const feed = (params: Record<string, string | number> = { rich: 1 }): string =>
  feedUrl(params).replaceAll('&', '&amp;');

/** A page with one article. */
export const open = (
  attributes: string,
  params?: Record<string, string | number>,
  more: {
    lang?: string;
    content?: string;
    width?: number;
    tag?: string;
    query?: string;
    before?: (window: Window) => void;
  } = {},
): Promise<HostPage> =>
  openPage({
    height: 900,
    width: more.width,
    query: more.query,
    before: more.before,
    html: `<html lang="${more.lang ?? 'vi'}"><head><title>Phường</title>${more.tag ?? script()}</head><body><main>
      <news-article feed="${feed(params)}" ${attributes}>${more.content ?? ''}</news-article></main></body></html>`,
  });
