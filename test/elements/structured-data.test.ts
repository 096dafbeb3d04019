import { expect } from '@open-wc/testing';
import { feedOf, ITEM, showArticle, waitFor } from './article.js';

const blocks = () => [...document.head.querySelectorAll('script[type="application/ld+json"]')];
const block = () => waitFor(() => blocks()[0], 'structured data');

describe('<news-article structured-data>', () => {
  afterEach(() => expect(blocks(), 'nothing is left').to.deep.equal([]));

  it('describes the article in the head of the page, and takes that away with the attribute', async () => {
    const article = await showArticle(
      { authors: [{ name: 'Phòng Tham mưu' }], tags: ['Hoạt động', 'Hiến máu'], summary: 'Thu nhập < 5 triệu đồng' },
      { structuredData: true },
    );
    const { textContent } = await block();
    expect(textContent).not.to.contain('<');
    expect(JSON.parse(textContent!)).to.deep.equal({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: ITEM.title,
      description: 'Thu nhập < 5 triệu đồng',
      datePublished: ITEM.date_published,
      author: [{ '@type': 'Organization', name: 'Phòng Tham mưu' }],
      publisher: { '@type': 'Organization', name: 'Phường An Lạc', url: 'https://tin.example.test/' },
      url: 'https://tin.example.test/1',
      mainEntityOfPage: 'https://tin.example.test/1',
      articleSection: 'Hoạt động',
      keywords: 'Hoạt động, Hiến máu',
      inLanguage: 'vi',
    });
    article.structuredData = false;
    await article.updateComplete;
  });

  it('follows the article on show, and goes with the element', async () => {
    const article = await showArticle({}, { structuredData: true, data: feedOf({}, { title: 'Lịch cấp nước' }) });
    await block();
    article.article = 'tin-2';
    await waitFor(() => blocks()[0]?.textContent?.includes('Lịch cấp nước'), 'the other article');
    expect(blocks()).to.have.length(1);
    article.remove();
  });

  it('is not there without the attribute', async () => {
    await showArticle();
    expect(blocks()).to.deep.equal([]);
  });
});
