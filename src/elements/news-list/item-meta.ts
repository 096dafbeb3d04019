/** What rows have beside the usual, where a list asks for it. */
import { css, html } from 'lit';
import { ClockController } from '../../controllers/clock-controller.js';
import { longDate, zonedShortDate } from '../../feed/dates.js';
import type { Feed, FeedItem } from '../../feed/model.js';
import { lazy } from '../lazy-module.js';
import { secured, webUrl } from '../urls.js';
import type { RowView } from './item-template.js';
import type { NewsList } from './news-list.js';

const HOUR = 3_600_000;

const ticking = new WeakSet<NewsList>();
const relative: Record<string, Intl.RelativeTimeFormat> = {};

/** `3 giờ trước`, by the platform (https://tc39.es/ecma402/#relativetimeformat-objects). */
function ago(minutes: number, lang: string): string {
  relative[lang] ??= new Intl.RelativeTimeFormat(lang);
  if (minutes < 60) return relative[lang].format(-minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? relative[lang].format(-hours, 'hour') : relative[lang].format(-Math.floor(hours / 24), 'day');
}

/** `20/06/2024` on a clock in the list's zone, with the weekday and the time of day, or how long ago that is: `3 giờ trước`. */
export function date(iso: string, { list, words, options }: RowView): string {
  const rare = options?.rare;
  if (list.relativeDates) {
    if (!ticking.has(list)) {
      ticking.add(list);
      new ClockController(list).hostConnected();
    }
    const minutes = Math.floor((Date.now() - Date.parse(iso)) / 60_000);
    if (minutes >= 0 && minutes < 7 * 24 * 60) return ago(minutes, words.lang);
  }
  if (list.dateStyle !== 'long' || !rare) return zonedShortDate(iso, list.timeZone);
  lazy(list, longDates);
  return longDate(iso, rare.weekdays, list.timeZone);
}

/**
 * A long date takes two lines where it does not fit into one, and every row of that width has their room, whatever is in
 * it. Padding does the sum, as the only height that can go by a width: 23em of the date's own, which a row has beside
 * its picture from 30.25em on. Layouts say otherwise: how high a row is inside, and from which width on there is that room.
 */
const longDates = async () => ({
  styles: [
    css`
      .row {
        display: flow-root;
      }
      .row::before {
        content: '';
        float: left;
        padding-block-end: calc(var(--_inside, (var(--_title-lines) + var(--_excerpt) * var(--_excerpt-lines)) * 1.5em + 1.6em) + clamp(0em, (var(--_beside, 30.25em) - 100%) * 999, 1.3125em));
      }
    `,
  ],
});

/** `article-href` filled in, where that gives a web address; else the item's own page. */
export function hrefOf(
  item: FeedItem,
  own: string | undefined,
  template: string | null | undefined,
): string | undefined {
  const filled = template?.replace(/\{(id|url)\}/g, (_, key) =>
    encodeURIComponent((key === 'id' ? item.id : own) ?? ''),
  );
  return (filled && webUrl(filled)) || own;
}

/** The feed that an item came in: of merged feeds, each keeps the credit for its own. */
export const publisherOf = (item: FeedItem, { news }: NewsList, merged: Feed): Feed =>
  news.feeds.find(({ feed }) => feed?.items.includes(item))?.feed ?? merged;

/** `1.234`, by hand: the first `Intl` formatter of a page costs tens of milliseconds. */
const grouped = (value: number, separator: string) => `${value}`.replace(/\B(?=(\d{3})+$)/g, separator);

/** What stands beside the date. */
export function details(item: FeedItem, { list, feed, options }: RowView) {
  const words = options?.rare;
  if (!words) return;
  const { tags, date_published, _bantin: { pinned, views, source } = {} } = item;
  const credit = source?.title ?? publisherOf(item, list, feed).title;
  const age = Date.now() - Date.parse(date_published ?? '');
  return [
    pinned && html`<span part="badge">${words.pinned}</span>`,
    list.newFor > 0 && age < list.newFor * HOUR && html`<span part="badge">${words.isNew}</span>`,
    list.showCategory && tags && html`<span part="category">${tags[0]}</span>`,
    list.showViews &&
      views !== undefined &&
      html`<span part="views">${words.views(grouped(views, words.groupSeparator))}</span>`,
    list.showSource && credit && html`<span part="source">${words.source(credit)}</span>`,
  ].filter(Boolean);
}

/** A picture that does not load makes way for the fallback, then for its empty box, so that nothing moves. */
export function replacePicture(image: HTMLImageElement, fallbackImage: string): void {
  const fallback = secured(webUrl(fallbackImage) ?? '');
  if (fallback && image.src !== fallback) image.src = fallback;
  else {
    image.style.visibility = 'hidden';
    image.addEventListener('load', () => image.style.removeProperty('visibility'), { once: true });
  }
}
