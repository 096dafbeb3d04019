import { loadBy } from 'virtual:load';
import { adoptRequests, type StartedRequest } from '../client/request.js';
import { define } from '../elements/define.js';
import { failureView } from '../elements/news-list/news-list.js';
import { vi } from '../i18n/vi.js';

export { NewsList as element } from '../elements/news-list/news-list.js';

/**
 * Brings an element to life, with the requests that were sent while its code was on its way.
 *
 * @param load How further chunks come.
 */
export function start(
  requests: Map<string, StartedRequest | undefined>,
  load: (file: string) => Promise<unknown>,
  name: string,
  element: CustomElementConstructor,
): void {
  loadBy(load);
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
