import { FeedError } from '../errors.js';
import type { RawFeed } from '../raw-feed.js';
import type { Body, MapOptions } from './format.js';

// biome-ignore lint/suspicious/noExplicitAny: the normaliser checks every value
type Json = any;

/** The value of a field: `{rendered}`, or the bare value where a plugin flattens it. */
const rendered = (field: Json) => field?.rendered ?? field;

/** `date` is in the time zone of the site; `date_gmt` is in UTC, and empty for some drafts. */
const dateOf = (gmt: Json, local: Json) => (/^[1-9]/.test(gmt) ? `${gmt}Z` : local);

function* mapPosts(posts: Json[]): Generator<unknown> {
  for (const post of posts) {
    const { author = [], 'wp:featuredmedia': [media] = [], 'wp:term': terms = [] } = post._embedded ?? {};
    yield {
      id: post.id ?? rendered(post.guid),
      url: post.link,
      title: rendered(post.title),
      summary: rendered(post.excerpt),
      content_html: rendered(post.content),
      image: media?.source_url ?? (post.jetpack_featured_media_url || post.yoast_head_json?.og_image?.[0]?.url),
      date_published: dateOf(post.date_gmt, post.date),
      date_modified: dateOf(post.modified_gmt, post.modified),
      authors: [author]
        .flat()
        .map(({ name, link, avatar_urls }: Json) => ({ name, url: link, avatar: avatar_urls?.[96] })),
      tags: terms.flat().map((term: Json) => term?.name),
      _bantin: {
        image_alt: media?.source_url && media.alt_text,
        pinned: post.sticky,
        views: post.views ?? post.post_views,
      },
    };
  }
}

/**
 * Maps the answer of `wp-json/wp/v2/posts`; pictures, authors and the names of categories need `_embed` in its address.
 *
 * @throws FeedError `not-a-feed` for a list of anything else.
 *
 * https://developer.wordpress.org/rest-api/reference/posts/
 */
export function mapWordPress({ json }: Body, { url }: MapOptions): RawFeed {
  const posts = json as Json[];
  if (posts.some((post) => !post?.link || !post.title))
    throw new FeedError('not-a-feed', 'JSON, but no posts', { url });
  const self: unknown = posts[0]?._links?.self?.[0]?.href;
  return {
    home_page_url: typeof self === 'string' ? self.replace(/\/(?:wp-json\/|\?rest_route).*/s, '/') : undefined,
    items: mapPosts(posts),
  };
}
