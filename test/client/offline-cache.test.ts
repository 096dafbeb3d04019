import { aTimeout, expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import { readCopy } from '../../src/client/feed-cache.js';
import { loadFeed } from '../../src/client/load-feed.js';
import { restore } from '../../src/client/offline-cache.js';
import { SharedFeed, sharedFeed } from '../../src/client/shared-feed.js';
import { answer, json, requests, sampleFeed } from '../network.js';
import { waitUntil } from '../wait.js';

let serial = Date.now();
const freshUrl = () => `https://tin.example.test/kept/${serial++}`;
const zone = 'Asia/Ho_Chi_Minh';

/** The feed as the next visit to the page finds it: nothing in memory, the copy in the browser. */
function nextVisit(url: string) {
  const feed = new SharedFeed((signal, cache) => loadFeed(url, { signal, cache }));
  feed.cacheKey = `${zone} ${url}`;
  return feed;
}

describe('a feed that is kept', () => {
  it('is asked for twice more when the server has a problem', async () => {
    const url = freshUrl();
    answer(url, () => new HttpResponse(null, { status: 503 }));
    const feed = sharedFeed(url, zone, false);
    const leave = feed.subscribe(() => {});
    await feed.load();
    expect(requests).to.have.length(3);
    expect(feed.error!.status).to.equal(503);
    leave();
  });

  it('is not asked for again when the server says no', async () => {
    const url = freshUrl();
    answer(url, () => new HttpResponse(null, { status: 404 }));
    const feed = sharedFeed(url, zone, false);
    const leave = feed.subscribe(() => {});
    await feed.load();
    expect(requests).to.have.length(1);
    leave();
  });

  it('is there at the next visit before the publisher has answered, and stays when it does not', async () => {
    const url = freshUrl();
    answer(url, json(sampleFeed(3)));
    const feed = sharedFeed(url, zone, false);
    const leave = feed.subscribe(() => {});
    await feed.load();
    leave();
    await waitUntil(() => readCopy(`${zone} ${url}`).then(Boolean), 'the copy');

    answer(url, () => new HttpResponse(null, { status: 404 }), 300);
    const again = nextVisit(url);
    const gone = again.subscribe(() => {});
    await waitUntil(() => again.feed);
    expect(again.isFresh).to.equal(false);
    expect(again.error).to.equal(undefined);
    await again.load();
    expect(again.error!.code).to.equal('http');
    expect(again.feed!.items).to.have.length(3);
    expect(Date.now() - again.time).to.be.below(10_000);
    gone();
  });

  for (const [title, state, isShown] of [
    ['shown while its feed allows it', { max_stale: 3600 }, true],
    ['not shown when it is older than its feed allows', { max_stale: 0 }, false],
    [
      'not shown when the publisher has not answered the gateway for longer than the feed allows',
      { max_stale: 3600, stale_since: '2026-01-01T00:00:00Z' },
      false,
    ],
  ] as const) {
    it(`is ${title}`, async () => {
      const url = freshUrl();
      answer(url, json({ ...sampleFeed(1), _bantin: state }));
      const feed = sharedFeed(url, zone, false);
      const leave = feed.subscribe(() => {});
      await feed.load();
      leave();
      await waitUntil(() => readCopy(`${zone} ${url}`).then(Boolean), 'the copy');
      expect(Boolean(await restore(`${zone} ${url}`))).to.equal(isShown);
      expect(Boolean(await readCopy(`${zone} ${url}`)), 'in the browser').to.equal(isShown);
    });
  }

  it('leaves no copy where nobody wants one', async () => {
    const url = freshUrl();
    answer(url, json(sampleFeed(1)));
    const feed = sharedFeed(url, zone, true);
    const leave = feed.subscribe(() => {});
    await feed.load();
    leave();
    await aTimeout(800);
    expect(await readCopy(`${zone} ${url}`)).to.equal(undefined);
  });

  it('is asked for when the browser is online again', async () => {
    const url = freshUrl();
    answer(url, () => new HttpResponse(null, { status: 404 }));
    const feed = sharedFeed(url, zone, false);
    const leave = feed.subscribe(() => {});
    await feed.load();
    answer(url, json(sampleFeed(1)));
    dispatchEvent(new Event('online'));
    await waitUntil(() => feed.feed);
    leave();
  });

  it('is not waited for any more when its last element has gone', async () => {
    const url = freshUrl();
    let asked = 0;
    answer(url, () => new HttpResponse(`${++asked}`, { status: 404 }));
    const feed = sharedFeed(url, zone, false);
    const leave = feed.subscribe(() => {});
    await feed.load();
    leave();
    dispatchEvent(new Event('online'));
    await aTimeout(50);
    expect(asked).to.equal(1);
  });
});
