import { expect } from '@open-wc/testing';
import { control, find, parts, replace, restore, showArticle, waitFor } from './article.js';

const ANDROID = 'Mozilla/5.0 (Linux; Android 13; SM-A135F) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36';
const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 16_4 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1';
const DESKTOP = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36';

/** The dialog of an article whose "Chia sẻ" was pressed in this browser. */
async function openShareDialog(userAgent: string, share?: () => Promise<void>) {
  replace(navigator, 'userAgent', userAgent);
  replace(navigator, 'share', share);
  const article = await showArticle();
  const button = await find(article, /^Chia sẻ$/);
  button.focus();
  button.click();
  const dialog = await waitFor(
    () => article.shadowRoot!.querySelector<HTMLDialogElement>('dialog[open]'),
    'the dialog',
  );
  const hrefs = [...dialog.querySelectorAll('a')].map(({ href }) => href);
  return { article, dialog, hrefs };
}

afterEach(restore);

describe('the tools of <news-article>', () => {
  it('are one row with a button for the rest where it is narrow, and have no such button where it is wide', async () => {
    const narrow = await showArticle();
    await find(narrow, /^Thêm$/);
    expect(Boolean(control(narrow, /^In$/))).to.equal(false);
    expect(parts(narrow, 'tools')[0]!.offsetHeight).to.be.at.most(56);
    if (!CSS.supports('container-type', 'inline-size')) return;
    const wide = await showArticle({}, {}, 700);
    await find(wide, /^In$/);
    expect(Boolean(control(wide, /^Thêm$/))).to.equal(false);
    expect(parts(wide, 'tools')[0]!.offsetHeight).to.be.at.most(56);
  });

  it('move nothing when the rest is shown; Escape hides it and keeps the focus, and so does anything else that gets it', async () => {
    const article = await showArticle();
    const more = await find(article, /^Thêm$/);
    const top = parts(article, 'content')[0]!.getBoundingClientRect().top;
    more.focus();
    more.click();
    const print = await find(article, /^In$/);
    expect(more.getAttribute('aria-expanded')).to.equal('true');
    expect(parts(article, 'content')[0]!.getBoundingClientRect().top).to.equal(top);
    await expect(article).shadowDom.to.be.accessible();
    print.focus();
    print.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true }),
    );
    await waitFor(() => !control(article, /^In$/), 'the rest to be hidden');
    expect(article.shadowRoot!.activeElement).to.equal(more);
    more.click();
    await find(article, /^In$/);
    parts(article, 'top')[0]!.focus();
    await waitFor(() => !control(article, /^In$/), 'the rest to be hidden again');
  });

  it('keep their space while their script loads', async () => {
    const article = await showArticle({}, { tools: '' });
    const top = () => parts(article, 'content')[0]!.getBoundingClientRect().top;
    const before = top();
    article.tools = 'copy';
    await find(article, /^Chép liên kết$/);
    expect(top() - before).to.be.closeTo(44 + 16, 2);
  });
});

