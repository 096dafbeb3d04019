// First, as Lit reads these globals.
import '../elements/lit-globals.js';
import { adoptRequests, type StartedRequest } from '../client/request.js';
import { define } from '../elements/define.js';
import { readAtOnce } from '../feed/read.js';
import { vi } from '../i18n/vi.js';
import { type LoadChunk, setChunkLoader } from './load-chunk.js';

export { NewsList as element } from '../elements/news-list/news-list.js';

/** Milliseconds that an element waits for feeds that are still on their way. */
const MAX_WAIT = 100;
/** Milliseconds until the elements are checked for mistakes: the page is at rest by then. */
const HEALTH_CHECK_DELAY = 2000;

/**
 * Defines an element, with the requests that were sent while its code was loading.
 *
 * @param loadChunk Loads further chunks.
 */
export async function start(
  requests: Map<string, StartedRequest | undefined>,
  loadChunk: LoadChunk,
  name: string,
  element: CustomElementConstructor,
): Promise<void> {
  setChunkLoader(loadChunk);
  // Feeds that are nearly there are shown in the first frame, instead of a skeleton and then the items.
  await Promise.race([adoptRequests(requests, readAtOnce), new Promise((resolve) => setTimeout(resolve, MAX_WAIT))]);
  define(name, element);
  setTimeout(
    () => import('./health-check.js').then(({ startHealthCheck }) => startHealthCheck(vi)).catch(() => {}),
    HEALTH_CHECK_DELAY,
  );
}
