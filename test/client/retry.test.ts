import { expect } from '@open-wc/testing';
import { retryDelay, whenOnline } from '../../src/client/retry.js';
import { FeedError } from '../../src/feed/errors.js';

const network = new FeedError('network', 'no answer');

describe('the delay before another attempt', () => {
  it('is a random part of 1 s, then of 3 s, then there is none', () => {
    for (const [attempt, most] of [1000, 3000].entries()) {
      const delays = Array.from({ length: 50 }, () => retryDelay(network, attempt)!);
      expect(Math.min(...delays)).to.be.at.least(0);
      expect(Math.max(...delays)).to.be.below(most);
      expect(new Set(delays).size).to.be.greaterThan(1);
    }
    expect(retryDelay(network, 2)).to.equal(undefined);
  });

  it('is there for errors of the server and of the network only', () => {
    expect(retryDelay(new FeedError('http', '', { status: 503 }), 0)).to.be.a('number');
    expect(retryDelay(new FeedError('http', '', { status: 404 }), 0)).to.equal(undefined);
    for (const code of ['timeout', 'too-large', 'not-a-feed', 'blocked'] as const)
      expect(retryDelay(new FeedError(code, ''), 0), code).to.equal(undefined);
  });
});

describe('waiting for the browser to be online', () => {
  it('calls back once, and not at all when it is cancelled', () => {
    let calls = 0;
    const cancel = whenOnline(() => calls++);
    whenOnline(() => calls++);
    cancel();
    dispatchEvent(new Event('online'));
    dispatchEvent(new Event('online'));
    expect(calls).to.equal(1);
  });
});
