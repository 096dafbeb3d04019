import { expect, fixture, html } from '@open-wc/testing';
import '../../src/news-list.js';
import '../../src/news-article.js';
import '../../src/related-news.js';
import type { NewsList } from '../../src/elements/news-list/news-list.js';
import { vi } from '../../src/i18n/vi.js';
import { type PartialTranslation, registerLocale } from '../../src/index.js';
import { sampleFeed } from '../network.js';
import { waitUntil } from '../wait.js';

const said = (list: Element) => list.shadowRoot!.querySelector('[part=status]')?.textContent;
const textOf = (element: Element) => element.shadowRoot!.textContent!.replace(/\s+/g, ' ');

const saying = async (lang: string, words: string) => {
  const list = await fixture(html`<news-list lang=${lang} .data=${{ items: [] }}></news-list>`);
  await waitUntil(() => said(list) === words, `${words} for ${lang}`);
};

/** A list that uses nearly all strings. */
const fullList = (lang: string) =>
  fixture<NewsList>(html`
    <news-list lang=${lang} .data=${sampleFeed(9)} limit="2" pager="pages" search tabs show-views show-source date-style="long"></news-list>
  `);

describe('registerLocale()', () => {
  it('adds a language and its regions; a language without a translation falls back to Vietnamese', async () => {
    await saying('fr', 'Chưa có tin nào.');
    registerLocale('FR', { ...vi, lang: 'fr', empty: 'Aucune nouvelle.' });
    await saying('fr-CA', 'Aucune nouvelle.');
    await saying('constructor', 'Chưa có tin nào.');
  });

  it('replaces strings of a known language, of Vietnamese as well', async () => {
    registerLocale('vi', { ...vi, empty: 'Phường chưa có tin.' });
    await saying('vi', 'Phường chưa có tin.');
    await saying('vi-VN', 'Phường chưa có tin.');
    await saying('sw', 'Phường chưa có tin.');
    expect(vi.loading).to.equal('Đang tải tin…');
  });

  it('takes part of a language, and has the rest in Vietnamese', async () => {
    registerLocale('es', { empty: 'No hay noticias.', extended: async () => ({ pages: { next: 'Siguiente' } }) });
    await saying('es', 'No hay noticias.');
    const list = await fullList('es');
    await waitUntil(() => list.shadowRoot!.querySelector('.pages'), 'numbered pages');
    const labels = [...list.shadowRoot!.querySelectorAll('.page')].map((button) => button.getAttribute('aria-label'));
    expect([labels[0], labels.at(-1)]).to.deep.equal(['Trang trước', 'Siguiente']);
    expect(textOf(list)).to.contain('Lượt xem: 1.234');
    expect(list.shadowRoot!.querySelector('.frame')!.getAttribute('lang')).to.equal('es');
  });

  it('keeps what was registered before, and what a language has that is included', async () => {
    registerLocale('pt', { empty: 'Sem notícias.' });
    registerLocale('pt', { all: 'Ver tudo' });
    await saying('pt', 'Sem notícias.');
    registerLocale('en', { empty: 'No bulletins yet.' });
    const list = await fullList('en-GB');
    await waitUntil(() => textOf(list).includes('Views: 1,234'), 'English');
    await saying('en-GB', 'No bulletins yet.');
  });

  it('takes part of what articles say', async () => {
    registerLocale('de', { lang: 'de', reading: { article: { print: 'Drucken' }, related: { none: 'Nichts.' } } });
    const article = await fixture(html`<news-article lang="de" .data=${sampleFeed(1)}></news-article>`);
    await waitUntil(() => textOf(article).includes('Drucken'), 'a tool');
    expect(textOf(article)).to.contain('Ngày đăng:');
    const related = await fixture(html`<related-news lang="de" .data=${{ items: [] }}></related-news>`);
    await waitUntil(() => said(related) === 'Nichts.', 'no related news');
    expect(textOf(related)).to.contain('Tin liên quan');
  });

  const broken: [string, unknown][] = [
    ['nothing but its name', { lang: 'xa' }],
    ['null for strings', { empty: null, extended: async () => ({ weekdays: null, pages: null, views: null }) }],
    [
      'strings of another type',
      { extended: async () => ({ weekdays: 'Sun', views: 'Views', pages: 'Pages', search: 7 }) },
    ],
    ['too few weekdays', { extended: async () => ({ weekdays: ['Sun'] }) }],
    ['extended strings without a function', { extended: { more: 'More' }, reading: 'no' }],
    ['extended strings that do not load', { extended: () => Promise.reject(new Error('offline')) }],
    ['extended strings that are nothing', { extended: async () => undefined }],
  ];
  for (const [index, [what, translation]] of broken.entries())
    it(`shows a full list in an incomplete language: ${what}`, async () => {
      const lang = `x${'bcdefgh'[index]}`;
      registerLocale(lang, translation as PartialTranslation);
      const list = await fullList(lang);
      await waitUntil(() => textOf(list).includes('Thứ Năm, 20/06/2024'), textOf(list));
      expect(list.shadowRoot!.querySelectorAll('[part=item]')).to.have.length(2);
      expect(textOf(list)).to.contain('Lượt xem: 1.234').and.to.contain('Tìm tin');
      const failing = await fixture(html`
        <news-list lang=${lang} .source=${() => Promise.reject(new Error('no database'))}></news-list>
      `);
      await waitUntil(() => failing.shadowRoot!.querySelector('[part~=retry]'), 'a button to try again');
    });

  it('changes elements on show at once, those of other languages excepted', async () => {
    const [one, other] = [await fullList('it'), await fullList('vi')];
    const empty = await fixture(html`<news-list lang="it" .data=${{ items: [] }}></news-list>`);
    const article = await fixture(html`<news-article lang="it" .data=${sampleFeed(1)}></news-article>`);
    await waitUntil(() => textOf(one).includes('Tìm tin') && textOf(other).includes('Tìm tin'), 'Vietnamese');
    const rows = [...other.shadowRoot!.querySelectorAll('[part=item]')];
    registerLocale('it', {
      empty: 'Nessuna notizia.',
      extended: async () => ({ search: { label: 'Cerca' } }),
      reading: { article: { print: 'Stampa' } },
    });
    await waitUntil(() => said(empty) === 'Nessuna notizia.', 'Italian');
    await waitUntil(() => textOf(one).includes('Cerca'), 'extended strings');
    await waitUntil(() => textOf(article).includes('Stampa'), 'strings of articles');
    expect([...other.shadowRoot!.querySelectorAll('[part=item]')]).to.deep.equal(rows);
    expect(textOf(other)).to.contain('Tìm tin');
  });

  it('changes Vietnamese elements on show at once', async () => {
    const list = await fullList('vi');
    await waitUntil(() => textOf(list).includes('Tìm tin'), 'Vietnamese');
    registerLocale('vi-VN', { extended: async () => ({ search: { label: 'Tìm thông báo' } }) });
    await waitUntil(() => textOf(list).includes('Tìm thông báo'), 'the new label');
    registerLocale('vi', { extended: async () => ({ search: { label: 'Tìm tin' } }) });
    await waitUntil(() => !textOf(list).includes('Tìm thông báo'), 'the label as it was');
  });

  it('changes an element that was out of the page meanwhile', async () => {
    const list = await fixture(html`<news-list lang="nl" .data=${{ items: [] }}></news-list>`);
    await waitUntil(() => said(list) === vi.empty, 'Vietnamese');
    const { parentNode } = list;
    list.remove();
    registerLocale('nl', { empty: 'Geen nieuws.' });
    parentNode!.append(list);
    await waitUntil(() => said(list) === 'Geen nieuws.', 'Dutch');
  });
});
