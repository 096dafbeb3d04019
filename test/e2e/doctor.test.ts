import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { violations } from './axe.js';
import {
  cdn,
  closePages,
  feedUrl,
  type HostPage,
  newKey,
  openExtraOrigin,
  openPage,
  script,
  servers,
  setState,
} from './host-page.js';
import { isVisible, text } from './list-view.js';
import { clearCopies, copyOf } from './stored-copies.js';

const engine = (await executeServerCommand('engine')) as string;
const escaped = (url: string) => url.replaceAll('&', '&amp;');
const list = (attributes: string) => `<news-list ${attributes}></news-list>`;
const feed = (params: Record<string, string | number> = {}, path?: string) =>
  `feed="${escaped(feedUrl(params, path))}"`;

/** An origin of its own, as what is held back holds one of the browser's connections. */
const extraOrigin = await openExtraOrigin();
const slowly = (params: Record<string, string | number>) => feed(params).replace(servers.publisher, extraOrigin.origin);

/** The panel of the doctor. */
class DoctorView {
  readonly page: HostPage;

  constructor(page: HostPage) {
    this.page = page;
  }

  get root(): ShadowRoot | null | undefined {
    return this.page.document.querySelector('bantin-doctor')?.shadowRoot;
  }

  get sections(): { name: string; findings: string[] }[] {
    return [...(this.root?.querySelectorAll('section') ?? [])].map((section) => ({
      name: text(section.querySelector('h3')!),
      findings: [...section.querySelectorAll('li')].map(text),
    }));
  }

  button(label: string): HTMLButtonElement {
    const found = [...this.root!.querySelectorAll('button')].find(
      (button) => isVisible(button) && text(button) === label,
    );
    if (!found) throw new Error(`no button “${label}”`);
    return found;
  }

  /** Waits until the section with such a name has such text. */
  async says(place: RegExp, pattern: RegExp, timeout = 14_000): Promise<void> {
    try {
      await this.page.waitFor(
        `${pattern}`,
        () => {
          const section = this.sections.find(({ name }) => place.test(name));
          const all = section?.findings.join('\n') ?? '';
          return pattern.test(all);
        },
        timeout,
      );
    } catch (error) {
      throw new Error(`${JSON.stringify(this.sections, null, 1)}\n${(error as Error).message.slice(0, 200)}`);
    }
  }
}

async function visit(body: string, options: Partial<Parameters<typeof openPage>[0]> = {}, lang = 'vi') {
  const page = await openPage({
    html: `<html lang="${lang}"><head><title>Phường</title>${script(cdn('bantin.js'), 'async data-doctor')}</head><body>${body}`,
    ...options,
  });
  return { page, doctor: new DoctorView(page) };
}

