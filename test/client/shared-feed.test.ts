import { aTimeout, expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import { type SharedFeed, sharedFeed } from '../../src/client/shared-feed.js';
import { answer, json, requests, sampleFeed } from '../network.js';

let serial = 0;
const freshUrl = () => `https://tin.example.test/shared/${serial++}`;
const zone = 'Asia/Ho_Chi_Minh';

/** Subscribes, and waits for the first feed or error. */
const settled = (feed: SharedFeed) =>
  new Promise<() => void>((resolve) => {
    const leave = feed.subscribe(() => {
      if (feed.feed || feed.error) resolve(leave);
    });
  });

describe('a shared feed', () => {
  it('is asked for once, however many show it', async () => {
    const url = freshUrl();
    answer(url, json(sampleFeed(2)));
    await Promise.all(Array.from({ length: 50 }, () => settled(sharedFeed(url, zone, true))));
    expect(requests).to.have.length(1);
    expect(sharedFeed(url, zone, true).feed!.items).to.have.length(2);
  });

  it('is aborted when the last one leaves, not before', async () => {
    const url = freshUrl();
    answer(url, json(sampleFeed(2)), 100);
    const feed = sharedFeed(url, zone, true);
    const leave = [feed.subscribe(() => {}), feed.subscribe(() => {})];
    await aTimeout(20);
    leave[0]!();
    await settled(feed);
    expect(feed.feed!.items).to.have.length(2);

    const other = freshUrl();
    answer(other, json(sampleFeed(2)), 100);
    const lonely = sharedFeed(other, zone, true);
    lonely.subscribe(() => expect.fail('nobody listens any more'))();
    await aTimeout(150);
    expect(lonely.feed).to.equal(undefined);
    expect(lonely.error).to.equal(undefined);
  });

  it('starts anew for whoever comes after an abort', async () => {
    const url = freshUrl();
    answer(url, json(sampleFeed(2)), 50);
    const feed = sharedFeed(url, zone, true);
    feed.subscribe(() => {})();
    await settled(feed);
    expect(feed.feed!.items).to.have.length(2);
  });

  it('does not keep a failure', async () => {
    const url = freshUrl();
    answer(url, () => new HttpResponse(null, { status: 500 }));
    const feed = sharedFeed(url, zone, true);
    const leave = await settled(feed);
    expect(feed.error!.code).to.equal('http');
    answer(url, json(sampleFeed(1)));
    await feed.load();
    expect(feed.error).to.equal(undefined);
    expect(feed.feed!.items).to.have.length(1);
    leave();
  });

  it('keeps the last good copy when a later request fails', async () => {
    const url = freshUrl();
    answer(url, json(sampleFeed(3)));
    const feed = sharedFeed(url, zone, true);
    const leave = await settled(feed);
    answer(url, () => HttpResponse.error());
    await feed.load('no-cache');
    expect(feed.error!.code).to.equal('network');
    expect(feed.feed!.items).to.have.length(3);
    leave();
  });
});
