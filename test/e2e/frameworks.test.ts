/** Pages that React renders and hydrates, and pages whose bodies Turbo swaps. */
import { expect } from '@open-wc/testing';
import { cdn, closePages, feedUrl, type HostPage, newKey, openPage, requests, script } from './host-page.js';

const escaped = (url: string) => url.replaceAll('&', '&amp;');

/** As much of test/fixtures/hosts/react.js as is used. */
interface React {
  createElement(type: unknown, props: object | null, ...children: unknown[]): object;
  StrictMode: unknown;
  flushSync(render: () => void): void;
  hydrateRoot(root: Element, app: object): { render(app: object): void; unmount(): void };
  renderToString(app: object): string;
}

const HOST: string = '/__hosts/react';
const { createElement: h, renderToString, StrictMode }: React = await import(HOST);

/** React in the page's own window, as the page loads it. */
const reactOf = (page: HostPage): Promise<React> => new page.window.Function(`return import('${HOST}')`)();

interface Props {
  order: string[];
  feeds: Record<string, string>;
  list?: Record<string, unknown>;
}

/** A parent with a list for each name, in this order. */
const App = ({ order, feeds, list }: Props) =>
  h(
    'main',
    null,
    h('h1', null, 'Phường'),
    ...order.map((name) => h('news-list', { key: name, id: name, feed: feeds[name], heading: 'Tin mới', ...list })),
  );

afterEach(closePages);

describe('<news-list> in React', () => {
  it('survives hydration and re-rendering, with one request for each feed', async () => {
    const [a, b] = [newKey(), newKey()];
    const feeds = { a: feedUrl({ key: a, label: 'A: ' }), b: feedUrl({ key: b, label: 'B: ' }) };
    const app = (props: Partial<Props> = {}) => h(StrictMode, null, h(App, { order: ['a', 'b'], feeds, ...props }));
    for (const early of [true, false]) {
      const tag = script();
      const page = await openPage({
        html: `<html lang="vi"><head>${early ? tag : ''}</head><body><div id="root">${renderToString(app())}</div>`,
      });
      if (early) await page.ready('#b'); // our code is there before React's
      const { hydrateRoot, flushSync } = await reactOf(page);
      const nodes = ['a', 'b'].map((id) => page.$(`#${id}`));
      let root!: ReturnType<React['hydrateRoot']>;
      flushSync(() => {
        root = hydrateRoot(page.$('#root'), app());
      });
      if (!early) page.addScript(tag);
      expect((await page.ready('#a')).titles[0]).to.match(/^A: /);
      expect((await page.ready('#b')).items).to.have.length(5);

      const render = (props: Partial<Props>) => flushSync(() => root.render(app(props)));
      render({ list: { limit: 2, 'no-image': true, layout: 'cards', onClick: () => {} } });
      await page.waitFor('two items', () => page.list('#a').items.length === 2);
      expect(page.$('#a').hasAttribute('no-image')).to.equal(true);
      render({ order: ['b', 'a'], list: { limit: 3 } });
      await page.waitFor('three items', () => page.list('#b').items.length === 3);
      expect([page.$('#a'), page.$('#b')], 'the same nodes').to.deep.equal(nodes);
      expect(page.$('#a').hasAttribute('no-image')).to.equal(false);

      const item = { id: '1', title: 'Tin của ứng dụng', url: 'https://phuong.example.vn/1' };
      render({ order: ['a'], list: { data: { title: 'Tin', items: [item] } } });
      await page.waitFor('what the application has', () => page.list('#a').titles[0] === item.title);
      render({ order: ['a'], feeds: { a: feeds.b } });
      await page.waitFor('another feed', () => page.list('#a').titles[0]?.startsWith('B: '));
      flushSync(() => root.unmount());
      expect(page.document.querySelector('news-list')).to.equal(null);

      expect(page.errors).to.deep.equal([]);
      expect(page.console).to.deep.equal([]);
      page.close();
    }
    for (const key of [a, b])
      expect((await requests(key)).filter(({ cut }) => !cut).length, 'for both pages').to.be.within(2, 4);
  });

  it('asks an inline source() once, however often React renders, and shows no skeleton again', async () => {
    const early = script(cdn('bantin.js'), 'async data-elements="news-list"'); // before React renders an element
    const page = await openPage({ html: `<html lang="vi"><head>${early}</head><body><div id="root"><p></p></div>` });
    await page.waitFor('the element', () => page.window.customElements.get('news-list'));
    const { hydrateRoot, flushSync } = await reactOf(page);
    const signals: AbortSignal[] = [];
    const app = (heading: string) =>
      h('news-list', {
        heading,
        source: async ({ signal }: { signal: AbortSignal }) => {
          signals.push(signal);
          return { items: [{ id: '1', title: 'Tin của ứng dụng', url: '/tin/1' }] };
        },
      });
    let root!: ReturnType<React['hydrateRoot']>;
    flushSync(() => {
      root = hydrateRoot(page.$('#root'), h('p', null));
    });
    flushSync(() => root.render(app('Lần 1')));
    await page.waitFor('the news', () => page.list().titles[0] === 'Tin của ứng dụng');
    let skeletons = 0;
    for (let time = 2; time < 8; time++) {
      flushSync(() => root.render(app(`Lần ${time}`)));
      await page.frames(2);
      skeletons += page.list().parts('skeleton').length;
      expect(page.list().titles).to.deep.equal(['Tin của ứng dụng']);
    }
    expect(page.list().text).to.contain('Lần 7');
    expect([signals.length, skeletons]).to.deep.equal([1, 0]);
    flushSync(() => root.unmount());
    await page.frames(2);
    expect(signals[0]!.aborted).to.equal(false); // it was answered long ago
    expect(page.errors).to.deep.equal([]);
  });

  it('takes data and listeners after hydration from a ref, which React itself does not set then', async () => {
    const data = { items: [{ id: '1', title: 'Tin của ứng dụng' }] };
    const loads: Event[] = [];
    const app = (ref?: (list: HTMLElement & { data?: unknown }) => void) => h('main', null, h('news-list', { ref }));
    const page = await openPage({ html: `<html lang="vi"><body><div id="root">${renderToString(app())}</div>` });
    const { hydrateRoot, flushSync } = await reactOf(page);
    flushSync(() =>
      hydrateRoot(
        page.$('#root'),
        app((list) => {
          if (!list) return;
          list.data = data;
          list.addEventListener('news-load', (event) => loads.push(event));
        }),
      ),
    );
    page.addScript(script());
    await page.waitFor('the news', () => page.list().titles[0] === 'Tin của ứng dụng');
    expect(loads.length).to.be.greaterThan(0);
    expect(page.errors).to.deep.equal([]);
    expect(page.console).to.deep.equal([]);
  });

  it('shows data beside what servers print for it, and says nothing about that', async () => {
    const page = await openPage({
      html: `<html lang="vi"><head>${script()}</head><body>
        <news-list data="[object Object]" source="async () =&gt; feed" renderitem="(item) =&gt; item" wrong="x"></news-list>`,
    });
    const list = page.$('news-list') as HTMLElement & { data?: unknown };
    list.data = { items: [{ id: '1', title: 'Tin của ứng dụng' }] };
    await page.waitFor('the news', () => page.list().titles[0] === 'Tin của ứng dụng');
    await page.waitFor('the report', () => page.warnings.length);
    expect(page.warnings.join()).to.contain('<news-list wrong>');
    expect(page.warnings.join()).not.to.match(/<news-list (data|source|renderitem)/);
  });
});

