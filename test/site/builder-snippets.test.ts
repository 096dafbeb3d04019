import { expect } from '@open-wc/testing';
import { type Choices, defaultChoices } from '../../demo/site/builder/model/choices.js';
import type { Form } from '../../demo/site/builder/model/places.js';
import { createSnippet } from '../../demo/site/builder/model/snippet.js';
import { ckeditor, onServer, tinymce } from '../e2e/editors.js';
import { cdn, closePages, feedUrl, openPage, servers } from '../e2e/host-page.js';
import { allPlaces } from './samples.js';

/** Stands for the site; `dist/cdn` is its folder `cdn`. */
const SITE = 'https://site.example/';

/** Large enough for everything here. */
const ROOM = [
  { from: 0, height: 90 },
  { from: 600, height: 70 },
];

const kses = onServer('WordPress (wp_kses_post)');

/** What the editor of a place does with what is pasted there; all others keep it. */
const EDITORS = new Map<string, (html: string) => string | Promise<string>>([
  ['wordpress-limited', kses],
  ['joomla', tinymce],
  ['tinymce', tinymce],
  ['ckeditor', ckeditor.placeholders],
  ['ckeditor-embed', ckeditor.embedded],
  ['link', kses],
]);

const PASTED: readonly Form[] = ['tag', 'box', 'link', 'script'];

const pastePlaces = allPlaces.filter(({ form }) => PASTED.includes(form));

const onTestServers = (code: string) => code.replaceAll(`${SITE}cdn/`, `${servers.cdn}/`);

/** The page of a place, with its template and what its editor has left of the content. */
async function paste(choices: Choices) {
  const { parts, csp } = createSnippet(choices, { lang: 'vi', site: SITE, room: ROOM });
  const [content, ...others] = parts.map(({ code }) => onTestServers(code));
  const template = others.filter((code) => code.startsWith('<script'));
  const styles = others.filter((code) => code.includes('--bantin-brand'));
  const clean = EDITORS.get(choices.place) ?? ((html: string) => html);
  const article = await clean(`<p>Trước</p>${content}<p>Sau</p>`);
  return {
    csp: onTestServers(csp).replace(new URL(SITE).origin, servers.cdn),
    html: `${template.join('')}<style>${styles.join('')}</style><body><main>${article}</main>`,
  };
}

const createChoices = (place: string, more: Partial<Choices> = {}): Choices => ({
  ...defaultChoices,
  feeds: [feedUrl({ format: 'rss', count: 8 })],
  attributes: { lang: 'vi', heading: 'Tin “mới” & khác', layout: 'headlines', limit: '4', 'no-date': '' },
  place,
  ...more,
});

afterEach(closePages);

describe('the snippet of the builder', () => {
  for (const { id } of pastePlaces)
    it(`shows the news with all that was chosen: ${id}`, async () => {
      const { html } = await paste(createChoices(id, { brand: '#0b57a4' }));
      const page = await openPage({ html });
      const list = await page.ready('main news-list');
      const element = page.$('main news-list');
      expect(list.items).to.have.length(4);
      expect(list.visible('heading')[0]?.textContent).to.equal('Tin “mới” & khác');
      expect(list.visible('date')).to.have.length(0);
      expect(page.window.getComputedStyle(element).getPropertyValue('--bantin-brand').trim()).to.equal('#0b57a4');
      expect(page.errors).to.deep.equal([]);
      expect(page.warnings).to.deep.equal([]);
      page.close();
    });

  for (const [what, choices] of Object.entries<Partial<Choices>>({
    'all its settings': {},
    'files that are checked': { integrity: true },
  }))
    it(`shows the news under its own policy, with ${what}`, async () => {
      const { html, csp } = await paste(createChoices('html', choices));
      const page = await openPage({
        html: html.replace(/<style>.*?<\/style>/s, ''),
        headers: { 'Content-Security-Policy': `default-src 'none'; ${csp}` },
      });
      expect((await page.ready()).items).to.have.length(4);
      const preloads = [...page.document.querySelectorAll<HTMLLinkElement>('main link[rel=modulepreload]')];
      expect(preloads.map(({ integrity }) => Boolean(integrity))).to.deep.equal(
        choices.integrity ? [true, true] : [false],
      );
      expect(page.violations).to.deep.equal([]);
      page.close();
    });

  it('moves nothing below it', async () => {
    for (const id of ['html', 'box', 'tinymce', 'ckeditor', 'wordpress-limited']) {
      const { html } = await paste(createChoices(id));
      const page = await openPage({ html, height: 2000 });
      const before = page.$('main > p:last-child').getBoundingClientRect().top;
      await page.ready('main news-list');
      expect(page.$('main > p:last-child').getBoundingClientRect().top, id).to.equal(before);
      page.close();
    }
  });

  it('shows the news in a frame, where embed.html has the meta tags of the snippet', async () => {
    const { parts } = createSnippet(createChoices('frame'), { lang: 'vi', site: SITE });
    const [allow, allowAttributes] = parts[1]!.code.split('\n');
    expect(allow).to.equal(`<meta name="bantin:allow" content="${servers.publisher}">`);
    expect(allowAttributes).to.equal('<meta name="bantin:allow-attributes" content="heading">');
    const embed = cdn('embed.html', { version: ['name="bantin:allow" content=""', allow!.slice('<meta '.length, -1)] });
    const frame = parts[0]!.code.replace(`${SITE}cdn/embed.html`, embed);
    const page = await openPage({ html: `<script async src="${cdn('bantin.js')}"></script><body>${frame}` });
    // The height that the page in the frame reports once it shows something.
    await page.waitFor('its height', () => parseFloat(page.$('iframe').style.height) > 100);
    page.close();
  });
});
