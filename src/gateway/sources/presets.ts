import type { ArticleSelectors, ListingSelectors } from '../types.js';

export interface Preset {
  list: ListingSelectors & { item: string };
  article: ArticleSelectors;
}

/** Elements that usually hold a date. */
const DATE_ELEMENT = '[class*="date" i], [class*="time" i], [class*="ngay" i], time';

/**
 * Selectors that fit most sites built on these systems. Names that a system generates for each page (`ctl00_ctl24_g_…`,
 * `…_INSTANCE_…`) are matched by their fixed parts.
 */
export const presets: Record<'sharepoint' | 'liferay', Preset> = {
  // Web parts: the content query (dfwp-), list views (ms-listviewtable), and custom rows that have a date.
  sharepoint: {
    list: {
      root: '[id*="_g_"], [id^="MSOZoneCell_"], [id^="WebPart"]',
      item: `.dfwp-item, .ms-listviewtable tr:has(a[href]), li:has(a[href]):has(${DATE_ELEMENT}), tr:has(a[href]):has(${DATE_ELEMENT}), .item:has(a[href]):has(${DATE_ELEMENT})`,
      link: 'a[href]:not([href^="#"]):not([href^="javascript" i])',
      title: '.link-item a, [class*="title" i], [class*="tieude" i], .ms-vb-title a, h2, h3, h4, a[href]',
      date: `${DATE_ELEMENT}, .ms-vb2 nobr, nobr`,
      image: 'img',
      excerpt: '.description, [class*="sapo" i], [class*="summary" i], [class*="trichdan" i], [class*="mota" i], p',
    },
    article: {
      body: '.ms-rtestate-field, [id*="RichHtmlField"], .article-content, [class*="noidung" i]',
      byline: '[class*="author" i], [class*="tacgia" i]',
      date: '[class*="publish" i], [class*="ngaydang" i], [class*="date" i]',
      views: '[class*="luotxem" i], [class*="view-count" i], [class*="viewcount" i]',
      attachments:
        '.ms-rtestate-field a[href*="/Documents/"], [class*="attach" i] a[href], [class*="dinhkem" i] a[href]',
    },
  },
  // The asset publisher of Liferay 6.2 (asset-) and 7 (list-group, component-), in any portlet instance.
  liferay: {
    list: {
      root: '[id^="p_p_id_"], [id^="portlet_"], .portlet-boundary',
      item: '.asset-abstract, .asset-entry, .list-group-item:has(a[href]), .card:has(a[href])',
      link: '.asset-title a[href], a.asset-title[href], .component-title a[href], a[href]:not([href^="#"]):not([href^="javascript" i])',
      title: '.asset-title, .component-title, .list-group-title, h2, h3, h4, a[href]',
      date: `.metadata-publish-date, .publish-date, .asset-metadata [class*="date" i], ${DATE_ELEMENT}`,
      image: 'img',
      excerpt: '.asset-summary, .asset-description, .component-subtitle, .list-group-text, p',
    },
    article: {
      body: '.journal-content-article, .asset-content, .asset-full-content',
      byline: '.metadata-author, .metadata-author-name, [class*="author" i]',
      date: '.metadata-publish-date, .publish-date, [class*="date" i]',
      views: '.metadata-view-count, [class*="view-count" i]',
      category: '.asset-category, .taglib-asset-categories-summary a',
      attachments: '.asset-links a[href], .lfr-asset-attachments a[href], a[href*="/documents/"]',
    },
  },
};