describe('<news-list> in Turbo', () => {
  const turbo = '<script src="/__hosts/turbo"></script>';

  /** A page that Turbo may visit; its address. */
  async function pageAt(html: string): Promise<string> {
    const { id } = await (await fetch('/__pages', { method: 'POST', body: JSON.stringify({ html }) })).json();
    await fetch(`/__pages/${id}/go`);
    return `/__pages/${id}`;
  }

  for (const place of ['head', 'body'] as const)
    it(`shows the news when Turbo replaces the body and restores it from its cache: the script in <${place}>`, async () => {
      const key = newKey();
      const [inHead, inBody] =
        place === 'head' ? [script(cdn('bantin.js', { key })), ''] : ['', script(cdn('bantin.js', { key }))];
      const html = (label: string, rest = '') => {
        const feed = escaped(feedUrl({ label }));
        return `<html lang="vi"><head><title>${label}</title>${inHead}${turbo}</head><body>${inBody}${rest}
          <news-list id="list" feed="${feed}"><a href="/">Xem tin</a></news-list><div class="bantin" data-feed="${feed}" data-limit="2"></div>`;
      };
      const next = await pageAt(html('Hai: '));
      const page = await openPage({ html: html('Một: ', `<a id="next" href="${next}">Sau</a>`) });
      const first = page.document.URL;
      const { visit } = (page.window as unknown as { Turbo: { visit(url: string, options: object): void } }).Turbo;
      let visits = 0;
      page.document.addEventListener('turbo:load', () => visits++);
      /** Follows a way to a page, until Turbo has it from the server, too. */
      const go = async (way: () => void, label: string) => {
        const before = visits;
        way();
        await page.waitFor('Turbo to arrive', () => visits > before);
        await shows(label);
      };
      const shows = async (label: string) => {
        await page.waitFor(`${label} in full`, () =>
          ['#list', '.bantin > news-list'].every(
            (selector) => page.document.querySelector(selector) && page.list(selector).titles[0]?.startsWith(label),
          ),
        );
        expect(page.document.querySelectorAll('news-list')).to.have.length(2);
        expect(page.list('.bantin > news-list').items).to.have.length(2);
      };
      await shows('Một: ');
      for (let round = 0; round < 2; round++) {
        await go(() => page.$('#next').click(), 'Hai: ');
        // what the button “Back” does; frames share theirs with the page around them
        await go(() => visit(first, { action: 'restore' }), 'Một: ');
      }
      expect(page.errors).to.deep.equal([]);
      expect(page.console).to.deep.equal([]);
      const cores = (await requests(key)).filter(({ path }) => path.startsWith('/core-'));
      expect(new Set(cores.map(({ url }) => url)).size).to.equal(1);
    });
});
