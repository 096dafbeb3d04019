import { adoptRequests, type StartedRequest } from '../client/request.js';
import { define } from '../elements/define.js';
import { failureView } from '../elements/news-list/news-list.js';
import { vi } from '../i18n/vi.js';

export { NewsList as element } from '../elements/news-list/news-list.js';

/** Brings an element to life, with the requests that were sent while its code was on its way. */
export function start(requests: Map<string, StartedRequest>, name: string, element: CustomElementConstructor): void {
  adoptRequests(requests);
  define(name, element);
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
