import { expect } from '@open-wc/testing';
import { emulateMedia, executeServerCommand, sendMouse } from '@web/test-runner-commands';
import { feed, open } from './article-page.js';
import { violations } from './axe.js';
import { cdn, closePages, type HostPage, newKey, openPage, requests, script, servers } from './host-page.js';
import { text } from './list-view.js';

afterEach(closePages);

describe('<news-article tools>', () => {
  it('shows only the tools that the attribute names', async () => {
    const article = await (await open('article="tin-1" tools="print top"')).reading();
    expect(article.visible('tools').map(text)).to.deep.equal(['In']);
    expect(article.visible('top')).to.have.length(1);
    const none = await (await open('article="tin-1" tools=""')).reading();
    expect(none.visible('tools').length + none.visible('top').length).to.equal(0);
  });

  it('sets the text size in three steps, and remembers it for the next page', async () => {
    const page = await open('article="tin-1"');
    const article = await page.reading();
    const size = () => Number.parseFloat(page.window.getComputedStyle(article.visible('content')[0]!).fontSize);
    const steps = [...article.visible('tools')[0]!.querySelectorAll<HTMLElement>('[aria-pressed]')];
    const sizes = [];
    for (const step of steps) {
      if (step.getAttribute('aria-pressed') === 'false') step.click();
      await page.waitFor('the size', () => step.getAttribute('aria-pressed') === 'true');
      sizes.push(size());
    }
    expect(sizes[0]! < sizes[1]! && sizes[1]! < sizes[2]! && sizes.length === 3).to.equal(true);
    const again = await open('article="tin-1"');
    const content = (await again.reading()).visible('content')[0]!;
    expect(Number.parseFloat(again.window.getComputedStyle(content).fontSize)).to.equal(sizes[2]);
    steps[0]!.click();
  });

  it('prints the article and nothing else', async () => {
    const page = await open('article="tin-1"');
    const article = await page.reading();
    let rules = '';
    page.window.print = () => {
      rules = [...page.document.adoptedStyleSheets]
        .flatMap(({ cssRules }) => [...cssRules])
        .map(({ cssText }) => cssText)
        .join(' ');
    };
    article.control(/^In$/)!.click();
    await page.waitFor('the print', () => rules);
    expect(rules).to.contain('@media print').and.to.contain('display: none');
    expect(page.document.querySelectorAll('[style]')).to.have.length(0);
    if ((await executeServerCommand('engine')) === 'Chromium') {
      await emulateMedia({ media: 'print' }); // other drivers have no paper
      expect([...article.visible('tools'), ...article.visible('top')].map(text)).to.deep.equal([]);
      const link = article.visible('source')[0]!.querySelector('a')!;
      expect(page.window.getComputedStyle(link, '::after').content).to.contain(link.getAttribute('href'));
      await emulateMedia({ media: 'screen' });
    }
    page.window.dispatchEvent(new Event('afterprint'));
    expect(page.document.adoptedStyleSheets).to.have.length(0);
  });

  it('opens the share sheet of the system', async () => {
    let shared: (ShareData & { active?: boolean }) | undefined;
    const other = await openPage({
      html: `${script(cdn('bantin.js', { delay: { tools: 700 } }))}<body><news-article feed="${feed()}" article="tin-1"></news-article>`,
      before: ({ navigator }) =>
        Object.defineProperty(navigator, 'share', {
          value: async (data: ShareData) => (shared = { ...data, active: navigator.userActivation?.isActive }),
        }),
    });
    // by the browser's own input, and with what the button does still on its way: the click counts all the same
    const box = (await other.reading()).control(/^Chia sẻ$/)!.getBoundingClientRect();
    await sendMouse({ type: 'click', position: [Math.round(box.x + 9), Math.round(box.y + 9)] });
    await other.waitFor('the share sheet', () => shared);
    expect(shared!.url).to.equal(`${servers.publisher}/tin/1`);
    expect(shared!.active).not.to.equal(false);
  });

  it('copies the link, and announces it', async () => {
    let copied = '';
    const page = await openPage({
      html: `<html lang="vi">${script()}<body><news-article feed="${feed()}" article="tin-1"></news-article>`,
      before: (window) =>
        Object.defineProperty(window.navigator, 'clipboard', {
          value: { writeText: async (words: string) => (copied = words) },
        }),
    });
    const article = await page.reading();
    article.control(/^Chép liên kết$/)!.click();
    await page.waitFor(
      'the notice',
      () => text(article.root!.querySelector<HTMLElement>('[part=tools] [role=status]')!) === 'Đã chép liên kết.',
    );
    expect(copied).to.equal(`${servers.publisher}/tin/1`);
  });

  it('reads the article aloud with a voice of the device, and hides the button when there is none', async () => {
    const silent = await (await open('article="tin-1" tools="listen"', { count: 1 })).reading();
    expect(silent.visible('tools')).to.have.length(0);

    const spoken: string[] = [];
    const page = await openPage({
      html: `<html lang="vi">${script()}<body><news-article feed="${feed()}" article="tin-1" tools="listen"></news-article>`,
      before: (window) => {
        const voices = [{ lang: 'vi_VN', localService: true }];
        const synthesis = Object.assign(new EventTarget(), {
          getVoices: () => voices,
          cancel() {},
          speak: ({ text, lang }: { text: string; lang: string }) => spoken.push(`${lang}: ${text}`),
        });
        Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
        Object.defineProperty(window, 'SpeechSynthesisUtterance', {
          value: class {
            constructor(readonly text: string) {}
          },
        });
      },
    });
    const article = await page.reading();
    (await page.waitFor('the button', () => article.control(/^Nghe$/))).click();
    await page.waitFor('pause and stop', () => article.control(/^Tạm dừng$/) && article.control(/^Dừng$/));
    expect(spoken[0]).to.match(/^vi-VN: Phường Hoà Bình/);
    article.control(/^Tạm dừng$/)!.click();
    await page.waitFor('to go on', () => article.control(/^Nghe tiếp$/));
    article.control(/^Nghe tiếp$/)!.click();
    await page.waitFor('the paragraph once more', () => spoken[1]);
    expect(spoken[1]).to.equal(spoken[0]);
    await page.waitFor('stop', () => article.control(/^Dừng$/));
    article.control(/^Dừng$/)!.click();
    await page.waitFor('the beginning', () => article.control(/^Nghe$/));
  });

  it('shows no error when the script of a tool is unavailable', async () => {
    const key = newKey();
    const tag = script(cdn('bantin.js', { key, missing: '^toolbar-controller' }));
    const page = await open('article="tin-1"', undefined, { tag });
    const article = await page.reading();
    const asked = async () => (await requests(key)).filter(({ path }) => path.startsWith('/toolbar-controller')).length;
    article.control(/^Chép liên kết$/)!.click();
    await page.waitFor('the file to be asked for', asked);
    expect(page.errors).to.deep.equal([]);
    const [picture] = article.parts<HTMLAnchorElement>('zoom');
    const { origin } = page.window.location;
    picture!.click();
    await page.waitFor('the picture in the place of the page', () => {
      try {
        return page.window.location.origin !== origin;
      } catch {
        return true; // it is the publisher's, and no longer ours to look at
      }
    });
  });

  it('moves the focus back to the title with the button at the end', async () => {
    const page = await open('article="tin-1"');
    const article = await page.reading();
    article.visible('top')[0]!.click();
    await page.waitFor('the focus', () => article.root!.activeElement);
    expect((article.root!.activeElement as HTMLElement).getAttribute('part')).to.equal('title');
  });
});

