import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { cdn, closePages, feedUrl, newKey, openPage, requests, script, servers } from './host-page.js';

const files: Record<string, string> = await (await fetch(`${servers.cdn}/sri.json`)).json();
const integrity = `integrity="${files['bantin.js']}" crossorigin="anonymous"`;
const { version } = await (await fetch('/package.json')).json();

const STRICT = [
  `default-src 'none'`,
  `script-src ${servers.cdn}`,
  `connect-src ${servers.publisher}`,
  'img-src *',
  `require-trusted-types-for 'script'`,
  'trusted-types lit-html bantin',
].join('; ');

const feed = feedUrl({ format: 'rss' }).replaceAll('&', '&amp;');
/** Without a copy of an earlier visit. */
const LIST = `<body><news-list feed="${feed}" pager="more" no-cache><p>Xem tin ở đây</p></news-list>`;

/** WebKit ignores `integrity` on `modulepreload`, so there it takes the import map of the snippet. */
const ignored = (await executeServerCommand('engine')) === 'WebKitGTK';
const checks = (name: string, test: () => Promise<void>) =>
  ignored ? it.skip(`${name}: WebKit ignores integrity on modulepreload`, test) : it(name, test);

afterEach(closePages);

describe('a script tag with integrity', () => {
  for (const attributes of ['async', 'type="module" async']) {
    it(`shows the news, the article in a dialog, and placeholders, under a strict policy: ${attributes}`, async () => {
      const key = newKey();
      const page = await openPage({
        html: `${script(cdn(`${version}/bantin.js`, { key }), `${attributes} ${integrity}`)}<body>
          <news-list feed="${feed}" pager="more" open="dialog"></news-list><div class="bantin" data-feed="${feed}"></div>`,
        headers: { 'content-security-policy': STRICT },
      });
      const list = await page.ready('body > news-list');
      await page.ready('.bantin > news-list');
      // before its part is here a link is a link, and this page is to stay
      page.window.addEventListener('click', (event) => event.preventDefault());
      await page.waitFor('the dialog', () => {
        if (!list.parts('dialog').length) list.parts('link')[1]!.click();
        const article = list.parts('dialog')[0]?.querySelector('news-article');
        return article?.shadowRoot?.querySelector('[part=content]');
      });
      expect(page.violations).to.deep.equal([]);
      expect(page.errors).to.deep.equal([]);
      expect(page.warnings).to.deep.equal([]);
      const paths = (await requests(key)).map(({ path }) => path);
      expect(paths[1], 'the hashes come first').to.contain('integrity-');
      // a file that is preloaded is imported from there
      expect(paths.filter((path, index) => paths.indexOf(path) !== index)).to.deep.equal([]);
    });
  }

  checks('runs no chunk that was altered, and readers see the content of the page', async () => {
    for (const attributes of ['async', 'type="module" async']) {
      for (const altered of ['core-', 'integrity-']) {
        const page = await openPage({
          html: `${script(cdn('bantin.js', { altered: `^${altered}` }), `${attributes} ${integrity}`)}${LIST}`,
        });
        const said = () => [...page.warnings, ...page.console.map(({ text }) => text)];
        await page.waitFor('the warning', () => said().length > 0);
        await page.frames(5);

        expect(page.window.customElements.get('news-list')).to.equal(undefined);
        expect(page.$('news-list p').getBoundingClientRect().height).to.be.greaterThan(0);
        expect(page.errors).to.deep.equal([]);
      }
    }
  });

  checks('runs no part of the list that was altered: XML, features', async () => {
    for (const altered of ['other-formats-', 'markup-']) {
      const page = await openPage({
        html: `${script(cdn('bantin.js', { altered: `^${altered}` }), `async ${integrity}`)}${LIST}`,
      });
      const list = await page.failed();
      expect(list.items, altered).to.have.length(0);
      expect(page.$('news-list p').getBoundingClientRect().height).to.be.greaterThan(0);
      expect(page.errors).to.deep.equal([]);
    }
    const page = await openPage({
      html: `${script(cdn('bantin.js', { altered: '^features-' }), `async ${integrity}`)}${LIST}`,
    });
    await page.waitFor('the file to be refused', async () =>
      page.list().root?.querySelector('[part=list],[name=error],slot'),
    );
    await page.frames(5);
    expect(page.list().control(/Xem thêm/)).to.equal(undefined);
  });

  const findFile = (start: string) => Object.keys(files).find((file) => file.startsWith(start))!;
  const preload = (file: string, altered: string, attributes: string) =>
    `<link rel="modulepreload" ${attributes} href="${cdn(file, { altered })}">`;

  /** How a page preloads a file itself. */
  const PRELOADS: Record<string, (file: string) => string> = {
    'no hash': () => '',
    'no hash, and crossorigin': () => 'crossorigin',
    'its hash': (file) => `integrity="${files[file]}"`,
    'its hash, and crossorigin': (file) => `integrity="${files[file]}" crossorigin="anonymous"`,
  };

  for (const [what, createAttributes] of Object.entries(PRELOADS)) {
    const visit = (altered: string, ...preloaded: string[]) => {
      const links = preloaded.map((start) => preload(findFile(start), altered, createAttributes(findFile(start))));
      return openPage({
        html: `${links.join('')}${script(cdn('bantin.js', { altered }), `async ${integrity}`)}${LIST}`,
      });
    };

    it(`shows the news where the page preloads the core with ${what}`, async () => {
      for (const preloaded of [['core-'], ['core-', 'news-article-']]) {
        const page = await visit('nothing', ...preloaded);
        await page.ready();
        expect(page.warnings).to.deep.equal([]);
        expect(page.errors).to.deep.equal([]);
        page.close();
      }
    });

    checks(`runs no altered core that the page preloads with ${what}`, async () => {
      for (const preloaded of ['core-', 'news-article-']) {
        const page = await visit('^core-', preloaded);
        await page.waitFor('the warning', () =>
          page.console.some(({ text }) => /core-.* is missing or was altered/.test(text)),
        );
        await page.frames(5);
        expect(page.window.customElements.get('news-list')).to.equal(undefined);
        expect(page.$('news-list p').getBoundingClientRect().height).to.be.greaterThan(0);
        page.close();
      }
    });
  }

  it('shows the news with all links of the snippet', async () => {
    const snippet = await (await fetch('/dist/cdn/snippet.html')).text();
    const checked = snippet.slice(snippet.indexOf('<script type="importmap">'));
    const base = /"(https:[^"]*\/)core-/.exec(checked)![1]!;
    const [head] = checked.split('<news-list');
    const page = await openPage({ html: `${head!.replaceAll(base, cdn(`${version}/`))}${LIST}` });
    await page.ready();
    expect(page.warnings).to.deep.equal([]);
  });

  it('and with the import map of the snippet: runs no chunk that was altered, in Safari either', async () => {
    const snippet = await (await fetch('/dist/cdn/snippet.html')).text();
    const [, tag, map] = /(<script type="importmap">(.*?)<\/script>)/.exec(snippet)!;
    const base = /"(https:[^"]*\/)core-/.exec(map!)![1]!;
    const hash = /'(sha256-[^']+)' in script-src/.exec(snippet)![1];
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(map));
    expect(hash).to.equal(`sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}`);

    const visit = (altered: string, attributes: string) =>
      openPage({
        html: `${tag!.replaceAll(base, cdn('', { altered }))}${script(cdn('bantin.js', { altered }), attributes)}${LIST}`,
      });
    const whole = await visit('nothing', `async ${integrity}`);
    await whole.ready();
    expect(whole.warnings).to.deep.equal([]);
    for (const attributes of [`async ${integrity}`, `type="module" async ${integrity}`]) {
      const page = await visit('^core-', attributes);
      await page.waitFor('the warning', () =>
        page.console.some(({ text }) => /^bantin: .*\(README\.md#chunk\)$/.test(text)),
      );
      await page.frames(5);
      expect(page.window.customElements.get('news-list')).to.equal(undefined);
      expect(page.$('news-list p').getBoundingClientRect().height).to.be.greaterThan(0);
      expect(page.errors).to.deep.equal([]);
    }
  });

  it('does not come into it where the tag has none', async () => {
    const key = newKey();
    const page = await openPage({ html: `${script(cdn('bantin.js', { key, altered: '^core-' }))}${LIST}` });
    await page.ready();
    expect((await requests(key)).filter(({ path }) => path.includes('integrity-'))).to.deep.equal([]);
  });
});
