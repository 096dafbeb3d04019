import { expect } from '@open-wc/testing';
import { HttpResponse } from 'msw';
import { request } from '../../src/client/request.js';
import type { FeedError } from '../../src/feed/errors.js';
import { answer, requests } from '../network.js';

const url = 'https://tin.example.test/feed';
const failure = (promise: Promise<unknown>): Promise<FeedError> =>
  promise.then(
    () => expect.fail('it should have failed'),
    (error) => error,
  );

describe('request', () => {
  it('brings the bytes, the content type and the address', async () => {
    answer(url, () => HttpResponse.text('{}', { headers: { 'content-type': 'application/feed+json' } }));
    const { bytes, contentType } = await request(url);
    expect(new TextDecoder().decode(bytes)).to.equal('{}');
    expect(contentType).to.equal('application/feed+json');
  });

  it('waits for the answer when the timeout is longer than any timer', async () => {
    for (const timeout of [Infinity, 2 ** 31]) {
      answer(url, async () => {
        await new Promise((resolve) => setTimeout(resolve, 50));
        return HttpResponse.text('{}');
      });
      expect((await request(url, { timeout })).bytes.byteLength).to.equal(2);
    }
  });

  it('asks only the origins that the page lists, and its own', async () => {
    const meta = document.createElement('meta');
    meta.name = 'bantin:allow';
    document.head.append(meta);
    try {
      answer(url, () => HttpResponse.text('{}'));
      for (const list of ['', 'https://other.example.test', 'not an origin']) {
        meta.content = list;
        requests.length = 0;
        expect((await failure(request(url))).code, list).to.equal('not-allowed');
        expect(requests, list).to.have.length(0);
      }
      meta.content = 'https://other.example.test\n https://tin.example.test/any/path';
      expect((await request(url)).bytes.byteLength).to.equal(2);
    } finally {
      meta.remove();
    }
  });

  it('sends no header that would need a preflight', async () => {
    answer(url, () => HttpResponse.text('{}'));
    await request(url, { cache: 'no-cache' });
    const sent = [...requests[0]!.headers.keys()].filter(
      (name) => !/^(accept|user-agent|sec-|cache-control|pragma)/.test(name),
    );
    expect(sent).to.deep.equal([]);
  });

  for (const address of [
    'javascript:alert(1)',
    'data:application/json,{}',
    'ftp://tin.example.test/',
    'blob:x',
    'not an address',
  ]) {
    it(`is blocked for ${address}`, async () => {
      expect((await failure(request(address))).code).to.equal('blocked');
    });
  }

  it('tells the status of an answer that is no success', async () => {
    answer(url, () => new HttpResponse(null, { status: 404 }));
    expect(await failure(request(url))).to.include({ code: 'http', status: 404, url });
  });

  it('gives up after the time it was given', async () => {
    answer(url, () => HttpResponse.text('{}'), 500);
    expect((await failure(request(url, { timeout: 20 }))).code).to.equal('timeout');
  });

  it('refuses a body over 5 MiB, and takes one of just that size', async () => {
    answer(url, () => new HttpResponse(new Uint8Array(5 * 2 ** 20)));
    expect((await request(url)).bytes.byteLength).to.equal(5 * 2 ** 20);
    answer(url, () => new HttpResponse(new Uint8Array(5 * 2 ** 20 + 1)));
    expect((await failure(request(url))).code).to.equal('too-large');
  });

  it('says network when nobody answers', async () => {
    answer(url, () => HttpResponse.error());
    expect((await failure(request(url))).code).to.equal('network');
  });

  it('ends with the reason of the signal, whether that comes before or meanwhile', async () => {
    answer(url, () => HttpResponse.text('{}'), 500);
    const reason = new Error('the page has changed its mind');
    expect(await failure(request(url, { signal: AbortSignal.abort(reason) }))).to.equal(reason);
    const controller = new AbortController();
    const asked = failure(request(url, { signal: controller.signal }));
    controller.abort(reason);
    expect(await asked).to.equal(reason);
  });
});
