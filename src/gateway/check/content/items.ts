/** Checks the ids, titles and links of items. */
import type { FeedItem } from '../../../feed/model.js';
import type { RawRecord } from '../../../feed/raw-feed.js';
import { isAddress, isPublicAddress } from '../../upstream/address.js';
import { type CheckFinding, found, foundByDoctor } from '../finding.js';
import type { Content } from './read-content.js';

/** From this number on a feed has more items than pages show. */
const MANY = 100;

const textOf = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? `${value}`.trim() : '');

/** Whether readers elsewhere cannot reach the host of an address. */
export function isPrivateHost(hostname: string): boolean {
  if (isAddress(hostname)) return !isPublicAddress(hostname);
  return !hostname.includes('.') || /\.(?:local|localdomain|internal|intranet|lan|home|corp)$/.test(hostname);
}

/** The host of an address; empty for what is none. */
export const hostOf = (address: string | undefined): string =>
  address && URL.canParse(address) ? new URL(address).hostname : '';

function checkIds({ feed, items }: Content): CheckFinding[] {
  const total = feed.items.length;
  const count = items.filter(({ id }) => !textOf(id)).length;
  const findings = count ? [found('warning', 'ids/missing', { count, total })] : [];
  const counts = new Map<string, number>();
  for (const { id } of items) if (textOf(id)) counts.set(textOf(id), (counts.get(textOf(id)) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (most && most[1] > 1) findings.push(found('warning', 'ids/duplicate', { sample: most[0], count: most[1] }));
  return findings;
}

/** What the publisher wrote as the address of an item. */
const linkOf = ({ url, external_url }: RawRecord) => textOf(url) || textOf(external_url);

/** @param ownHost Of the feed: where that is private, its links may be. */
function checkLinks({ feed, items }: Content, ownHost: string): CheckFinding[] {
  const links = items.map(linkOf);
  const total = feed.items.length;
  const present = links.filter(Boolean);
  const relative = present.filter((link) => !/^[a-z][a-z\d+.-]*:/i.test(link));
  const others = present.filter((link) => /^(?!https?:)[a-z][a-z\d+.-]*:/i.test(link));
  const hidden = present.filter((link) => {
    const host = hostOf(link);
    return host && host !== ownHost && isPrivateHost(host);
  });
  const findings: CheckFinding[] = [];
  if (present.length < total)
    findings.push(found('warning', 'links/missing', { count: total - present.length, total }));
  if (relative.length)
    findings.push(found('warning', 'links/relative', { count: relative.length, sample: relative[0]! }));
  if (others.length) findings.push(found('warning', 'links/not-http', { count: others.length, sample: others[0]! }));
  if (hidden.length) findings.push(found('warning', 'links/private', { count: hidden.length, sample: hidden[0]! }));
  return findings;
}

const isExpired = ({ _bantin }: FeedItem, now: number) => !!_bantin?.expires && Date.parse(_bantin.expires) <= now;

/** Everything about the items of a feed but their dates and pictures. */
export function checkItems(content: Content, url: string, now: number): CheckFinding[] {
  const { items } = content.feed;
  const total = items.length;
  if (!total) return [foundByDoctor('error', { code: 'empty', url })];
  const findings: CheckFinding[] = [];
  if (items.every((item) => isExpired(item, now))) findings.push(foundByDoctor('error', { code: 'expired', total }));
  const untitled = items.filter(({ title }) => !title).length;
  if (untitled) findings.push(found('warning', 'titles/missing', { count: untitled, total }));
  if (total > MANY) findings.push(found('hint', 'size/many-items', { total }));
  return [...findings, ...checkIds(content), ...checkLinks(content, hostOf(url))];
}

const SAMPLE = 80;

/** What changed between two readings of a feed, although no item is another one. */
export function compareReadings(first: Content, second: Content): CheckFinding[] {
  const keyOf = ({ url, title }: FeedItem) => url ?? title ?? '';
  const later = new Map(second.feed.items.map((item, index) => [keyOf(item), { item, raw: second.items[index]! }]));
  let changedDates = 0;
  let common = 0;
  let changedId: CheckFinding | undefined;
  for (const [index, item] of first.feed.items.entries()) {
    const same = later.get(keyOf(item));
    if (!same) continue;
    common++;
    const before = textOf(first.items[index]?.id);
    const after = textOf(same.raw?.id);
    if (before && after && before !== after)
      changedId ??= found('warning', 'ids/changing', { title: (item.title ?? '').slice(0, SAMPLE), before, after });
    if (item.date_published !== same.item.date_published) changedDates++;
  }
  const hasNewDates = common > 0 && changedDates * 2 >= common;
  const title = (first.feed.items[0]?.title ?? '').slice(0, SAMPLE);
  return [changedId ?? [], hasNewDates ? found('warning', 'dates/changing', { title }) : []].flat();
}
