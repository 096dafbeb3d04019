import { expect } from '@open-wc/testing';
import { checkFeedUrl } from '../../src/embed/doctor/check-feed-url.js';
import type { Violation } from '../../src/embed/doctor/csp-violations.js';
import { addSource } from '../../src/findings/add-source.js';
import { suggest } from '../../src/findings/did-you-mean.js';
import { getLevel } from '../../src/findings/findings.js';
import { identifyBody } from '../../src/findings/identify-body.js';

const URL_OF_PAGE = 'https://tin.example.vn/tin-tuc/';

describe('what is behind an address', () => {
  const cases: Record<string, [text: string, kind: object]> = {
    'a JSON Feed': ['\uFEFF{"version": "https://jsonfeed.org/version/1.1", "items": []}', { format: 'JSON Feed 1.1' }],
    'posts of WordPress': ['[{"title": {"rendered": "Tin"}}]', { format: 'WordPress' }],
    'JSON of another kind': ['{"status": "ok", "data": []}', { body: { type: 'json', names: 'status, data' } }],
    'JSON that breaks off': ['{"items": [{"id": "1"', { format: 'JSON', broken: true, cut: true }],
    'JSON with a mistake': ["{'items': []}", { format: 'JSON', broken: true, cut: false }],
    RSS: ['<?xml version="1.0"?>\n<rss version="2.0"></rss>', { format: 'RSS', xml: true, cut: false }],
    'Atom with a prefix, which breaks off': ['<a:feed xmlns:a="x"><a:entry>', { format: 'Atom', xml: true, cut: true }],
    RDF: ['<rdf:RDF></rdf:RDF>', { format: 'RSS 1.0 (RDF)', xml: true, cut: false }],
    'XML of another kind': ['<?xml version="1.0"?><urlset></urlset>', { body: { type: 'xml', root: 'urlset' } }],
    'a page behind thousands of comments, without delay': [
      `${'<!---->\n'.repeat(20_000)}<html><title>Tin</title>`,
      { body: { type: 'page', title: 'Tin', login: false, feed: undefined } },
    ],
    'XML behind thousands of comments, without delay': [
      `${'<!---->'.repeat(20_000)}<urlset></urlset>`,
      { body: { type: 'xml', root: 'urlset' } },
    ],
    'a page with a feed': [
      `<!DOCTYPE html><title> Công an\nphường </title><link rel=alternate type="application/rss+xml" href="../rss.xml?a=1&amp;b=2">`,
      { body: { type: 'page', title: 'Công an phường', login: false, feed: 'https://tin.example.vn/rss.xml?a=1&b=2' } },
    ],
    'a login': [
      '<html><body><input type="password"></body></html>',
      { body: { type: 'page', title: '', login: true, feed: undefined } },
    ],
    nothing: [' \n', { body: { type: 'nothing' } }],
    'some text': ['Service unavailable', { body: { type: 'text', start: 'Service unavailable' } }],
  };
  for (const [name, [text, kind]] of Object.entries(cases))
    it(`is ${name}`, () => expect(identifyBody(text, URL_OF_PAGE)).to.deep.equal(kind));
});

describe('an address that need not be asked', () => {
  const https = { protocol: 'https:' };

  it('is one on http: from a page on https:, this machine aside', async () => {
    const url = 'http://tin.example.vn/feed.xml';
    expect(await checkFeedUrl(url, https)).to.deep.equal({ finding: { code: 'mixed-content', url } });
    const { finding } = await checkFeedUrl(`http://127.0.0.1:9/feed.xml`, https);
    expect(finding!.code).to.equal('network');
  });

  it('is one that is none of the web', async () => {
    expect((await checkFeedUrl('file:///C:/feed.xml')).finding).to.deep.equal({
      code: 'address',
      url: 'file:///C:/feed.xml',
    });
  });
});

it('the word that was meant is the nearest, where one is near', () => {
  const known = ['limit', 'layout', 'lang', 'no-image', 'more-href', 'title-lines'];
  const words = { limt: 'limit', lmiit: 'limit', noimage: 'no-image', 'data-limit': 'limit', more_href: 'more-href' };
  for (const [word, right] of Object.entries(words)) expect(suggest(word, known), word).to.equal(right);
  for (const word of ['width', 'x', 'color', 'widget-id']) expect(suggest(word, known), word).to.equal(undefined);
});

it('a policy is told as it should read', () => {
  const violation = (directive: string, policy: string): Violation => ({ directive, policy, blocked: '', sample: '' });
  const advice = (directive: string, policy: string) => addSource(violation(directive, policy), 'https://tin.vn');
  expect(advice('connect-src', `default-src 'self'; connect-src 'none'`)).to.equal('connect-src https://tin.vn');
  expect(advice('img-src', `default-src 'self'; script-src *`)).to.equal(`img-src 'self' https://tin.vn`);
  expect(advice('script-src-elem', 'script-src a.vn b.vn')).to.equal('script-src a.vn b.vn https://tin.vn');
});

it('what leaves readers without news is graver than what does not', () => {
  expect(getLevel({ code: 'cors', url: '' })).to.equal('bad');
  expect(getLevel({ code: 'broken', url: '', cut: true, lost: true })).to.equal('bad');
  expect(getLevel({ code: 'broken', url: '', cut: true, lost: false })).to.equal('hint');
});
