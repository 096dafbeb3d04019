import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ConfigError, createGateway } from '../../dist/npm/gateway/index.js';

const url = 'https://tin.example.vn/rss';
const listing = { type: 'listing', url, selectors: { item: 'li' } };

describe('the configuration', () => {
  it('is accepted when all of it is valid', () => {
    createGateway({
      origins: ['https://phuong.example.vn'],
      contact: 'https://phuong.example.vn/lien-he',
      memory: 2 ** 26,
      ports: [8080],
      sources: {
        a: { type: 'feed', url, interval: 60, timeZone: 'Asia/Bangkok', title: 'Tin' },
        b: {
          ...listing,
          dateFormat: 'dd/MM/yyyy',
          article: { body: '.body' },
          paging: { next: 'a.next' },
        },
        c: {
          type: 'merge',
          sources: ['a', { source: 'b', category: 'Tin', limit: 3, title: 'Phường' }],
          unique: 'title',
        },
        e: { type: 'feed', url, delay: 60, hide: ['1'], pin: ['2'], maxStale: 3600, views: true },
        f: { type: 'feed', url, policy: 'tin-tong-hop', delay: 7200 },
        d: { type: 'feed', url: 'https://tin.example.vn:8080/rss' },
      },
    });
  });

  for (const [path, sources, more] of [
    ['sources', undefined],
    ['sources', {}],
    ['sources.tin mới', { 'tin mới': { type: 'feed', url } }],
    ['sources.x.type', { x: { type: 'rss', url } }],
    ['sources.x.url', { x: { type: 'feed' } }],
    ['sources.x.url', { x: { type: 'feed', url: 'ftp://tin.example.vn/' } }],
    ['sources.x.url', { x: { type: 'feed', url: '/rss' } }],
    ['sources.x.url', { x: { type: 'feed', url: 'https://a:b@tin.example.vn/' } }],
    ['sources.x.url', { x: { type: 'feed', url: 'https://10.1.2.3/' } }],
    ['sources.x.url', { x: { type: 'feed', url: 'https://tin.example.vn:8081/' } }],
    ['sources.x.ulr', { x: { type: 'feed', url, ulr: url } }],
    ['sources.x.interval', { x: { type: 'feed', url, interval: 5 } }],
    ['sources.x.interval', { x: { type: 'feed', url, interval: '60' } }],
    ['sources.x.timeZone', { x: { type: 'feed', url, timeZone: 'Asia/Huế' } }],
    ['sources.x.selectors', { x: { type: 'listing', url } }],
    ['sources.x.selectors.titel', { x: { ...listing, selectors: { item: 'li', titel: 'a' } } }],
    ['sources.x.selectors.item', { x: { ...listing, selectors: { item: 'li[' } } }],
    ['sources.x.article.body', { x: { ...listing, article: { body: '' } } }],
    ['sources.x.preset', { x: { ...listing, preset: 'joomla' } }],
    ['sources.x.preset', { x: { type: 'listing', url, preset: 'sharepoint' } }],
    ['sources.x.dateFormat', { x: { ...listing, dateFormat: 'HH:mm' } }],
    ['sources.x.dateFormat', { x: { ...listing, dateFormat: 'DD/MM/YYYY' } }],
    ['sources.x.dateFormat', { x: { ...listing, dateFormat: 'EEE, dd/MM/yyyy' } }],
    ['sources.x.dateFormat', { x: { ...listing, dateFormat: 'ngày dd/MM/yyyy' } }],
    ['sources.x.dateFormat', { x: { ...listing, dateFormat: 'dd/MM/yyyy HH:mm hh' } }],
    ['sources.x.dateFormat', { x: { ...listing, dateFormat: "dd/MM/yyyy 'lúc" } }],
    ['sources.x.paging', { x: { ...listing, paging: {} } }],
    ['sources.x.paging.url', { x: { ...listing, paging: { url: 'https://tin.example.vn/2' } } }],
    ['sources.x.sources.0', { x: { type: 'merge', sources: ['y'] } }],
    ['sources.x.sources.0', { x: { type: 'merge', sources: ['x'] } }],
    ['sources.x.delay', { x: { type: 'feed', url, delay: -1 } }],
    ['sources.x.delay', { x: { type: 'feed', url, policy: 'tin-tong-hop', delay: 600 } }],
    ['sources.x.hide', { x: { type: 'feed', url, hide: 'tin-1' } }],
    ['sources.x.pin.0', { x: { type: 'feed', url, pin: [7] } }],
    ['sources.x.maxStale', { x: { type: 'feed', url, maxStale: 299 } }],
    ['sources.x.maxStale', { x: { type: 'feed', url, policy: 'tin-tong-hop', maxStale: 20_000 } }],
    ['sources.x.policy', { x: { type: 'feed', url, policy: 'bao-chi' } }],
    ['sources.x.views', { x: { type: 'feed', url, views: 'yes' } }],
    ['sources.m.maxStale', { x: { type: 'feed', url }, m: { type: 'merge', sources: ['x'], maxStale: 60 } }],
    ['sources.m.unique', { x: { type: 'feed', url }, m: { type: 'merge', sources: ['x'], unique: 'id' } }],
    ['sources.m.sources.0.source', { x: { type: 'feed', url }, m: { type: 'merge', sources: [{ source: 'y' }] } }],
    [
      'sources.m.sources.0.limit',
      { x: { type: 'feed', url }, m: { type: 'merge', sources: [{ source: 'x', limit: 0 }] } },
    ],
    ['origins', { x: { type: 'feed', url } }, { origins: ['https://phuong.example.vn/'] }],
    ['memory', { x: { type: 'feed', url } }, { memory: 5 }],
    ['cache', { x: { type: 'feed', url } }, { cache: {} }],
  ]) {
    it(`names ${path} when it is invalid: ${JSON.stringify(more ?? sources ?? {})}`, () => {
      assert.throws(
        () => createGateway({ sources, ...more }),
        (error) => {
          assert.ok(error instanceof ConfigError, String(error.stack));
          const paths = error.issues.map((issue) => issue.path);
          assert.ok(
            paths.some((found) => found === path || found.startsWith(`${path}.`)),
            `${paths} in place of ${path}`,
          );
          assert.ok(error.message.includes(path));
          return true;
        },
      );
    });
  }
});
