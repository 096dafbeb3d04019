import type { PreparedFeed } from '../feeds/prepared-feed.js';
import { longHash } from '../hash.js';

type Bytes = Uint8Array<ArrayBuffer>;

/** Where a placeholder stands in the bytes of a feed. */
export interface Places {
  places: Uint32Array<ArrayBuffer>;
  /** Bytes that the placeholder takes. */
  placeLength: number;
}

/** Finds a placeholder, which consists of ASCII characters, in the bytes of a feed. */
export function findPlaces(body: Bytes, placeholder: string): Places {
  const wanted = new TextEncoder().encode(placeholder);
  const places: number[] = [];
  for (let at = body.indexOf(wanted[0]!); at >= 0; at = body.indexOf(wanted[0]!, at + 1))
    if (wanted.every((byte, index) => body[at + index] === byte)) places.push(at);
  return { places: Uint32Array.from(places), placeLength: wanted.length };
}

/** Moves places in a feed, in ascending order, to where they are when each placeholder before them has another length. */
function move(positions: Uint32Array<ArrayBuffer>, { places }: Places, growth: number): Uint32Array<ArrayBuffer> {
  let before = 0;
  return positions.map((position) => {
    while (before < places.length && places[before]! < position) before++;
    return position + before * growth;
  });
}

/**
 * A feed with the address of the gateway in the place of the placeholder. Cheap, as a caller chooses the address where none
 * is configured: it copies bytes, and reads nothing.
 *
 * @param base an address that needs no escapes in JSON.
 */
export function toBasedFeed(feed: PreparedFeed, found: Places, base: string): PreparedFeed {
  const { places, placeLength } = found;
  const address = new TextEncoder().encode(base);
  const growth = address.length - placeLength;
  const body = new Uint8Array(feed.body.length + places.length * growth);
  let written = 0;
  let from = 0;
  for (const place of places) {
    body.set(feed.body.subarray(from, place), written);
    written += place - from;
    body.set(address, written);
    written += address.length;
    from = place + placeLength;
  }
  body.set(feed.body.subarray(from), written);
  return {
    ...feed,
    body,
    // The head has no pictures, so it does not move.
    starts: move(feed.starts, found, growth),
    ends: move(feed.ends, found, growth),
    tag: longHash(`${feed.tag} ${base}`),
    itemTags: feed.itemTags.map((tag) => longHash(`${tag} ${base}`)),
  };
}
