import { recordOf } from '../../../feed/formats/any-json.js';
import { mapReaderEntry } from '../../../feed/formats/reader-json.js';
import { resolveHtml } from '../../../feed/formats/resolve-html.js';
import type { RawRecord } from '../../../feed/raw-feed.js';
import { toText } from '../../../feed/text.js';
import { absoluteUrl } from '../../../feed/urls.js';
import type { JsonPreset } from './preset.js';

/** An item of the feed behind the service: relative addresses in its text start from the article. */
function mapItem(item: RawRecord): RawRecord {
  const mapped: RawRecord = mapReaderEntry(item);
  const html = toText(mapped.content_html);
  const url = absoluteUrl(mapped.url);
  return html && url ? { ...mapped, content_html: resolveHtml(html, url) } : mapped;
}

/** https://rss2json.com/docs */
export const rss2json: JsonPreset = {
  path: '/items',

  open(answer) {
    const { feed, items } = recordOf(answer);
    const { title, link, description, image } = recordOf(feed);
    return {
      items,
      head: { title, home_page_url: link, description, icon: image },
      mapItem,
    };
  },
};
