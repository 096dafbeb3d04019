import { pageOf } from '../../feed/find.js';
import { timeOf } from '../../feed/item-time.js';
import type { FeedItem } from '../../feed/model.js';
import type { EditingRules } from './rules.js';

export interface EditInput extends EditingRules {
  /** When items without a date were first seen, by id, in milliseconds since 1970. */
  seen: Map<string, number>;
  /** How often items were read here, by id. */
  views: Map<string, number>;
  now: number;
}

export interface EditedItems {
  items: FeedItem[];
  /** The entries of `hide` and `pin` that an item of the feed has as id or address. */
  hidden: string[];
  pinned: string[];
  /** When items without a date were first seen: those of this feed and no others. */
  seen: Map<string, number>;
  /** When the next item has waited long enough, in milliseconds since 1970; infinite where none waits. */
  nextRelease: number;
}

/** The page that an address names, as people copy it: without scheme, fragment and final slash. An id as it is. */
const toKey = (name: string) => (/^https?:/i.test(name) && URL.canParse(name) ? pageOf(new URL(name).href) : name);

/** Finds which entry of a list names an item, by its id or by one of its addresses. */
function createMatcher(names: readonly string[]): (item: FeedItem) => string | undefined {
  const byKey = new Map(names.map((name) => [toKey(name), name]));
  return ({ id, url, external_url }) => {
    if (!byKey.size) return;
    for (const name of [id, url, external_url]) {
      const entry = name && byKey.get(toKey(name));
      if (entry) return entry;
    }
  };
}

/** Applies the operator's decisions to items: without hidden and waiting ones, with pins and our own counts of views. */
export function editItems(items: readonly FeedItem[], { delay, hide, pin, seen, views, now }: EditInput): EditedItems {
  const findHidden = createMatcher(hide);
  const findPinned = createMatcher(pin);
  const hidden = new Set<string>();
  const pinned = new Set<string>();
  const edited: EditedItems = {
    items: [],
    hidden: [],
    pinned: [],
    seen: new Map(),
    nextRelease: Number.POSITIVE_INFINITY,
  };

  for (const item of items) {
    const hiddenBy = findHidden(item);
    if (hiddenBy) {
      hidden.add(hiddenBy);
      continue;
    }
    if (delay) {
      let published = timeOf(item);
      if (Number.isNaN(published)) {
        published = seen.get(item.id) ?? now;
        edited.seen.set(item.id, published);
      }
      const release = published + delay * 1000;
      if (release > now) {
        edited.nextRelease = Math.min(edited.nextRelease, release);
        continue;
      }
    }
    const pinnedBy = findPinned(item);
    if (pinnedBy) pinned.add(pinnedBy);
    const count = Math.max(views.get(item.id) ?? 0, item._bantin?.views ?? 0);
    const extra = { ...item._bantin, ...(pinnedBy && { pinned: true as const }), ...(count && { views: count }) };
    edited.items.push(pinnedBy || count ? { ...item, _bantin: extra } : item);
  }
  return { ...edited, hidden: [...hidden], pinned: [...pinned] };
}
