/** What somebody has chosen in the builder, and the link that holds all of it. */
import type { ElementName } from '../../../../src/elements/names.js';
import { checkAttribute, checkColour, checkElement, checkFeeds, checkPublisher } from './check-choices.js';
import { attributesOf } from './manifest.js';
import { PLACE_WIDTHS, type PlaceWidth } from './room.js';

export interface Choices {
  /** Addresses; none for the sample. */
  feeds: readonly string[];
  element: ElementName;
  /** By name, as written in HTML: a boolean attribute that is set has the value ''. */
  attributes: Readonly<Record<string, string>>;
  /** The colour from which others follow; empty for those of the theme. */
  brand: string;
  /** Where the link leads that readers see without JavaScript; empty for the server of the feed. */
  publisher: string;
  /** Id of a place in `places.ts`. */
  place: string;
  width: PlaceWidth;
  /** Where `bantin.js` comes from. */
  script: 'site' | 'jsdelivr';
  /** Whether browsers check each file against its hash. */
  integrity: boolean;
  /** Whether the links are in front that have browsers request feed and code sooner. */
  preload: boolean;
}

export const defaultChoices: Choices = {
  feeds: [],
  element: 'news-list',
  attributes: { lang: 'vi', heading: 'Tin mới' },
  brand: '',
  publisher: '',
  place: 'html',
  width: 'main',
  script: 'site',
  integrity: false,
  preload: true,
};

/** What is longer than this is no link of ours. */
const MAX_HASH_LENGTH = 16_000;

const KEYS = ['feed', 'element', 'brand', 'publisher', 'place', 'width', 'script', 'integrity', 'preload'];

/** The choices as the end of an address, `#feed=…&element=news-list&limit=5`. */
export function choicesToHash(choices: Choices): string {
  const { feeds, element, attributes, brand, publisher, place, width, script, integrity, preload } = choices;
  const query = new URLSearchParams(feeds.map((feed) => ['feed', feed]));
  query.set('element', element);
  for (const [name, value] of Object.entries(attributes)) query.set(name, value);
  if (brand) query.set('brand', brand);
  if (publisher) query.set('publisher', publisher);
  query.set('place', place);
  if (width !== defaultChoices.width) query.set('width', width);
  if (script !== defaultChoices.script) query.set('script', script);
  if (integrity) query.set('integrity', '1');
  if (!preload) query.set('preload', '0');
  return `#${query}`;
}

/** The choices of a link; the defaults for anything else that an address may end in. Unknown names and values are left out. */
export function choicesFromHash(hash: string): Choices {
  if (hash.length > MAX_HASH_LENGTH) return defaultChoices;
  const query = new URLSearchParams(hash.replace(/^#/, ''));
  if (!KEYS.some((key) => query.has(key))) return defaultChoices;
  const element = checkElement(query.get('element'));
  return {
    feeds: checkFeeds(query.getAll('feed')),
    element,
    attributes: query.has('element') ? readAttributes(query, element) : defaultChoices.attributes,
    brand: checkColour(query.get('brand')),
    publisher: checkPublisher(query.get('publisher')),
    place: query.get('place')?.match(/^[a-z-]{1,40}$/)?.[0] ?? defaultChoices.place,
    width: PLACE_WIDTHS.find((width) => width === query.get('width')) ?? defaultChoices.width,
    script: query.get('script') === 'jsdelivr' ? 'jsdelivr' : 'site',
    integrity: query.get('integrity') === '1',
    preload: query.get('preload') !== '0',
  };
}

function readAttributes(query: URLSearchParams, element: ElementName) {
  const known = new Map(attributesOf(element).map((attribute) => [attribute.name, attribute]));
  return Object.fromEntries(
    [...query].flatMap(([name, value]) => {
      const attribute = known.get(name);
      const checked = attribute && checkAttribute(attribute, value);
      return checked === undefined ? [] : [[name, checked]];
    }),
  );
}
