import { after, before, describe, it } from 'node:test';
import { expectLinearTime } from '../growth.mjs';
import { openGateway, startPublisher, stoppedClock } from './tools.mjs';

describe('a listing takes time in proportion to the text of a date', () => {
  let publisher;
  let page;

  before(async () => {
    publisher = await startPublisher((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page);
    });
  });
  after(() => publisher.close());

  async function read(text, dateFormat) {
    page = `<ul><li><a href="/1">Tin</a><i>${text}</i></li></ul>`;
    const selectors = { item: 'li', date: 'i' };
    const source = { type: 'listing', url: `${publisher.origin}/`, selectors, dateFormat };
    await openGateway({ x: source }, { now: stoppedClock() }).get('/feeds/x');
  }

  for (const seed of [
    '1',
    '1 ',
    '1/1/',
    '1 gio ',
    'nam ',
    'mot ',
    '1 phut ',
    'hom ',
    'ngay 1 ',
    '1 th',
    '20',
    '&nbsp;',
    '１',
  ])
    it(`that repeats "${seed}"`, async () => {
      const make = (size) => seed.repeat(size / seed.length);
      await expectLinearTime((text) => read(text), make, 400_000);
      await expectLinearTime((text) => read(text, "' 'd/M/yyyy  h:mm  tt"), make, 400_000);
    });
});
