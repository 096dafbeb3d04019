import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { violations } from '../e2e/axe.js';
import { feedUrl, type HostPage, servers, until } from '../e2e/host-page.js';
import { BuilderPage } from './builder-page.js';

let builder: BuilderPage;
afterEach(() => builder?.close());

describe('the builder by the keyboard only', () => {
  it('leads from nothing to a copied snippet for each place', async () => {
    builder = await BuilderPage.open();
    builder.window.focus();
    await builder.tabTo('#address');
    // One key at a time: WebKit's driver leaves out a key that was pressed before in the same command.
    for (const key of feedUrl({ count: 4 })) await sendKeys({ type: key });
    await sendKeys({ press: 'Enter' });
    await builder.searched();
    expect(builder.$<HTMLInputElement>('#address').value).to.equal(feedUrl({ count: 4 }));
    await builder.tabTo('input[name=layout]');
    await sendKeys({ press: 'ArrowDown' });
    await until('another layout', () => builder.code.includes('layout='));

    const place = (await builder.tabTo('#place')) as HTMLSelectElement;
    const codes = new Set<string>();
    for (const { value } of [...place.options]) {
      await until(`the snippet for ${value}`, () => place.value === value && builder.code);
      codes.add(`${value}: ${builder.codes.join('\n')}`);
      expect(builder.codes.join('\n'), value).to.match(/\S/);
      await sendKeys({ press: 'ArrowDown' });
    }
    expect(codes.size).to.equal(place.options.length);

    await builder.tabTo('button.main');
    await sendKeys({ press: 'Enter' });
    await until('the message', () =>
      /Đã sao chép|Ctrl\+C/.test(
        builder
          .all('.message')
          .map((node) => node.textContent)
          .join(),
      ),
    );
  }).timeout(90_000);
});

describe('the choices in the builder', () => {
  const hash = `#feed=${encodeURIComponent(feedUrl())}&element=news-list&layout=cards&limit=3&theme=union&heading=Tin+ph%C6%B0%E1%BB%9Dng&lang=vi&no-date=&place=html&width=full`;

  it('are in the address of the page, which restores them', async () => {
    builder = await BuilderPage.open({ hash });
    await builder.searched();
    await builder.measured();
    const { code } = builder;
    for (const part of [
      'layout="cards"',
      'limit="3"',
      'theme="union"',
      'heading="Tin phường"',
      'no-date',
      servers.publisher,
    ])
      expect(code).to.contain(part);
    builder.$('input[name=layout][value=gallery]').click();
    await until('the address', () => builder.window.location.hash.includes('layout=gallery'));
    const link = builder.codes.at(-1)!;
    expect(link).to.equal(builder.window.location.href);

    builder.window.location.hash = '#element=news-list&layout=hero';
    await until('the layout of another address', () => builder.code.includes('layout="hero"'));
  }).timeout(40_000);

  it('are those of a snippet that is read', async () => {
    builder = await BuilderPage.open({ hash });
    await builder.searched();
    await builder.measured();
    const { code } = builder;
    builder.close();
    builder = await BuilderPage.open();
    builder.$('summary').click();
    await builder.readBack(code);
    expect(builder.text('read-back')).to.contain('Đã đọc đoạn mã.');
    await builder.searched();
    await builder.measured();
    await until('the same snippet', () => builder.code === code, {
      explain: () => ` ${code}\n${builder.code}\n${builder.window.location.hash}`,
    });
    await builder.readBack('<p>Không có gì</p>');
    expect(builder.text('read-back')).to.contain('Không thấy phần tử tin nào');
    expect(builder.code).to.equal(code);
  }).timeout(60_000);

  it('hold against whatever an address ends in', async () => {
    for (const odd of [
      '#__proto__=1&element=script',
      '#feed=javascript:alert(1)&element=news-list&onclick=x',
      '#muc-luc',
    ]) {
      builder = await BuilderPage.open({ hash: odd });
      expect(builder.code)
        .to.contain('<news-list')
        .and.not.to.match(/javascript:|onclick/);
      builder.close();
    }
  }).timeout(60_000);
});

describe('the builder is accessible', () => {
  /** axe reads the page of a frame like that of a host. */
  const check = async (what: string) => {
    const page = { document: builder.document, window: builder.window, waitFor: until } as unknown as HostPage;
    expect(await violations(page, builder.document.querySelector('snippet-builder')!), what).to.deep.equal([]);
  };

  for (const scheme of ['light', 'dark'])
    for (const width of [360, 1280])
      it(`in every state, ${scheme}, ${width} pixels wide`, async () => {
        builder = await BuilderPage.open({ lang: width === 360 ? 'vi' : 'en', width });
        builder.document.documentElement.classList.toggle('dark', scheme === 'dark');
        for (const details of builder.all<HTMLDetailsElement>('details')) details.open = true;
        expect(builder.document.documentElement.scrollWidth).to.be.at.most(width);
        await check('at first');
        await builder.find(feedUrl());
        builder.$<HTMLInputElement>('.own-colour').click();
        await check('with a feed and a colour');
        await builder.find(`${servers.refused}/`);
        await builder.readBack('');
        await check('with a feed that does not answer');
        for (const element of ['news-article', 'related-news']) {
          builder.$(`input[name=element][value=${element}]`).click();
          await until(element, () => builder.code.includes(element));
          await check(element);
        }
        const targets = builder.all(
          'button, select, summary, label:has(input), input:not([type=radio], [type=checkbox])',
        );
        for (const target of targets.filter((node) => node.checkVisibility()))
          expect(target.getBoundingClientRect().height, target.outerHTML.slice(0, 90)).to.be.at.least(44);
        expect(builder.document.documentElement.scrollWidth, 'nothing sticks out').to.be.at.most(width);
      }).timeout(60_000);
});
