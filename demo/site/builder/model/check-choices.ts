/** Keeps out of the choices what no element would take: links and snippets may be anybody's. */
import { type ElementName, isElementName } from '../../../../src/elements/names.js';
import { isWebAddress } from './addresses.js';
import type { Attribute } from './manifest.js';

const MAX_FEEDS = 20;
const MAX_ADDRESS_LENGTH = 2000;
const MAX_VALUE_LENGTH = 1000;

/** A colour as CSS writes it, without what would end the declaration it stands in. */
const COLOUR = /^(#[\da-f]{3,8}|[a-z]{3,30}|(rgb|hsl|hwb|lab|lch|oklab|oklch)a?\([\d\s.,%/a-z+-]{1,80}\))$/i;

export const checkElement = (name: string | null | undefined): ElementName =>
  isElementName(name) ? name : 'news-list';

/** The value as an element would take it; undefined for one in whose place it takes its default. */
export function checkAttribute({ type, values }: Attribute, value: string): string | undefined {
  switch (type) {
    case 'boolean':
      return '';
    case 'number':
      return value.trim() !== '' && Number.isFinite(Number(value)) ? value.trim() : undefined;
    case 'choice':
      return values.includes(value) ? value : undefined;
    case 'string':
      return value.length <= MAX_VALUE_LENGTH ? value.replace(/\s+/g, ' ') : undefined;
  }
}

export const checkColour = (colour: string | null | undefined): string =>
  colour && COLOUR.test(colour.trim()) ? colour.trim() : '';

/** A web address, or nothing. */
export const checkPublisher = (address: string | null | undefined): string =>
  address && address.length <= MAX_ADDRESS_LENGTH && isWebAddress(address) ? address.trim() : '';

/** @param lists Each one or more addresses with white space between. */
export function checkFeeds(lists: readonly string[]): string[] {
  const addresses = lists.flatMap((list) => list.match(/\S+/g) ?? []);
  const checked = addresses.filter((address) => address.length <= MAX_ADDRESS_LENGTH && isWebAddress(address));
  return [...new Set(checked)].slice(0, MAX_FEEDS);
}
