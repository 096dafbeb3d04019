import { parseFeed } from '../../feed/index.js';
import type { FeedSourceConfig } from '../types.js';
import type { Ask } from '../upstream/upstream-client.js';
import { dom } from './dom.js';
import { type Load, listOf } from './source.js';

const ACCEPT =
  'application/feed+json, application/atom+xml, application/rss+xml, application/json;q=0.9, application/xml;q=0.9, */*;q=0.5';

/** A feed of any format, through the same mapping as in a page. */
export function feedSource({ url, ca, timeZone, title }: FeedSourceConfig, ask: Ask): Load {
  return async (previous, signal) => {
    const answer = await ask(url, { signal, accept: ACCEPT, validators: previous?.validators, ca: listOf(ca) });
    if (!answer) return;
    const { bytes, contentType, validators } = answer;
    const feed = parseFeed(bytes, { contentType, url: answer.url, timeZone, dom });
    return { feed: title ? { ...feed, title } : feed, validators };
  };
}