describe('"Chia sẻ" of <news-article>', () => {
  it('opens the share sheet of the system and nothing else where there is one', async () => {
    const shared: ShareData[] = [];
    replace(navigator, 'share', async (data: ShareData) => void shared.push(data));
    const article = await showArticle();
    (await find(article, /^Chia sẻ$/)).click();
    await waitFor(() => shared[0], 'the share sheet');
    expect(shared).to.deep.equal([{ title: 'Phường tổ chức ngày hội hiến máu', url: 'https://tin.example.test/1' }]);
    expect(article.shadowRoot!.querySelector('dialog')).to.equal(null);
  });

  it('opens a dialog where the page may not use the share sheet, and none when the reader closes the sheet', async () => {
    const refuse = (name: string) => () => Promise.reject(new DOMException('', name));
    await openShareDialog(DESKTOP, refuse('NotAllowedError'));
    replace(navigator, 'share', refuse('AbortError'));
    const article = await showArticle();
    (await find(article, /^Chia sẻ$/)).click();
    await new Promise((done) => setTimeout(done, 300));
    expect(article.shadowRoot!.querySelector('dialog')).to.equal(null);
  });

  it('has a QR code on a desktop, with a name, links and a button that copies', async () => {
    let copied = '';
    replace(navigator, 'clipboard', { writeText: async (words: string) => void (copied = words) });
    const { article, dialog, hrefs } = await openShareDialog(DESKTOP);
    expect(dialog.getAttribute('aria-label')).to.equal('Chia sẻ bài viết');
    expect(dialog.querySelector('svg[role=img]')!.getAttribute('aria-label')).to.equal('Mã QR chứa địa chỉ bài viết');
    expect(hrefs[0]).to.equal('https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Ftin.example.test%2F1');
    expect(hrefs[1]).to.match(/^mailto:\?subject=Ph.*&body=https%3A%2F%2Ftin\.example\.test%2F1$/);
    expect(hrefs).to.have.length(2);
    await expect(article).shadowDom.to.be.accessible();
    control(article, /^Chép liên kết$/)!.click();
    await waitFor(() => dialog.querySelector('[role=status]')!.textContent === 'Đã chép liên kết.', 'the notice');
    expect(copied).to.equal('https://tin.example.test/1');
    control(article, /^Đóng$/)!.click();
    await waitFor(() => !article.shadowRoot!.querySelector('dialog'), 'the dialog to go');
    expect(article.shadowRoot!.activeElement).to.equal(control(article, /^Chia sẻ$/));
  });

  for (const [name, userAgent, address] of [
    [
      'Android',
      ANDROID,
      /^intent:#Intent;action=android\.intent\.action\.SEND;type=text\/plain;S\.android\.intent\.extra\.TEXT=[\w%.-]*https%3A%2F%2Ftin\.example\.test%2F1;package=com\.zing\.zalo;end$/,
    ],
    ['an iPhone', IPHONE, /^zaloshareext:\/\/shareext\?url=https%3A%2F%2Ftin\.example\.test%2F1&type=8&version=1$/],
  ] as const)
    it(`links to the app of Zalo on ${name}, and has no QR code there`, async () => {
      const { dialog, hrefs } = await openShareDialog(userAgent);
      expect(dialog.querySelector('a')!.textContent).to.equal('Zalo');
      expect(hrefs[0]).to.match(address);
      expect(hrefs).to.have.length(3);
      expect(dialog.querySelector('svg[role=img]')).to.equal(null);
    });
});

describe('"Nghe" of <news-article>', () => {
  const recording = { url: 'https://tin.example.test/1.mp3', mime_type: 'audio/mpeg', title: 'Bản tin phát thanh' };
  beforeEach(() => replace(speechSynthesis, 'getVoices', () => []));

  it('is not there without a voice and without a recording', async () => {
    const article = await showArticle();
    expect(Boolean(control(article, /^Nghe$/))).to.equal(false);
  });

  it('plays, pauses, resumes and stops the recording of the feed where the device has no voice', async () => {
    const article = await showArticle({ attachments: [recording] });
    const player = await waitFor(() => article.shadowRoot!.querySelector('audio'), 'the player');
    let isPaused = true;
    replace(player, 'play', async () => {
      isPaused = false;
      player.dispatchEvent(new Event('play'));
    });
    replace(player, 'pause', () => {
      isPaused = true;
      player.dispatchEvent(new Event('pause'));
    });
    Object.defineProperty(player, 'paused', { get: () => isPaused, configurable: true });
    (await find(article, /^Nghe$/)).click();
    (await find(article, /^Tạm dừng$/)).click();
    (await find(article, /^Nghe tiếp$/)).click();
    await find(article, /^Tạm dừng$/);
    expect(parts(article, 'tools')[0]!.offsetHeight).to.be.at.most(56);
    (await find(article, /^Dừng$/)).click();
    await find(article, /^Nghe$/);
    expect(isPaused).to.equal(true);
  });

  it('says so where the recording cannot be played', async () => {
    const article = await showArticle({ attachments: [recording] });
    const player = await waitFor(() => article.shadowRoot!.querySelector('audio'), 'the player');
    replace(player, 'play', () => Promise.reject(new DOMException('', 'NotSupportedError')));
    (await find(article, /^Nghe$/)).click();
    const notice = () => article.shadowRoot!.querySelector('[part=tools] [role=status]')!.textContent;
    await waitFor(() => notice() === 'Không phát được tệp âm thanh.', 'the notice');
  });
});
