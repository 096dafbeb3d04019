import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openGateway, startPublisher } from './tools.mjs';

const rss = (item) =>
  `<rss version="2.0"><channel><title>Caf&amp;eacute; s&amp;aacute;ch</title><item>${item}</item></channel></rss>`;

describe('names of characters', () => {
  let publisher;
  before(async () => {
    publisher = await startPublisher('');
  });
  after(() => publisher.close());

  async function read(answer, path = '') {
    publisher.answer = answer;
    const { get } = openGateway({ x: { type: 'feed', url: publisher.url } });
    return (await get(`/feeds/x${path}`)).json;
  }

  it('are characters in the titles and summaries of a feed', async () => {
    const feed = await read(
      rss(
        '<title>Gi&amp;aacute; v&amp;eacute; &amp;ndash; t&amp;ocirc;m &amp;frac12;&amp;hellip;</title>' +
          '<description>Xu&amp;acirc;n &amp;rarr; h&amp;egrave;, &amp;khongco;</description><encoded>&lt;p&gt;Bài&lt;/p&gt;</encoded>',
      ),
    );
    assert.equal(feed.title, 'Café sách');
    assert.equal(feed.items[0].title, 'Giá vé – tôm ½…');
    assert.equal(feed.items[0].summary, 'Xuân → hè, &khongco;');
  });

  it('are characters in the picture of an item', async () => {
    const item = '<description>&lt;img src="https://anh.example.vn/h&amp;eacute;.jpg"&gt; Lễ hội</description>';
    const feed = await read(rss(`<title>Lễ hội</title>${item}`));
    assert.equal(feed.items[0].image, 'https://anh.example.vn/h%C3%A9.jpg');
  });

  it('are characters for those who search a feed', async () => {
    const item =
      '<title>Tin</title><description>&lt;p&gt;L&amp;ecirc; h&amp;ocirc;i &amp;hellip;&lt;/p&gt;</description>';
    assert.equal((await read(rss(item), '?match=le hoi')).items.length, 1);
  });
});
