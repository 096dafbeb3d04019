import { expect } from '@open-wc/testing';
import { pollFeed } from '../../src/client/poller.js';
import { SharedFeed } from '../../src/client/shared-feed.js';

describe('pollFeed', () => {
  for (const interval of [2 ** 31, 2_592_000_000, Infinity, Number.MAX_VALUE])
    it(`sends no request before an interval of ${interval} ms is over`, async () => {
      let requests = 0;
      const feed = new SharedFeed(() => {
        requests++;
        return { items: [] };
      });
      const stop = pollFeed(feed, interval);
      await new Promise((resolve) => setTimeout(resolve, 100));
      stop();
      expect(requests).to.equal(0);
    });
});
