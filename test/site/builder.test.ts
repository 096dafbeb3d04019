import { expect } from '@open-wc/testing';
import { closePages, feedUrl, openPage, servers, setState, until } from '../e2e/host-page.js';
import { BuilderPage } from './builder-page.js';

let builder: BuilderPage;

/** Has every address of the publisher answer like this, those at which the builder looks for a feed as well. */
const setPublisher = (state: Record<string, string | number>) => setState('', state);

afterEach(async () => {
  builder?.close();
  closePages();
  await setPublisher({});
});

const news = (page = builder) => page.preview?.querySelector<HTMLElement>('news-list, news-article, related-news');

describe('the source in the builder', () => {
  it('is sample news at first, which the preview shows', async () => {
    builder = await BuilderPage.open();
    expect(builder.text('source-step')).to.contain('Đang dùng tin mẫu.');
    expect(builder.text('result-step')).to.contain('Đoạn mã này đang dùng tin mẫu.');
    await until('the sample news', () => news()?.shadowRoot?.querySelector('[part~=item]'));
  });

  it('is what was found at the address: title, number, newest date, first titles', async () => {
    builder = await BuilderPage.open();
    await builder.find(feedUrl({ format: 'rss' }));
    const text = builder.text('source-step');
    expect(text).to.contain('6 tin, mới nhất ngày 20/6/2024').and.to.contain('tổng vệ sinh đường phố');
    expect(builder.code).to.contain(servers.publisher);
    expect(builder.text('result-step')).not.to.contain('tin mẫu');
  });

  const offersGateway = (text: string) =>
    expect(text).to.contain(`npx bantin init '${servers.publisher}/`).and.to.contain('npx bantin check');

  it('says in the words of the doctor that browsers may not read it, and offers the gateway', async () => {
    await setPublisher({ cors: 'none' });
    builder = await BuilderPage.open();
    await builder.find(feedUrl({ count: 3 }));
    const text = builder.text('source-step');
    expect(text).to.contain('nhiều khả năng không cho phép trang khác đọc nguồn tin (thiếu CORS)');
    offersGateway(text);
    expect(builder.text('result-step'), 'no feed is chosen').to.contain('tin mẫu');

    builder.button('source-step', 'Vẫn dùng địa chỉ này').click();
    await until('the address in the snippet', () => builder.code.includes(servers.publisher));
    expect(builder.text('preview-panel')).to.contain('Đang xem với tin mẫu');
  });

  it('says that the address is a page, not a feed, and offers the gateway', async () => {
    await setPublisher({ format: 'html' });
    builder = await BuilderPage.open();
    await builder.find(feedUrl({ count: 3 }));
    expect(builder.text('source-step')).to.contain('là một trang đăng nhập hoặc trang chào của mạng Wi-Fi');
    offersGateway(builder.text('source-step'));
  });

  it('says that nothing answers, or that the address is none', async () => {
    builder = await BuilderPage.open();
    await builder.find(`${servers.refused}/rss.xml`);
    expect(builder.text('source-step')).to.contain('Không nhận được trả lời từ máy chủ');
    await builder.find('javascript:alert(1)');
    expect(builder.text('source-step')).to.contain('Địa chỉ nguồn tin không phải là địa chỉ web: javascript:alert(1)');
  });
});

describe('the options in the builder', () => {
  it('change the snippet and the preview, and offer only what goes together', async () => {
    builder = await BuilderPage.open();
    expect(builder.all('[id="option-autoplay"], [id="option-autoplay-hint"]')).to.have.length(0);
    builder.$('input[name=layout][value=ticker]').click();
    await until('the layout', () => builder.code.includes('layout="ticker"'));
    builder.$('input[name=theme][value=police]').click();
    await until('the preview', () => news()?.matches('[layout=ticker][theme=police]'));
    expect(builder.code).to.contain('layout="ticker"').and.to.contain('theme="police"');
    expect(builder.all('[id="option-autoplay-hint"]')).to.have.length(1);
    const pictures = builder.all('.layouts svg');
    expect(pictures.length).to.be.at.least(11);
    expect(
      pictures.filter((picture) => !picture.querySelector('rect')),
      'a drawing for each layout',
    ).to.have.length(0);
    builder.$('input[name=layout][value=list]').click();
    await until('the default', () => !builder.code.includes('layout='));
  });

  it('tell how well text can be read on a colour of one’s own', async () => {
    builder = await BuilderPage.open();
    builder.$<HTMLInputElement>('.own-colour').click();
    const colour = await until('the field', () => builder.all<HTMLInputElement>('#brand')[0]);
    const enter = async (value: string, words: string) => {
      colour.value = value;
      colour.dispatchEvent(new Event('change'));
      await until(words, () => builder.text('options-step').includes(words));
    };
    await enter('#b3121b', 'Chữ trắng trên màu này có độ tương phản 6,9 : 1, dễ đọc (mức AA).');
    await enter('#ffd54a', 'Chữ đen trên màu này có độ tương phản 14,');
    expect(builder.code).to.contain('--bantin-brand: #ffd54a');
    await enter('red', 'Mã màu gồm dấu #');
  });

  it('say in the words of the doctor why nothing is left', async () => {
    builder = await BuilderPage.open();
    await builder.find(feedUrl());
    builder.enter('#option-category', 'Không có');
    await until('the reason', () =>
      builder.text('preview-panel').includes('bộ lọc category="Không có" không để lại tin nào'),
    );
  });
});

