/** What all forms of a snippet are made from. */

import type { ElementName } from '../../../../src/elements/names.js';
import { layoutHeights } from '../../../layout-heights.mjs';
import { isWebAddress, originOf, originsOf } from './addresses.js';
import { checkAttribute, checkColour, checkFeeds } from './check-choices.js';
import type { Choices } from './choices.js';
import { type Attribute, attributesOf } from './manifest.js';
import { isOffered, optionsOf } from './options.js';
import { release } from './release.js';
import type { Room } from './room.js';
import type { Language } from './text.js';

export interface SnippetOptions {
  /** Of steps, notes and titles. */
  lang: Language;
  /** Absolute address of the site's folder, with a slash at its end. */
  site: string;
  /** Measured; by default that of the layout. */
  room?: readonly Room[] | undefined;
}

export interface Setting {
  attribute: Attribute;
  /** As written in HTML; empty for a boolean attribute. */
  value: string;
}

export interface SnippetContext {
  lang: Language;
  element: ElementName;
  feeds: readonly string[];
  settings: readonly Setting[];
  brand: string;
  /** Where the link inside of the element leads. */
  fallbackHref: string;
  fallbackText: string;
  /** Empty where the height is unknown. */
  room: readonly Room[];
  /** Absolute address of the folder with `bantin.js`, with a slash at its end. */
  base: string;
  /** The same of the site's own copy. */
  siteBase: string;
  integrity: boolean;
  preload: boolean;
  /** The origins that the page has to allow: of the feeds, and of addresses in settings. */
  origins: readonly string[];
}

/** Stands for the feed until there is one. */
export const EXAMPLE_FEED = 'https://tin.example.vn/feed.json';

const ADDRESSES = ['more-href', 'article-href', 'fallback-image'];

/** They are one row, whatever the number of items. */
const ONE_ROW = ['carousel', 'ticker'];

export function createContext(choices: Choices, { lang, site, room }: SnippetOptions): SnippetContext {
  const { element, publisher, script, integrity, preload, brand } = choices;
  const checked = checkFeeds(choices.feeds);
  const feeds = checked.length ? checked : [EXAMPLE_FEED];
  const settings = settingsOf(choices);
  const siteBase = `${site}cdn/`;
  const pinned = script === 'site' ? `${siteBase}${release.version}/` : jsDelivr(release.version);
  return {
    lang,
    element,
    feeds,
    settings,
    brand: checkColour(brand),
    fallbackHref: publisher && isWebAddress(publisher) ? publisher : defaultFallback(feeds),
    fallbackText: settings.some(({ attribute, value }) => attribute.name === 'lang' && value.startsWith('en'))
      ? 'See the news on the publisher’s site'
      : 'Xem tin trên trang của đơn vị phát hành',
    room: room ?? usualRoom(element, settings),
    base: script === 'site' && !integrity ? siteBase : pinned,
    siteBase,
    integrity,
    preload,
    origins: originsOf([...feeds, ...addressesIn(settings)]),
  };
}

const jsDelivr = (version: string) => `https://cdn.jsdelivr.net/npm/bantin@${version}/dist/cdn/`;

/** The server of the feed. */
export const defaultFallback = ([feed]: readonly string[]): string => `${originOf(feed ?? '') ?? ''}/`;

/** What of the choices has an effect, in their order. */
function settingsOf(choices: Choices): Setting[] {
  const offered = new Set(
    optionsOf(choices.element)
      .filter((option) => isOffered(option, choices))
      .map(({ name }) => name),
  );
  const known = new Map(attributesOf(choices.element).map((attribute) => [attribute.name, attribute]));
  return Object.entries(choices.attributes).flatMap(([name, value]) => {
    const attribute = offered.has(name) ? known.get(name) : undefined;
    const checked = attribute && checkAttribute(attribute, value);
    // Without a value only a boolean says something, and `tabs`.
    const isEmpty = checked === '' && attribute?.type !== 'boolean' && name !== 'tabs';
    return attribute && checked !== undefined && !isEmpty ? [{ attribute, value: checked }] : [];
  });
}

/** The addresses in the settings; what stands for an item may be part of the host. */
export const addressesIn = (settings: readonly Setting[]): string[] =>
  settings
    .filter(({ attribute }) => ADDRESSES.includes(attribute.name))
    .map(({ value }) => value.replace(/\{(id|url)\}/g, 'x'));

/** The largest of the layout at any width, for this number of items. */
function usualRoom(element: ElementName, settings: readonly Setting[]): Room[] {
  if (element !== 'news-list') return [];
  const readSetting = (name: string) => settings.find(({ attribute }) => attribute.name === name)?.value;
  const layout = readSetting('layout') ?? 'list';
  const heights = new Map(Object.entries(layoutHeights)).get(layout) ?? [];
  const count = ONE_ROW.includes(layout) ? 5 : Number(readSetting('limit') ?? 5);
  const height = Math.max(...heights.map(([, height]) => height));
  return [{ from: 0, height: Math.ceil((height * Math.max(count, 1)) / 5) }];
}
