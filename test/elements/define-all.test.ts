import { expect } from '@open-wc/testing';
import { define, NewsArticle, NewsList, RelatedNews } from '../../src/index.js';

describe('define()', () => {
  it('registers all elements under one or more prefixes and under their own names, repeatedly without an error', () => {
    for (let round = 0; round < 2; round++) for (const prefix of ['phuong-', 'xa-', undefined]) define({ prefix });
    for (const prefix of ['phuong-', 'xa-', ''])
      for (const [name, element] of Object.entries({
        'news-list': NewsList,
        'news-article': NewsArticle,
        'related-news': RelatedNews,
      }))
        expect(document.createElement(prefix + name), prefix + name).to.be.instanceOf(element);
  });

  it('throws when the prefix makes no valid element name', () => {
    expect(() => define({ prefix: 'Phường ' })).to.throw(DOMException);
  });
});
