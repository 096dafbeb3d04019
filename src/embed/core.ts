import { adoptRequests, type StartedRequest } from '../client/request.js';
import { define } from '../elements/define.js';
import { failureView, NewsList } from '../elements/news-list/news-list.js';
import { vi } from '../i18n/vi.js';

/** Brings the elements to life, with the requests that were sent while this chunk was on its way. */
export function start(requests: Map<string, StartedRequest>): void {
  adoptRequests(requests);
  define('news-list', NewsList);
  // what is said when the network is gone cannot be fetched any more by then
  setTimeout(
    () =>
      vi
        .rare()
        .then(failureView)
        .catch(() => {}),
    2000,
  );
}
