import { loadBy } from 'virtual:load';
import { adoptRequests, type StartedRequest } from '../client/request.js';
import { define } from '../elements/define.js';
import { readAtOnce } from '../feed/read.js';
import { vi } from '../i18n/vi.js';

export { NewsList as element } from '../elements/news-list/news-list.js';

/**
 * Brings an element to life, with the requests that were sent while its code was on its way.
 *
 * @param load How further chunks come.
 */
export async function start(
  requests: Map<string, StartedRequest | undefined>,
  load: (file: string, ...along: string[]) => Promise<unknown>,
  name: string,
  element: CustomElementConstructor,
): Promise<void> {
  loadBy(load);
  // where the news is as good as here, one frame with it instead of two
  await Promise.race([adoptRequests(requests, readAtOnce), new Promise((go) => setTimeout(go, 100))]);
  define(name, element);
  setTimeout(
    () =>
      import('./health-check.js').then(
        ({ startHealthCheck }) => startHealthCheck(vi),
        () => {},
      ),
    2000,
  );
}
