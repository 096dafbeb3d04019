import { recordOf } from '../../../feed/formats/any-json.js';
import { toList, toNames, toRecord } from '../values.js';
import type { JsonPreset } from './preset.js';

/** Internal tags are for the editors of a site only. */
const isPublicTag = (tag: unknown) => toRecord(tag).visibility !== 'internal';

/** The Content API of Ghost: https://docs.ghost.org/content-api/posts */
export const ghost: JsonPreset = {
  path: '/posts',

  open(answer) {
    return {
      items: recordOf(answer).posts,
      mapItem: (post) => ({
        id: post.id ?? post.uuid,
        url: post.url,
        title: post.title,
        summary: post.custom_excerpt ?? post.excerpt,
        content_html: post.html,
        image: post.feature_image,
        date_published: post.published_at,
        date_modified: post.updated_at,
        authors: toList(post.authors).map((author) => {
          const { name, url, profile_image } = toRecord(author);
          return { name, url, avatar: profile_image };
        }),
        tags: toNames(toList(post.tags).filter(isPublicTag)),
        _bantin: { image_alt: post.feature_image_alt },
      }),
    };
  },
};
