import { parseFeed, prepareFeed } from '../../src/feed/index.js';
import { expectLinearTime } from '../growth.mjs';

const rss = (text: string) => `<rss version="2.0"><channel><title>Tin</title>${text}</channel></rss>`;
const item = (text: string) => rss(`<item><title>Tin</title>${text}</item>`);
const numbers = (count: number, write: (number: number) => string) =>
  Array.from({ length: count }, (_, n) => write(n)).join('');
const json = (fields: object) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items: [{ id: '1', ...fields }] });
const latin1 = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0)).buffer;

/** Inputs of a size, which is about their length where nothing else is said. */
const families: Record<string, [(size: number) => string | ArrayBuffer, number]> = {
  'declarations of entities without an end': [
    (size) => `<!DOCTYPE r [${'<!ENTITY a "'.repeat(size / 12)}]>${rss('')}`,
    400_000,
  ],
  'declarations of entities': [
    (size) =>
      `<!DOCTYPE r [${numbers(size / 20, (n) => `<!ENTITY e${n} "x">`)}]>${item(numbers(size / 20, (n) => `&e${n};`))}`,
    400_000,
  ],
  'namespace prefixes in broken XML': [(size) => item(`${numbers(size, (n) => `<p${n}:a>x</p${n}:a>`)}&`), 100_000],
  'namespace prefixes that are declared': [
    (size) =>
      `<rss ${numbers(size, (n) => `xmlns:p${n}="u" `)}><channel>${numbers(size, (n) => `<p${n}:a/>`)}<item/></channel></rss>`,
    20_000,
  ],
  'namespaces of nested elements': [
    (size) => rss(`${'<a xmlns:p="u">'.repeat(size)}<item/>${'</a>'.repeat(size)}`),
    20_000,
  ],
  'namespaces of items': [(size) => rss('<item xmlns:p="u"><p:a b=">"/></item>'.repeat(size)), 20_000],
  'an author with a bracket': [(size) => item(`<author>${'a'.repeat(size)}(</author>`), 800_000],
  'an author of at signs': [(size) => item(`<author>${'a@'.repeat(size / 2)}</author>`), 800_000],
  'a long title': [(size) => item(`<title>${'Tin &amp;amp; '.repeat(size / 14)}</title>`), 4_000_000],
  'a title of tags': [(size) => item(`<title>${'&lt;b x'.repeat(size / 7)}</title>`), 4_000_000],
  'a long title in JSON': [(size) => json({ title: '<b>&amp;'.repeat(size / 8) }), 4_000_000],
  'a long summary': [(size) => json({ summary: '<p>Lời '.repeat(size / 7), content_text: 'x' }), 4_000_000],
  'a long id and address': [
    (size) => json({ url: `https://a.example.vn/${'?'.repeat(size)}`, image: '%'.repeat(size) }),
    4_000_000,
  ],
  'tags, authors and attachments': [
    (size) =>
      json({
        tags: Array.from({ length: size }, (_, n) => `t${n}`),
        attachments: Array.from({ length: size }, (_, n) => ({ url: `/${n}` })),
      }),
    40_000,
  ],
  'nested elements': [
    (size) => item(`<description>${'<div>'.repeat(size)}x${'</div>'.repeat(size)}</description>`),
    40_000,
  ],
  'nested elements without an end': [(size) => item('<x>'.repeat(size)), 40_000],
  'nested groups of media': [(size) => item(`<media:group>`.repeat(size) + `</media:group>`.repeat(size)), 40_000],
  'unclosed CDATA sections': [(size) => item('<![CDATA['.repeat(size / 9)), 1_000_000],
  'CDATA sections in sections': [(size) => item(`<b><![CDATA[${'<![CDATA[x]]>'.repeat(size / 13)}&`), 1_000_000],
  'unclosed comments': [(size) => item('<!-- '.repeat(size / 5)), 1_000_000],
  'unclosed tags': [(size) => item('<a b="'.repeat(size / 6)), 1_000_000],
  'open angle brackets': [(size) => item('<'.repeat(size)), 1_000_000],
  'declarations in the middle': [(size) => item('<!x '.repeat(size / 4)), 1_000_000],
  'bare ampersands': [(size) => item('&a'.repeat(size / 2)), 1_000_000],
  'unknown entities': [(size) => item(numbers(size / 8, (n) => `&e${n};`)), 400_000],
  'end tags of nothing': [(size) => item(`${'<x>'.repeat(99)}${'</y>'.repeat(size / 4)}`), 1_000_000],
  'items without an end': [(size) => rss('<item><title>x<link>'.repeat(size / 20)), 400_000],
  'many items': [(size) => rss('<item><title>x</title></item>'.repeat(size / 29)), 1_000_000],
  'links in the channel': [(size) => rss(`${'<link rel="x" href="y"/>'.repeat(size / 24)}<item/>`), 400_000],
  'attributes of HTML with xml:base': [
    (size) =>
      `<rss xml:base="https://a.example.vn/"><channel><item><description><![CDATA[<a ${` src=${'a'}`.repeat(size / 6)} href="]]></description></item></channel></rss>`,
    400_000,
  ],
  'a date in markup': [(size) => item(`<pubDate>&lt;time ${'datetime="'.repeat(size / 10)}</pubDate>`), 1_000_000],
  'a prefix of a root': [(size) => `<${'a.'.repeat(size / 2)}`, 4_000_000],
  'words before the root': [(size) => `${'<rs '.repeat(size / 4)}${rss('')}`, 1_000_000],
  'JSON behind brackets': [(size) => `${'[{'.repeat(size / 2)}`, 1_000_000],
  'JSON behind quotation marks': [(size) => `{"a": ${'"'.repeat(size)}`, 1_000_000],
  'JSON with something behind it': [
    (size) => `${json({ content_html: '\\"<p>'.repeat(size / 5) })} <!-- cache -->`,
    1_000_000,
  ],
  'posts of WordPress': [
    (size) =>
      JSON.stringify(
        Array.from({ length: size / 60 }, (_, n) => ({
          link: `/${n}`,
          title: null,
          _embedded: { 'wp:term': n },
          date: 'x',
        })),
      ),
    400_000,
  ],
  'the address of WordPress': [
    (size) =>
      JSON.stringify([{ link: 'x', title: 'y', _links: { self: [{ href: `/rest_route=${'/?'.repeat(size / 2)}` }] } }]),
    400_000,
  ],
  'bytes that are no UTF-8': [
    (size) => latin1(`<rss><channel><title>${'é'.repeat(size)}</title></channel></rss>`),
    1_000_000,
  ],
  'halves of surrogate pairs': [(size) => json({ content_html: '\ud83d'.repeat(size) }), 1_000_000],
  'references to surrogates': [
    (size) => item(`<description><![CDATA[${'&#55357;'.repeat(size / 8)}]]></description>`),
    1_000_000,
  ],
};

describe('the time that parseFeed takes grows as its input does', function () {
  this.timeout(100_000);
  const parse = (input: string | ArrayBuffer) => parseFeed(input, { url: 'https://a.example.vn/feed' });
  for (const [name, [make, size]] of Object.entries(families)) it(name, () => expectLinearTime(parse, make, size));

  it('data of a page', () =>
    expectLinearTime(
      (items) => prepareFeed({ items }),
      (size) => Array.from({ length: size }, () => ({ title: '<b>&amp;', tags: ['<i>', '\ud83d'] })),
      40_000,
    ));
});
