/** What items have beside the usual: long and relative dates, badges, views, and links of the page's own. */
import { html, nothing } from 'lit';
import { ClockController } from '../../../controllers/clock-controller.js';
import { longDate, zonedShortDate } from '../../../feed/dates.js';
import type { FeedItem } from '../../../feed/model.js';
import type { ExtendedTranslation } from '../../../i18n/translation.js';
import { publisherOf } from '../../publisher.js';
import { webUrl } from '../../urls.js';
import type { ListHost } from '../host.js';
import { formatTimeAgo } from './time-ago.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
/** Minutes after which a relative date is written as a date. */
const RELATIVE_LIMIT = 7 * 24 * 60;

/** Writes `1234` as `1.234`, without `Intl`: the first formatter of a page costs tens of milliseconds. */
const groupDigits = (value: number, separator: string) => `${value}`.replace(/\B(?=(\d{3})+$)/g, separator);

export class ItemMeta {
  readonly #list: ListHost;

  constructor(list: ListHost) {
    this.#list = list;
    new ClockController(list, () => list.relativeDates);
  }

  /** `article-href` filled in, where that is a web address; else the item's own page. */
  hrefOf({ id, url, external_url }: FeedItem): string | undefined {
    const own = url ?? external_url;
    const template = this.#list.articleHref;
    if (!template) return own;
    const values: Record<string, string> = { id, url: own ?? '' };
    return webUrl(template.replace(/\{(id|url)\}/g, (_, name) => encodeURIComponent(values[name]!))) ?? own;
  }

  /** `20/06/2024` in the list's zone, or with weekday and time, or how long ago that is: `3 giờ trước`. */
  formatDate(iso: string): string {
    const { dateStyle, localize, relativeDates, timeZone } = this.#list;
    const minutes = Math.floor((this.#list.now - Date.parse(iso)) / MINUTE);
    if (relativeDates && minutes >= 0 && minutes < RELATIVE_LIMIT)
      return formatTimeAgo(minutes, localize.strings!.lang);
    const { extended } = localize;
    return dateStyle === 'long' && extended
      ? longDate(iso, extended.weekdays, timeZone)
      : zonedShortDate(iso, timeZone);
  }

  /** The parts that say what an item is. */
  statesOf(item: FeedItem, index: number): string {
    const names: string[] = [];
    if (index === 0) names.push('first');
    if (item._bantin?.pinned) names.push('pinned');
    if (this.#isNew(item)) names.push('new');
    return names.join(' ');
  }

  /** What stands beside the date. */
  renderMeta(item: FeedItem): unknown {
    const strings = this.#list.localize.extended;
    if (!strings) return nothing;
    const { showCategory } = this.#list;
    const { pinned } = item._bantin ?? {};
    return [
      pinned ? html`<span part="badge">${strings.pinned}</span>` : nothing,
      this.#isNew(item) ? html`<span part="badge">${strings.isNew}</span>` : nothing,
      showCategory && item.tags ? html`<span part="category">${item.tags[0]}</span>` : nothing,
      this.#renderViews(item, strings),
      this.#renderSource(item, strings),
    ];
  }

  #isNew({ date_published }: FeedItem): boolean {
    const { newFor } = this.#list;
    return newFor > 0 && this.#list.now - Date.parse(date_published ?? '') < newFor * HOUR;
  }

  #renderViews({ _bantin }: FeedItem, strings: ExtendedTranslation) {
    const views = _bantin?.views;
    if (!this.#list.showViews || views === undefined) return nothing;
    return html`<span part="views">${strings.views(groupDigits(views, strings.groupSeparator))}</span>`;
  }

  #renderSource(item: FeedItem, strings: ExtendedTranslation) {
    if (!this.#list.showSource) return nothing;
    const name = item._bantin?.source?.title ?? publisherOf(item, this.#list)?.title;
    return name ? html`<span part="source">${strings.source(name)}</span>` : nothing;
  }
}
