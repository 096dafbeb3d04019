import { recordOf } from '../../../feed/formats/any-json.js';
import { mapReaderEntry } from '../../../feed/formats/reader-json.js';
import type { JsonPreset } from './preset.js';

/** https://rss2json.com/docs */
export const rss2json: JsonPreset = {
  path: '/items',

  open(answer) {
    const { feed, items } = recordOf(answer);
    const { title, link, description, image } = recordOf(feed);
    return {
      items,
      head: { title, home_page_url: link, description, icon: image },
      mapItem: mapReaderEntry,
    };
  },
};
