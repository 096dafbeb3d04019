import { expect, fixture, html } from '@open-wc/testing';
import '../../src/news-list.js';
import { vi } from '../../src/i18n/vi.js';
import { registerLocale } from '../../src/index.js';
import { waitUntil } from '../wait.js';

const saying = async (lang: string, words: string) => {
  const list = await fixture(html`<news-list lang=${lang} .data=${{ items: [] }}></news-list>`);
  const said = () => list.shadowRoot!.querySelector('[part=status]')?.textContent;
  await waitUntil(() => said() === words, `${words} for ${lang}`);
};

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
});
