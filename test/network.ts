import { delay, HttpResponse, http } from 'msw';
import { setupWorker } from 'msw/browser';
import type { Feed } from '../src/feed/model.js';

/** The network of unit tests: nothing answers but what a test sets up. Requests are counted by address. */
export const network = setupWorker();
export const requests: Request[] = [];

before(() => network.start({ quiet: true, onUnhandledRequest: 'bypass' }));
after(() => network.stop());
afterEach(() => {
  network.resetHandlers();
  requests.length = 0;
});

/** Has an address answer after a realistic delay, in milliseconds. */
export function answer(url: string, body: () => Response | Promise<Response>, wait = 30) {
  network.use(
    http.get(url, async ({ request }) => {
      requests.push(request);
      await delay(wait);
      return body();
    }),
  );
}

export const json = (feed: unknown) => () => HttpResponse.json(feed as Feed);

/** A feed of `count` items, the newest first, one a day. */
export function sampleFeed(count: number, title = 'Tin'): Feed {
  return {
    title: 'Công an phường An Lạc Đông',
    home_page_url: 'https://tin.example.test/',
    language: 'vi',
    items: Array.from({ length: count }, (_, index) => ({
      id: `tin-${index + 1}`,
      url: `https://tin.example.test/tin/${index + 1}`,
      title: `${title} ${index + 1}`,
      summary: `Tóm tắt của ${title} ${index + 1}`,
      date_published: new Date(Date.UTC(2024, 5, 20, 3, 35) - index * 86_400_000).toISOString(),
      tags: ['An ninh trật tự', 'Thông báo'],
      _bantin: { views: 1234 + index },
    })),
  };
}