describe('the preview in the builder', () => {
  it('shows the news on both screens, light and dark, loading, failed and empty', async () => {
    builder = await BuilderPage.open();
    const widthOf = () => builder.preview?.defaultView?.innerWidth;
    await until('the desktop', () => widthOf() === 1280 && news());
    builder.$('preview-panel input[value=phone], input[name=device][value=phone]').click();
    await until('the phone', () => widthOf() === 360 && news());
    builder.$('input[name=scheme][value=dark]').click();
    await until('the dark side', () => builder.preview?.documentElement?.style.colorScheme === 'dark' && news());
    for (const [state, part] of [
      ['loading', 'skeleton'],
      ['failed', 'retry'],
      ['empty', 'status'],
      ['ready', 'item'],
    ]) {
      builder.$(`input[name=state][value=${state}]`).click();
      await until(state!, () => news()?.shadowRoot?.querySelector(`[part~=${part}]`));
    }
  }).timeout(40_000);

  it('requests nothing but the site, the feed and its pictures', async () => {
    builder = await BuilderPage.open();
    await builder.find(feedUrl({ images: 'w=64&h=36' }));
    await builder.measured();
    const windows = [builder.window, ...builder.all<HTMLIFrameElement>('iframe').map((frame) => frame.contentWindow!)];
    const urls = windows.flatMap((window) => window.performance.getEntriesByType('resource').map(({ name }) => name));
    const origins = new Set(urls.map((url) => new URL(url).origin));
    expect([...origins].sort()).to.deep.equal([location.origin, servers.publisher].sort());
  }).timeout(40_000);

  for (const [layout, place, column] of [
    ['list', 'main', '100%'],
    ['ticker', 'full', '100%'],
    ['cards', 'full', '100%'],
    ['featured', 'main', '66%'],
    ['cards', 'side', '300px'],
  ] as const)
    it(`measures the height that a snippet needs: nothing below it moves, ${layout}, ${place}`, async () => {
      builder = await BuilderPage.open({
        hash: `#element=news-list&layout=${layout}&heading=Tin&lang=vi&width=${place}`,
      });
      const feed = feedUrl({ count: 20, images: 'w=64&h=36', delay: 300 });
      await builder.find(feed);
      await builder.measured();
      await until('the height', () => /min-height: (max\(|[\d.]+em)/.test(builder.code));
      const { code } = builder;
      builder.close();
      for (const width of [360, 640, 1280]) {
        const page = await openPage({
          width,
          height: 2600,
          html: `<html lang="vi"><head><meta name="viewport" content="width=device-width">
            <style>@media (width >= 1000px) { main { width: ${column} } }</style></head>
            <body><main>${code}<p id="below">Dưới</p></main></body></html>`,
        });
        const { top } = page.$('#below').getBoundingClientRect();
        await page.ready();
        await page.frames(3);
        expect(page.$('#below').getBoundingClientRect().top, `${width} pixels wide`).to.equal(top);
        expect(page.shifts ?? []).to.deep.equal([]);
      }
    }).timeout(40_000);
});

describe('the button “Sao chép” in the builder', () => {
  const copy = async (clipboard: unknown) => {
    Object.defineProperty(builder.window.navigator, 'clipboard', { value: clipboard, configurable: true });
    builder.$('button.main:not(form *, .to-preview)').click();
    const message = () =>
      builder
        .all('.message')
        .map((node) => node.textContent.trim())
        .join('');
    return until('the message', message);
  };

  it('copies the snippet, and says so; without a clipboard it selects the snippet', async () => {
    builder = await BuilderPage.open();
    let written = '';
    const writeText = async (text: string) => {
      written = text;
    };
    expect(await copy({ writeText })).to.equal('Đã sao chép.');
    expect(written).to.equal(builder.code);
    expect(await copy(undefined)).to.match(/^Đã sao chép\.$|Ctrl\+C/);
  });
});