/** Elements with a problem, and what the panel has to say about it in Vietnamese. They are all on one page. */
const FAULTS: Record<string, [html: string, pattern: RegExp]> = {
  'no CORS header': [
    list(feed({ cors: 'none' })),
    /có trả lời.*thiếu CORS.*Access-Control-Allow-Origin: \*.*cổng tin.*Mã: cors/s,
  ],
  'a server that does not answer': [
    list(`feed="${servers.refused}/feed.json"`),
    /Không nhận được trả lời.*Mã: network/s,
  ],
  'a wrong address': [list(feed({ status: 404 })), /báo lỗi 404.*Không có gì ở địa chỉ này.*Mã: http/s],
  'a server with a fault': [list(feed({ status: 503 })), /báo lỗi 503.*đang gặp sự cố/s],
  'a feed behind a login': [list(feed({ status: 403 })), /báo lỗi 403.*đòi đăng nhập, hoặc tường lửa/s],
  'the page of a Wi-Fi portal': [
    list(feed({ format: 'html' })),
    /trang đăng nhập hoặc trang chào của mạng Wi-Fi.*“Đăng nhập Wi-Fi”.*Mã: not-a-feed/s,
  ],
  'an empty response': [list(feed({ format: 'nothing' })), /không có nội dung gì.*Mã: not-a-feed/s],
  'truncated JSON': [list(feed({ truncate: '60%' })), /bị cắt cụt, nên không đọc được.*Mã: broken/s],
  'truncated RSS': [
    list(feed({ format: 'rss', truncate: '60%' })),
    /bị cắt cụt; chỉ đọc được phần còn đúng.*Mã: broken.*Đang hiện/s,
  ],
  'RSS that is not well-formed': [
    list(`feed="/test/fixtures/feeds/rss-tag-soup.xml"`),
    /viết sai quy tắc; chỉ đọc được phần còn đúng.*Mã: broken.*Đang hiện/s,
  ],
  'a feed that is too large': [list(feed({ gzip: 6 * 2 ** 20 })), /lớn hơn 5 MB.*Mã: too-large/s],
  'a response that takes too long': [
    list(slowly({ stall: 100 })),
    /không gửi xong nguồn tin trong 10 giây.*Mã: timeout/s,
  ],
  'a slow response': [list(slowly({ delay: 3500 })), /trả lời chậm \(\d+ giây\).*Mã: slow.*Đang hiện/s],
  'an address that is not http(s)': [
    list('feed="ftp://tin.example.vn/feed.xml"'),
    /không phải là địa chỉ web.*Mã: address/s,
  ],
  'no feed named': [list(''), /Chưa khai báo nguồn tin.*feed="https.*Mã: no-feed/s],
  'a feed without items': [list(feed({ count: 0 })), /chưa có tin nào.*Mã: empty/s],
  'a category that no item has': [
    list(`${feed()} category="Thể thao" match="phường"`),
    /có 6 tin, nhưng bộ lọc category="Thể thao" không để lại.*Trong nguồn tin có: Tin hoạt động, Thông báo.*Mã: filtered/s,
  ],
  'two filters that leave nothing together': [
    list(`${feed()} match="căn cước" exclude="trẻ em"`),
    /bộ lọc match="căn cước" và exclude="trẻ em" không để lại/,
  ],
  'days without news': [
    list(`${feed()} since="2026-01-01"`),
    /since="2026-01-01".*Trong nguồn tin có: 2024-06-15 – 2024-06-20/s,
  ],
  'expired items': [list(feed({ count: 2, expired: '1,2' })), /Cả 2 tin.*hết hạn.*Mã: expired/s],
  'misspelt attributes and values': [
    list(`${feed()} limt="3" data-limit="3" no_image sort="newst" limit="năm" no-date="false" time-zone="Asia/Hanoi"`),
    /“limt”.*Có phải ý bạn là “limit”.*“data-limit”.*“limit”.*“no_image”.*“no-image”.*“newst”.*ý bạn là “newest”.*newest, oldest, title, views.*limit không nhận giá trị “năm”.*no-date có mặt là đã bật.*time-zone không nhận/s,
  ],
  'the language of a template': [
    `<div lang="en-US">${list(feed())}</div>`,
    /ngôn ngữ “en”.*tin viết bằng “vi”.*lang="vi".*Mã: language/s,
  ],
  'an article that the feed does not have': [
    `<news-article ${feed()} article="khong-co"></news-article>`,
    /Không tìm thấy bài “khong-co”.*Mã: article/s,
  ],
  'a list that the page does not have': [
    `<related-news list="tin-phuong"></related-news>`,
    /không có danh sách tin nào mang id="tin-phuong".*Mã: list/s,
  ],
  'an element that the page hides': [`<div hidden>${list(feed())}</div>`, /bị ẩn trên trang.*Mã: hidden/s],
};

afterEach(closePages);
beforeEach(clearCopies);

describe('the doctor', () => {
  it('says what is wrong with each element and what to do, in Vietnamese and in English, and is accessible', async function () {
    this.timeout(90_000);
    const { page, doctor } = await visit(
      Object.values(FAULTS)
        .map(([html]) => html)
        .join('\n'),
      { height: 900 },
    );
    const wrong: string[] = [];
    for (const [index, [name, [, pattern]]] of Object.entries(FAULTS).entries())
      await doctor
        .says(new RegExp(`^${index + 1}\\. `), pattern, 30_000)
        .catch((error) => wrong.push(`${name}: ${pattern}\n${error.message}`));
    expect(wrong).to.deep.equal([]);
    expect(doctor.sections.map(({ name }) => name)[0]).to.equal('1. <news-list>');
    expect(await violations(page, page.$('bantin-doctor'))).to.deep.equal([]);

    doctor.button('English').click();
    const texts = doctor.sections.map(({ findings }) => findings.join('\n'));
    expect(texts).to.have.length(Object.keys(FAULTS).length);
    expect(texts[0]).to.match(/^Problem: The server .* answers, but probably does not allow.*Code: cors/);
    expect(texts.join(), 'both languages').to.not.match(/nguồn tin|Mã:|undefined|NaN/);
    expect(await violations(page, page.$('bantin-doctor'))).to.deep.equal([]);
    expect(page.errors).to.deep.equal([]);
  });

  it('says what is shown where nothing is wrong, in Vietnamese and in English', async () => {
    const { doctor } = await visit(
      list(`${feed({ format: 'rss' })} class="tin" data-x="1" title="Tin" onclick=";" limit="4" sort="oldest"`),
    );
    await doctor.says(
      /news-list/,
      /^Tốt: Đang hiện 4 trong 6 tin, mới nhất ngày 18\/06\/2024\..*Nguồn RSS, \d+ KB, tải trong [\d.]+ ms/s,
    );
    doctor.button('English').click();
    await doctor.says(/news-list/, /^Good: 4 of 6 items shown, the newest of 18\/06\/2024\./);
  });

  it('checks again when a reader presses the button, and says when there is no problem', async () => {
    const key = newKey();
    await setState(key, { status: 404 });
    const { page, doctor } = await visit(list(feed({ key })));
    await doctor.says(/news-list/, /báo lỗi 404/);
    await page.failed();
    await setState(key);
    doctor.button('Kiểm tra lại').click();
    await doctor.says(/news-list/, /^Tốt: Đang hiện 5 trong 6 tin/);
    expect(text(doctor.root!.querySelector<HTMLElement>('[role=status]')!)).to.equal('Mọi thứ đều ổn.');
    expect(page.list().titles).to.have.length(5);
    doctor.button('Đóng').click();
    expect(page.document.querySelector('bantin-doctor')).to.equal(null);
  });

  it('opens with ?bantin-doctor in the address of the page, closes with Escape, and does not open otherwise', async () => {
    const html = `${script()}<body>${list(feed())}`;
    const withDoctor = await openPage({ html, query: '?bantin-doctor' });
    const doctor = new DoctorView(withDoctor);
    await doctor.says(/news-list/, /^Tốt/);
    doctor.button('Kiểm tra lại').focus();
    doctor.root!.activeElement!.dispatchEvent(
      new withDoctor.window.KeyboardEvent('keydown', { key: 'Escape', bubbles: true }),
    );
    expect(withDoctor.document.querySelector('bantin-doctor')).to.equal(null);
    expect(withDoctor.newGlobals).to.deep.equal([]);

    const quiet = await openPage({ html });
    await quiet.ready();
    expect(quiet.document.querySelector('bantin-doctor')).to.equal(null);
  });

  it('reports an older copy, and why there is no newer one', async () => {
    const key = newKey();
    const earlier = await openPage({ html: `${script()}<body>${list(feed({ key }))}` });
    await earlier.ready();
    await earlier.waitFor('the copy', () => copyOf(feedUrl({ key })));
    earlier.close();
    await setState(key, { cors: 'none' });
    const { doctor } = await visit(list(feed({ key })));
    await doctor.says(
      /news-list/,
      /thiếu CORS.*bản lưu cũ, đọc lúc \d\d:\d\d ngày \d\d\/\d\d\/\d{4}.*Mã: stale.*Đang hiện 5/s,
    );
  });

  it('says which directive of the policy blocks the feed or its pictures, and how to change it', async () => {
    const policy = (connect: string, image: string) => ({
      'content-security-policy': `default-src 'none'; script-src ${servers.cdn}; connect-src ${connect}; img-src ${image}; require-trusted-types-for 'script'; trusted-types lit-html bantin`,
    });
    const feedless = await visit(list(feed()), { headers: policy(`'none'`, '*') });
    await feedless.doctor.says(
      /news-list/,
      new RegExp(`chặn ${servers.publisher}.*chỉ thị connect-src.*connect-src ${servers.publisher}.*Mã: csp`),
    );
    expect(feedless.page.violations.filter((violation) => !violation.startsWith('connect-src'))).to.deep.equal([]);

    const pictureless = await visit(list(feed({ images: 'w=64' })), { headers: policy(servers.publisher, `'self'`) });
    await pictureless.doctor.says(
      /news-list/,
      new RegExp(`chỉ thị img-src.*img-src 'self' ${servers.publisher}.*Mã: csp.*Đang hiện 5`, 's'),
    );
  });

  it('reports a policy that blocks Lit', async () => {
    const { doctor } = await visit(list(feed()), {
      headers: { 'content-security-policy': `require-trusted-types-for 'script'; trusted-types jquery` },
    });
    await doctor.says(
      /news-list/,
      engine === 'Chromium' ? /trusted-types jquery lit-html bantin.*Mã: csp/ : /Mã: (csp|chunk)/,
    );
  });

  it('reports two copies of the script, and two versions', async () => {
    const twice = await visit(script() + list(feed()));
    await twice.doctor.says(/^Cả trang/, /chèn bantin.js 2 lần.*Mã: twice/);
    twice.page.close();
    const versions = await visit(script(cdn('bantin.js', { version: ['0.1.0', '9.9.9'] })) + list(feed()));
    await versions.doctor.says(/^Cả trang/, /nhiều phiên bản bantin.js: 0\.1\.0, 9\.9\.9.*Mã: versions/);
  });

  it('reports a name that another library has defined', async () => {
    const { doctor } = await visit(
      `<script>customElements.define('news-list', class extends HTMLElement {})</script>${list(feed())}`,
    );
    await doctor.says(/news-list/, /Tên <news-list> .* thư viện khác.*data-prefix="phuong-".*Mã: taken/);
  });

  it('reports a missing file of ours, and has a line on the page where its own file is missing', async () => {
    const without = (missing: string) =>
      openPage({
        html: `<html lang="vi"><head>${script(cdn('bantin.js', { missing }), 'async data-doctor')}</head><body>${list(feed())}`,
      });
    await new DoctorView(await without('^core-')).says(/news-list/, /Thiếu tệp .*core-.*lỗi 404.*Mã: chunk/);
    const alone = await without('^(?!bantin\\.js)');
    await alone.waitFor('the line', () =>
      /bantin: TypeError.*README\.md#chunk/.test(alone.document.documentElement.textContent),
    );
    expect(alone.errors).to.deep.equal([]);
  });

  it('reports a source function of the page that fails', async () => {
    const { page, doctor } = await visit(list(''));
    await doctor.says(/news-list/, /Mã: no-feed/);
    Object.assign(page.$('news-list'), { source: () => Promise.reject(new Error('hết phiên')) });
    await doctor.says(/news-list/, /Mã của chính trang này.*hết phiên.*Mã: source/);
  });

  it('reports a page without our elements', async () => {
    const { doctor } = await visit('<p>Tin tức</p>');
    await doctor.says(/^Cả trang/, /Không thấy phần tử tin nào.*trình soạn thảo.*Mã: no-element/);
  });
});
