import 'bantin/news-list.js';
import type { Feed, NewsList } from 'bantin';

/** Adds a list of the ward's notices to a place of the page. */
export function showNotices(place: Element, feed: Feed): NewsList {
  const list = document.createElement('news-list');
  list.layout = 'headlines';
  list.data = feed;
  place.append(list);
  return list;
}
