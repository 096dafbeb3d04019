import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import DOMPurify from 'dompurify';
import { ckeditor, onServer, tinymce } from './editors.js';
import { cdn, closePages, feedUrl, openPage, script, servers } from './host-page.js';

/** Editors and sanitisers with their own defaults, and which of the five forms come through them. */
const EDITORS: Record<string, { clean(html: string): string | Promise<string>; forms: boolean[] }> = {
  'TinyMCE 8': { clean: tinymce, forms: [false, false, true, true, false] },
  'CKEditor 5': { clean: ckeditor.usual, forms: [false, false, false, false, false] },
  'CKEditor 5, General HTML Support (all)': { clean: ckeditor.everything, forms: [true, true, true, true, true] },
  'CKEditor 5, HTML embed': { clean: ckeditor.embedded, forms: [true, true, true, true, true] },
  'WordPress (wp_kses_post)': { clean: onServer('WordPress (wp_kses_post)'), forms: [false, false, true, true, false] },
  DOMPurify: { clean: (html) => DOMPurify.sanitize(html), forms: [false, false, true, true, false] },
  'sanitize-html': { clean: onServer('sanitize-html'), forms: [false, false, false, false, false] },
};

const feed = feedUrl({ format: 'rss' }).replaceAll('&', '&amp;');
const allow = 'name="bantin:allow" content=""';
const embed = cdn('embed.html', { version: [allow, allow.replace('""', `"${servers.publisher}"`)] });

const FORMS = [
  `<news-list feed="${feed}" lang="vi"><a href="/">Xem tin</a></news-list>`,
  script(cdn('bantin.js'), `async data-feed="${feed}" data-limit="5"`),
  `<div class="bantin" data-feed="${feed}" data-limit="5"><a href="/">Xem tin</a></div>`,
  `<a class="bantin bantin-list bantin-limit-5" href="${feed}">Tin tức</a>`,
  `<iframe src="${embed}?feed=${encodeURIComponent(feedUrl({ format: 'rss' }))}" title="Tin tức" width="100%" height="150"></iframe>`,
];

/** Whether a page with this content shows news, besides a list of the page itself. */
async function showsNews(content: string): Promise<boolean> {
  const page = await openPage({
    html: `${script()}<body><main>${content}</main><news-list id="of-the-page" feed="${feed}"></news-list>`,
  });
  await page.ready('#of-the-page');
  await page.frames(10);
  const put = page.document.querySelector('main news-list, main iframe');
  if (put?.localName === 'news-list') await page.ready('main news-list');
  // a frame in which scripts are forbidden keeps its height
  const high = () => put!.getBoundingClientRect().height > 300;
  const seen = put?.localName === 'iframe' ? await page.waitFor('its height', high, 3000).catch(() => false) : !!put;
  expect(page.errors).to.deep.equal([]);
  page.close();
  return seen;
}

afterEach(closePages);

describe('the snippets after an editor', () => {
  const rows: { editor: string; forms: boolean[] }[] = [];

  for (const [editor, { clean, forms }] of Object.entries(EDITORS))
    it(`show the news, or do not, as the documentation says of ${editor}`, async () => {
      const contents: string[] = [];
      for (const form of FORMS) contents.push(await clean(`<p>Trước</p>${form}<p>Sau</p>`));
      const seen = await Promise.all(contents.map(showsNews));
      rows.push({ editor, forms: seen });
      expect(seen).to.deep.equal(forms);
    });

  it('show the news in a post that WordPress has formatted: with paragraphs, breaks, curly quotes and numeric entities', async () => {
    // https://developer.wordpress.org/reference/functions/wpautop/ and .../wptexturize/
    const two = feedUrl({ format: 'rss', count: 6 }).replaceAll('&', '&#038;');
    const written = [
      `<div class="bantin" data-feed="${two}" data-limit="5"><p><a href="/">Xem “tin” &#8211; mới</a><br />\n</p></div>\n`,
      `<p><br />\n<a class="bantin bantin-list bantin-limit-5 bantin-heading-Tin_mới" href="${two}">Tin &#8220;mới&#8221;</a></p>\n`,
    ];
    for (const content of written) {
      const page = await openPage({ html: `${script()}<body><p>Trước</p>\n${content}<p>Sau</p>` });
      const list = await page.ready('news-list');
      expect(list.items).to.have.length(5);
      expect(page.$('news-list').getAttribute('feed')).to.equal(feedUrl({ format: 'rss', count: 6 }));
      expect(page.errors).to.deep.equal([]);
      page.close();
    }
  });

  it('keep the placeholder in CKEditor with the configuration that the documentation gives', async () => {
    expect(await ckeditor.placeholders(FORMS[2]!)).to.equal(await ckeditor.everything(FORMS[2]!));
    expect(await ckeditor.placeholders(FORMS[4]!)).not.to.contain('<iframe');
  });

  after(() => {
    if (rows.length === Object.keys(EDITORS).length) return executeServerCommand('write-editors', { rows });
  });
});
