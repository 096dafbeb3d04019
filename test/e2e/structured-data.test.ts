import { expect } from '@open-wc/testing';
import { feed } from './article-page.js';
import { closePages, openPage, script } from './host-page.js';

const policy = (names: string) =>
  `default-src 'none'; script-src *; connect-src *; img-src *; require-trusted-types-for 'script'; trusted-types ${names}`;
const open = (names: string) =>
  openPage({
    headers: { 'content-security-policy': policy(names) },
    html: `<html lang="vi"><head>${script()}</head><body><news-article feed="${feed({ count: 3 })}" article="tin-1" structured-data></news-article></body></html>`,
  });
const SELECTOR = 'script[type="application/ld+json"]';

afterEach(closePages);

describe('<news-article structured-data>', () => {
  it('describes the article in the head under a strict policy, and breaks no rule of it', async () => {
    const page = await open('lit-html bantin');
    const article = await page.reading();
    const data = await page.waitFor('structured data', () => page.document.head.querySelector(SELECTOR)?.textContent);
    expect(JSON.parse(data).headline).to.equal(article.titles[0]);
    article.element.remove();
    await page.waitFor('the data to go', () => !page.document.querySelector(SELECTOR));
    expect([page.violations, page.errors]).to.deep.equal([[], []]);
  });

  it('leaves it out where the policy does not let us write it, without an error', async () => {
    const page = await open('lit-html');
    await page.waitFor(
      'the title',
      () => page.document.querySelector('news-article') && page.list('news-article').titles[0],
    );
    await page.frames(20);
    const isEnforced = page.violations.length > 0;
    expect(page.document.querySelectorAll(SELECTOR).length).to.equal(isEnforced ? 0 : 1);
    expect(page.violations.filter((text) => /HTMLScriptElement|script-src/.test(text))).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
  });
});
