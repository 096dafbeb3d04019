import type { RawFeed } from '../raw-feed.js';
import { type Json, listOf, recordOf } from './any-json.js';
import type { Body, MapOptions } from './format.js';

/** The value of a field: `{rendered}`, or the bare value where a plugin flattens it. */
const rendered = (field: Json) => recordOf(field).rendered ?? field;

/** `date` is in the time zone of the site; `date_gmt` is in UTC, and empty for some drafts. */
const dateOf = (gmt: Json, local: Json) => (/^[1-9]/.test(gmt) ? `${gmt}Z` : local);

/** Whether a file is an image; where WordPress does not say, its name tells. */
const isImage = ({ mime_type, media_type, source_url }: Json) =>
  typeof mime_type === 'string'
    ? mime_type.startsWith('image/')
    : media_type !== 'file' && !/\.(?:mp\w|m4v|mov|webm|pdf|docx?)$/i.test(source_url);

/** The address of a featured image; of another file, such as a PDF, that of the preview that WordPress made. */
function imageOf(media: Json): string | undefined {
  if (isImage(media)) return media.source_url;
  const { sizes } = recordOf(media.media_details);
  const previews = ['full', 'large', 'medium_large', 'medium'].map((size) => recordOf(recordOf(sizes)[size]));
  return previews.find(({ mime_type, source_url }) => source_url && /^image/.test(mime_type))?.source_url;
}

/** How much the aspect ratio of a smaller version may differ; others are cropped. */
const MOST_CROPPED = 0.02;

/** The versions that WordPress made of a featured image, the smallest first; without those that show only a part of it. */
function imagesOf(media: Json): Json[] {
  const { sizes, width, height } = recordOf(media.media_details);
  const ratio = width / height;
  return Object.values(recordOf(sizes))
    .map(recordOf)
    .filter((size) => Math.abs(size.width / size.height / ratio - 1) < MOST_CROPPED)
    .map((size) => ({ url: size.source_url, width: size.width }))
    .sort((a, b) => a.width - b.width);
}

const authorOf = (author: Json) => {
  const { name, link, avatar_urls } = recordOf(author);
  return { name, url: link, avatar: recordOf(avatar_urls)[96] };
};

function mapPost(post: Json) {
  const embedded = recordOf(post._embedded);
  const media = recordOf(listOf(embedded['wp:featuredmedia'])[0]);
  const image = imageOf(media);
  const { og_image } = recordOf(post.yoast_head_json);
  const others = [post.jetpack_featured_media_url, recordOf(listOf(og_image)[0]).url];
  return {
    id: post.id ?? rendered(post.guid),
    url: post.link,
    title: rendered(post.title),
    summary: rendered(post.excerpt),
    content_html: rendered(post.content),
    image: image || others.find((source_url) => source_url && isImage({ source_url })),
    date_published: dateOf(post.date_gmt, post.date),
    date_modified: dateOf(post.modified_gmt, post.modified),
    authors: listOf(embedded.author).map(authorOf),
    // Of each taxonomy a list; where WordPress failed, an object with an error.
    tags: listOf(embedded['wp:term']).flatMap((terms) => listOf(terms).map((term) => recordOf(term).name)),
    _bantin: {
      image_alt: image && media.alt_text,
      images: imagesOf(media),
      pinned: post.sticky,
      views: post.views ?? post.post_views,
    },
  };
}

const isPost = (entry: Json) => {
  const { link, title, content, date } = recordOf(entry);
  return typeof link === 'string' && Boolean(title ?? content ?? date);
};

/** The home page of the site whose interface has this address: with `wp-json`, or with `rest_route` for simple permalinks. */
const homePageOf = (address: unknown) =>
  typeof address === 'string' && /\/wp-json\/|rest_route=/.test(address)
    ? address.replace(/\/(?:index\.php)?(?:\/?wp-json\/|\?).*/s, '/')
    : undefined;

/**
 * Maps the answer of `wp-json/wp/v2/posts`; pictures, authors and the names of categories need `_embed` in its address.
 * Posts that are none are left out.
 *
 * https://developer.wordpress.org/rest-api/reference/posts/
 */
export function mapWordPress({ json }: Body, { url }: MapOptions): RawFeed | undefined {
  const entries = listOf(json);
  const posts = entries.filter(isPost);
  if (entries.length && !posts.length) return;
  const self: unknown = recordOf(listOf(recordOf(posts[0]?._links).self)[0]).href;
  return { home_page_url: homePageOf(self) ?? homePageOf(url), items: posts.map(mapPost) };
}
