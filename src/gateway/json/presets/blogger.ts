import { recordOf } from '../../../feed/formats/any-json.js';
import { isRecord, type RawRecord } from '../../../feed/raw-feed.js';
import { hasImage, toText } from '../../../feed/text.js';
import { toList, toRecord } from '../values.js';
import type { JsonPreset } from './preset.js';

/** Google's JSON writes the text of an XML element as the member `$t`. */
const textOf = (element: unknown) => toText(toRecord(element).$t);

/** The address of the page that an entry, or the whole feed, is about. */
function findPage(links: unknown): unknown {
  const page = toList(links).find((link) => toRecord(link).rel === 'alternate');
  return toRecord(page).href;
}

/** The thumbnail of 72 pixels, in a size that a card needs: the size is part of the address. */
function enlarge(thumbnail: unknown): string | undefined {
  return toText(toRecord(thumbnail).url)?.replace(/([/=])s72(?:-[\w-]+)?(?=\/|$)/, '$1s640');
}

const mapAuthor = (author: unknown): RawRecord => {
  const { name, uri } = toRecord(author);
  return { name: textOf(name), url: textOf(uri) };
};

function mapEntry(entry: RawRecord): RawRecord {
  const content = textOf(entry.content);
  return {
    id: textOf(entry.id),
    url: findPage(entry.link),
    title: textOf(entry.title),
    // Of a blog with short feeds, the summary is all there is.
    summary: textOf(entry.summary),
    content_html: content,
    // A picture in the text is larger than the thumbnail that is made of it.
    image: content && hasImage(content) ? undefined : enlarge(entry.media$thumbnail),
    date_published: textOf(entry.published),
    date_modified: textOf(entry.updated),
    authors: toList(entry.author).map(mapAuthor),
    tags: toList(entry.category).map((category) => toRecord(category).term),
  };
}

/** Feeds of Blogger as JSON: https://developers.google.com/blogger/docs/2.0/json/getting_started */
export const blogger: JsonPreset = {
  path: '/feed/entry',

  open(answer) {
    const { feed } = recordOf(answer);
    const { title, subtitle, link, entry } = recordOf(feed);
    return {
      // A blog without posts has no entries at all.
      items: entry ?? (isRecord(feed) ? [] : undefined),
      head: { title: textOf(title), description: textOf(subtitle), home_page_url: findPage(link) },
      mapItem: mapEntry,
    };
  },
};
