import type { FeedItem } from '../../feed/model.js';
import { type PreparedFeed, parsePrepared, prepareFeed } from '../feeds/prepared-feed.js';
import { type AddressPolicy, checkUrl } from '../upstream/address.js';
import { findPlaces, type Places } from './based-feed.js';
import { type ContentPicture, findContentPictures } from './content-pictures.js';
import { WIDTHS } from './formats.js';

/** The widest that a picture of an article is shown, in pixels. */
const WIDEST = 1024;
/** Stands for the address of the gateway until a reader's request tells it. */
const PLACEHOLDER = 'bantin-gateway-address';

export interface AddPictures {
  /** The name of the source. */
  name: string;
  body: PreparedFeed['body'];
  /** Tells feeds apart. */
  tag: string;
  /** Widths in pixels that are known, by address; 0 for a picture without smaller versions. */
  widths: Map<string, number>;
  policy: AddressPolicy;
}

/** A picture of an item that is shown. */
export interface FoundPicture {
  key: string;
  url: string;
  /** When the last of its items expires, in milliseconds since 1970; infinite where one does not. */
  expires: number;
}

/** What was made of a feed. */
export interface AddedPictures extends Places {
  /** Absent where the feed has no picture. */
  feed?: PreparedFeed;
  pictures: FoundPicture[];
}

/** A short name for an address, which nobody can find another address for. */
async function toKey(url: string): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(url)));
  return Array.from(hash.subarray(0, 12), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Collects the pictures of a feed, and describes the smaller versions of each. */
class PictureList {
  readonly #path: string;
  readonly #widths: AddPictures['widths'];
  readonly #policy: AddressPolicy;
  readonly #found = new Map<string, FoundPicture>();

  constructor({ name, widths, policy }: AddPictures, base: string) {
    this.#path = `${base}/images/${name}/`;
    this.#widths = widths;
    this.#policy = policy;
  }

  get pictures(): FoundPicture[] {
    return [...this.#found.values()];
  }

  /** Adds a picture; undefined where it is not served. */
  async add(url: string, expires: number): Promise<FoundPicture | undefined> {
    if (!this.#isAllowed(url)) return;
    const known = this.#found.get(url);
    const picture = known ?? { key: await toKey(url), url, expires };
    picture.expires = Math.max(picture.expires, expires);
    this.#found.set(url, picture);
    return picture;
  }

  /** The versions that are not larger than the picture itself. */
  versionsOf({ key, url }: FoundPicture): { url: string; width: number }[] {
    const own = this.#widths.get(url) ?? Number.POSITIVE_INFINITY;
    return WIDTHS.filter((width) => width <= own).map((width) => ({ url: `${this.#path}${key}?w=${width}`, width }));
  }

  /** The attributes of an `<img>` for a picture. */
  describe(picture: FoundPicture, { width, isLazy }: ContentPicture): string {
    const own = this.#widths.get(picture.url);
    const versions = this.versionsOf(picture);
    const src = isLazy ? ` src="${escapeAttribute(picture.url)}"` : '';
    if (!versions.length) return '';
    // Without a known width, one version: with several, a small picture would be shown as wide as `sizes` says.
    if (!own && !width) return `${src} srcset="${versions.at(-1)!.url}"`;
    const all = own && own < WIDEST ? [...versions, { url: escapeAttribute(picture.url), width: own }] : versions;
    const shown = Math.min(width ?? own!, WIDEST);
    return `${src} srcset="${all.map(({ url, width }) => `${url} ${width}w`).join(', ')}" sizes="min(${shown}px, 100vw)"`;
  }

  #isAllowed(url: string): boolean {
    if (/\.svgz?(?:$|[?#])/i.test(url)) return false;
    try {
      return Boolean(checkUrl(url, this.#policy));
    } catch {
      return false;
    }
  }
}

const escapeAttribute = (text: string) => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/,$/, '%2C');

/** The text of an item, with the smaller versions of its pictures in `srcset`. */
async function addToContent(item: FeedItem, list: PictureList, expires: number): Promise<string | undefined> {
  const { content_html: html, url, external_url } = item;
  if (!html) return;
  const parts: string[] = [];
  let from = 0;
  for (const picture of findContentPictures(html, url ?? external_url)) {
    const found = await list.add(picture.url, expires);
    if (!found) continue;
    parts.push(html.slice(from, picture.at), list.describe(found, picture));
    from = picture.at;
  }
  return from ? parts.join('') + html.slice(from) : undefined;
}

async function addToItem(item: FeedItem, list: PictureList): Promise<FeedItem> {
  const { image, banner_image, _bantin } = item;
  const expires = _bantin?.expires ? Date.parse(_bantin.expires) : Number.POSITIVE_INFINITY;
  const found = image ? await list.add(image, expires) : undefined;
  if (banner_image) await list.add(banner_image, expires);
  const images = found && list.versionsOf(found);
  const content = await addToContent(item, list, expires);
  return {
    ...item,
    ...(content && { content_html: content }),
    ...(images?.length && { _bantin: { ..._bantin, images } }),
  };
}

/**
 * Finds the pictures of a feed, and names their smaller versions in its items: in `_bantin.images`, and in the texts. Their
 * addresses begin with a placeholder, whose places come along.
 */
export async function addPictures(input: AddPictures): Promise<AddedPictures> {
  const { items, ...head } = parsePrepared(input);
  const text = new TextDecoder().decode(input.body);
  // No feed contains the hash of itself.
  const placeholder = text.includes(PLACEHOLDER) ? `${PLACEHOLDER}-${input.tag}` : PLACEHOLDER;
  const list = new PictureList(input, placeholder);
  const pictured: FeedItem[] = [];
  for (const item of items) pictured.push(await addToItem(item, list));
  if (!list.pictures.length) return { pictures: [], places: new Uint32Array(), placeLength: 0 };
  // A few addresses for each item more than the feed had, which was not too large.
  const feed = await prepareFeed({ ...head, items: pictured }, input.name, Number.POSITIVE_INFINITY);
  return { feed, pictures: list.pictures, ...findPlaces(feed.body, placeholder) };
}
