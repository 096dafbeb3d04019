import { adoptRequests, type StartedRequest } from '../client/request.js';
import { define } from '../elements/define.js';
import { NewsList } from '../elements/news-list/news-list.js';

/** Brings the elements to life, with the requests that were sent while this chunk was on its way. */
export function start(requests: Map<string, StartedRequest>): void {
  adoptRequests(requests);
  define('news-list', NewsList);
}
