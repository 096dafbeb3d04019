import { expect } from '@open-wc/testing';
import { parseFeed } from '../../src/feed/index.js';
import { isRich } from '../../src/sanitize/is-rich.js';
import { all, clean, corpus } from './bodies.js';

const fold = (text: string | null | undefined) => text?.replace(/[\s\xa0]+/g, '').normalize() ?? '';

/** Whole sentences of a text, to look for in another. */
const sentences = (text: string) =>
  text
    .split(/(?<=[.!?…])\s+|\n+/)
    .map(fold)
    .filter((sentence) => sentence.length > 12);

describe('what is kept of real feeds', function () {
  this.timeout(100_000);
  it('is every picture, table and sentence that a reader would see', async function () {
    const cases = await corpus<{ id: string; text: string; contentType: string }>('real-feeds.json');
    if (!cases) this.skip();
    const count = {
      bodies: 0,
      pictures: [0, 0],
      hidden: 0,
      tables: [0, 0],
      sentences: [0, 0],
      texts: [0, 0],
      figures: 0,
      players: 0,
      plain: 0,
      unsafe: 0,
    };
    const lost: string[] = [];
    for (const { id, text, contentType } of cases) {
      let items: ReturnType<typeof parseFeed>['items'] = [];
      try {
        ({ items } = parseFeed(text, { contentType, url: 'https://tin.example.test/feed' }));
      } catch {
        continue;
      }
      for (const { content_html: body, url } of items) {
        if (!body) continue;
        count.bodies++;
        const raw = new DOMParser().parseFromString(`<!doctype html><body>${body}`, 'text/html').body;
        const content = clean(body, { dataImages: true, url });
        if (content.textContent === 'KHÔNG AN TOÀN') count.unsafe++;
        const part = isRich(body) ? all : undefined;
        count.plain += +!isRich(body);
        if (clean(body, { dataImages: true, url, part }).innerHTML !== content.innerHTML)
          lost.push(`${id}: reads differently without the part that it should not need`);
        // without the copies for readers that run no script
        const pictures = raw.querySelectorAll('img').length - raw.querySelectorAll('noscript img').length;
        const kept = content.querySelectorAll('img').length;
        count.hidden += content.querySelectorAll('img[hidden]').length;
        count.pictures[0]! += kept;
        count.pictures[1]! += pictures;
        if (kept < pictures) lost.push(`${id}: ${pictures - kept} pictures`);
        count.tables[0]! += content.querySelectorAll('table').length;
        count.tables[1]! += raw.querySelectorAll('table').length;
        for (const node of raw.querySelectorAll('script,style,noscript,template,title,iframe,video,audio,object'))
          node.remove();
        const now = fold(content.textContent);
        const wanted = sentences(raw.textContent ?? '');
        const there = wanted.filter((sentence) => now.includes(sentence));
        count.sentences[0]! += there.length;
        count.sentences[1]! += wanted.length;
        count.texts[0]! += +(there.length === wanted.length);
        count.texts[1]! += 1;
        if (there.length < wanted.length)
          lost.push(`${id}: ${wanted.find((sentence) => !there.includes(sentence))?.slice(0, 200)}`);
        count.figures += content.querySelectorAll('figure').length;
        count.players += content.querySelectorAll('video,audio').length;
      }
    }
    console.log(JSON.stringify(count)); // the report: kept and there were
    expect(lost).to.deep.equal([]);
    expect(count.bodies).to.be.greaterThan(300);
    expect(count.unsafe).to.equal(0);
    expect(count.pictures[0]).to.equal(count.pictures[1]);
    expect(count.tables[0]).to.equal(count.tables[1]);
    expect(count.sentences[0]).to.equal(count.sentences[1]);
  });
});
