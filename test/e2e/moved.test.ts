import { expect } from '@open-wc/testing';
import { cdn, closePages, feedUrl, type HostPage, openPage, script } from './host-page.js';
import { escaped, pageWith } from './list-page.js';
import type { ListView } from './list-view.js';

/** What our styles alone decide: of the element, and of a row. */
const lookOf = ({ element, root }: ListView) => {
  const view = element.ownerDocument.defaultView!;
  const row = root!.querySelector('[part=item]')!;
  const style = view.getComputedStyle(row);
  return [view.getComputedStyle(element).display, style.position, style.borderBlockEndStyle, style.listStyleType];
};

async function openFrame(page: HostPage): Promise<Document> {
  const frame = page.document.createElement('iframe');
  page.document.body.append(frame);
  return page.waitFor('the frame', () => frame.contentDocument?.body && frame.contentDocument);
}

const open = (attributes = '') => pageWith(attributes, { format: 'rss' });

afterEach(closePages);

describe('an element that is moved', () => {
  for (const attributes of ['', 'layout="cards" theme="ward" pager="more"'])
    it(`keeps its styles in the document of a frame, and when it comes back: ${attributes}`, async () => {
      const page = await open(attributes);
      const list = await page.ready();
      const before = lookOf(list);
      const sheets = list.root!.adoptedStyleSheets.length;
      const inner = await openFrame(page);
      for (const parent of [inner.body, page.document.body, inner.body]) {
        parent.append(list.element);
        await page.waitFor('its styles', () => list.root!.adoptedStyleSheets.length >= sheets);
        await page.waitFor('its items', () => list.root!.querySelectorAll('[part=item]').length === 5);
        expect(lookOf(list)).to.deep.equal(before);
      }
      expect(page.errors).to.deep.equal([]);
    });

  it('takes the styles of a layout that is chosen there', async () => {
    const page = await open();
    const list = await page.ready();
    const sheets = list.root!.adoptedStyleSheets.length;
    (await openFrame(page)).body.append(list.element);
    list.element.setAttribute('layout', 'cards');
    await page.waitFor('more styles', () => list.root!.adoptedStyleSheets.length > sheets);
    await page.waitFor('the layout', () => list.root!.querySelector('.in-cards [part=item]'));
    expect(page.errors).to.deep.equal([]);
  });

  it('has its styles where it is made in the page and goes straight into a frame', async () => {
    const page = await open();
    const look = lookOf(await page.ready());
    const element = page.document.createElement('news-list');
    element.setAttribute('feed', feedUrl({ format: 'rss' }));
    const inner = await openFrame(page);
    inner.body.append(element);
    await page.waitFor('its items', () => element.shadowRoot?.querySelectorAll('[part=item]').length === 5);
    await page.waitFor('its styles', () => element.shadowRoot!.adoptedStyleSheets.length > 0);
    const view = page.list();
    expect(lookOf(Object.assign(Object.create(Object.getPrototypeOf(view)), { element }))).to.deep.equal(look);
    expect(page.errors).to.deep.equal([]);
  });
});

describe('<news-list open="dialog">', () => {
  async function openDialog() {
    const page = await open('open="dialog" no-cache');
    const list = await page.ready();
    page.window.addEventListener('click', (event) => event.preventDefault());
    const dialog = await page.waitFor('the dialog', () => {
      const found = list.parts<HTMLDialogElement>('dialog')[0];
      if (!found) list.parts('link')[1]!.click();
      return found?.open ? found : undefined;
    });
    return { page, list, dialog };
  }

  it('comes back without its dialog after it was removed', async () => {
    const { page, list } = await openDialog();
    const parent = list.element.parentElement!;
    list.element.remove();
    await page.frames();
    parent.append(list.element);
    await page.ready();
    await page.frames();
    expect(list.parts('dialog')).to.have.length(0);
    list.parts('link')[0]!.click();
    const again = await page.waitFor('the dialog', () => list.parts<HTMLDialogElement>('dialog')[0]);
    await page.waitFor('it to be modal', () => again.matches(':modal'));
    expect(page.errors).to.deep.equal([]);
  });

  it('shows its dialog over the page where it is only moved', async () => {
    const { page, list, dialog } = await openDialog();
    page.document.body.prepend(list.element);
    await page.waitFor('the dialog', () => dialog.isConnected && dialog.matches(':modal'));
    expect(page.errors).to.deep.equal([]);
  });
});

describe('an element in a shadow root', () => {
  for (const attributes of ['', 'type="module"'])
    it(`is shown where the script tag names it: ${attributes}`, async () => {
      const page = await openPage({
        html: `<html lang="vi"><body><div id="host"></div><script>
          host.attachShadow({ mode: 'open' }).innerHTML = '<news-list feed="${escaped(feedUrl())}"></news-list>';
          </script>${script(undefined, `${attributes} async data-elements="news-list"`)}</body></html>`,
      });
      const list = page.$('#host').shadowRoot!.querySelector('news-list')!;
      await page.waitFor('its items', () => list.shadowRoot?.querySelectorAll('[part=item]').length === 5);
    });
});

describe('<news-list> without its features, whose file is missing', () => {
  for (const attributes of ['category="x"', 'match="x"', 'exclude="x"', 'since="2020-01-01"', 'until="2099-01-01"'])
    it(`shows nothing rather than what the page has left out: ${attributes}`, async () => {
      const page = await openPage({
        html: `<html lang="vi"><head>${script(cdn('bantin.js', { missing: '^features-' }))}</head><body>
          <news-list feed="${escaped(feedUrl())}" ${attributes}></news-list><news-list id="b" feed="${escaped(feedUrl())}"></news-list></body></html>`,
      });
      const list = await page.failed();
      const later = await page.ready('#b');
      for (const view of [list, later]) {
        const [name, value] = attributes.split('=');
        view.element.setAttribute(name!, value!.replaceAll('"', ''));
        view.element.setAttribute('search', '');
        await page.waitFor('the failure', () => view.visible('retry').length > 0);
        await page.frames(5);
        expect(view.items).to.have.length(0);
      }
    });
});