/** Moves a finger over the picture, to the right (1) or the left (-1), by the browser's own input. */
async function swipe(page: HostPage, dialog: HTMLElement, way: 1 | -1) {
  await page.frames();
  const box = dialog.querySelector('figure')!.getBoundingClientRect();
  const y = Math.round(box.top + box.height / 3);
  const middle = Math.round(box.left + box.width / 2);
  await executeServerCommand('swipe', { from: { x: middle - way * 100, y }, to: { x: middle + way * 100, y } });
}

describe('<news-article> pictures', () => {
  it('open in a dialog with their captions, by keyboard as well, and get the focus back when it closes', async () => {
    const page = await open('article="tin-1"');
    const article = await page.reading();
    const [first] = article.parts('zoom');
    page.window.focus();
    first!.focus();
    first!.click();
    const dialog = await page.waitFor('the dialog', () =>
      article.root!.querySelector<HTMLDialogElement>('dialog[open]'),
    );
    expect(text(dialog)).to.contain('Chú thích ảnh thứ nhất').and.to.contain('Ảnh 1/2');
    dialog.dispatchEvent(new page.window.KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    await page.waitFor('the second picture', () => text(dialog).includes('Ảnh 2/2'));
    await swipe(page, dialog, 1);
    await page.waitFor('the first again', () => text(dialog).includes('Ảnh 1/2'));
    await swipe(page, dialog, -1);
    await page.waitFor('the second again', () => text(dialog).includes('Ảnh 2/2'));
    expect(await violations(page, article.element)).to.deep.equal([]);
    article.control(/^Đóng$/)!.click();
    await page.waitFor('the dialog to go', () => !article.root!.querySelector('dialog'));
    expect((article.root!.activeElement as HTMLElement).getAttribute('part')).to.equal('zoom');
  });
});
