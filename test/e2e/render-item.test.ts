/** `renderItem` with the files of the CDN and with those of the npm package. */
import { expect } from '@open-wc/testing';
import { closePages, feedUrl, type HostPage, openPage, script } from './host-page.js';
import { escaped } from './list-page.js';

const BUILDS = {
  'dist/cdn': script(),
  'dist/npm': '<script type="module" src="/dist/npm/news-list.js"></script>',
};
/** In a module of the page, beside a Lit of its own. */
const MARKUP = {
  'a template': `(item, { index, lang }) => html\`<a class="mine" href=\${item.url}>\${index + 1}. \${item.title} (\${lang})</a>\``,
  'a node': `(item, { index, lang }) => Object.assign(document.createElement('a'), { className: 'mine', href: item.url, textContent: (index + 1) + '. ' + item.title + ' (' + lang + ')' })`,
};

afterEach(closePages);

async function open(build: string, markup: string): Promise<HostPage> {
  const page = await openPage({
    height: 900,
    html: `<html lang="vi"><head>${build}</head><body>
      <news-list search pager="more" limit="2" feed="${escaped(feedUrl({ count: 5 }))}"></news-list>
      <script type="module">
        import { html } from '/node_modules/lit/index.js';
        document.querySelector('news-list').renderItem = ${markup};
      </script></body></html>`,
  });
  await page.waitFor('own markup', () => own(page).length === 2);
  return page;
}

const own = (page: HostPage) => [...(page.list().root?.querySelectorAll<HTMLElement>('[part=item] .mine') ?? [])];
const texts = (page: HostPage) => own(page).map(({ textContent }) => textContent!.trim());

describe('renderItem', () => {
  for (const [name, build] of Object.entries(BUILDS))
    for (const [what, markup] of Object.entries(MARKUP))
      it(`shows the page's own markup in each item, with all that is ours around it: ${what}, ${name}`, async () => {
        const page = await open(build, markup);
        const list = page.list();
        expect(texts(page)[0]).to.match(/^1\. .*\(1\) \(vi\)$/);
        expect(list.parts('title')).to.deep.equal([]);
        expect(list.parts('list')[0]!.children).to.have.length(2);

        page.document.addEventListener('click', (event) => event.preventDefault());
        own(page)[1]!.click();
        const selected = page.events.find(({ type }) => type === 'news-select');
        expect((selected!.item as { id: string }).id).to.equal('tin-2');

        list.control(/^Xem thêm tin$/)!.click();
        await page.waitFor('four items', () => own(page).length === 4);

        const field = list.parts<HTMLInputElement>('search')[0]!;
        field.value = '5';
        field.dispatchEvent(new page.window.Event('input', { bubbles: true }));
        await page.waitFor('a mark', () => own(page).length === 1 && list.root!.querySelector('mark'));
        expect(list.root!.querySelector('mark')!.textContent).to.equal('5');

        await list.element.reload!();
        expect(texts(page)[0]).to.match(/^1\. .*\(5\) \(vi\)$/);
        expect(page.errors).to.deep.equal([]);
      });
});
