import { htmlPage, menuLinks } from '../lib/page.mjs';

const DESCRIPTION = 'Tin tức, thủ tục hành chính và liên hệ của phường An Lạc Đông, thành phố Lạc Hải.';

const MENU = [
  ['/', 'Trang chủ'],
  ['/#gioi-thieu', 'Giới thiệu'],
  ['/#tin-tuc', 'Tin tức'],
  ['/#thu-tuc', 'Thủ tục hành chính'],
  ['/#lien-he', 'Liên hệ'],
];

/** The name of the ward is the heading of its home page only. */
const masthead = (isHome) => {
  const link = '<a href="/">Phường An Lạc Đông</a>';
  return `<header class="masthead">
  <a class="skip" href="#noi-dung">Đến nội dung chính</a>
  <div class="wrap">
    <img class="emblem" src="/emblem.svg" alt="" width="96" height="96">
    <div>
      <p class="upper">Thành phố Lạc Hải</p>
      ${isHome ? `<h1>${link}</h1>` : `<p class="name">${link}</p>`}
      <p class="lower">Trang thông tin điện tử</p>
    </div>
  </div>
</header>`;
};

const menu = (current) => `<nav class="menu" aria-label="Chính">
  <ul class="wrap">
    ${menuLinks(MENU, current)
      .map((link) => `<li>${link}</li>`)
      .join('\n    ')}
  </ul>
</nav>`;

const FOOTER = `<footer id="lien-he">
  <div class="wrap">
    <p><strong>Ủy ban nhân dân phường An Lạc Đông, thành phố Lạc Hải</strong></p>
    <p>Trụ sở: số 35 đường Bến Lạc, khu phố 4 · Điện thoại: <a href="tel:02000000135">0200 000 0135</a></p>
    <p>Thư điện tử: <a href="mailto:vanphong@anlacdong.example">vanphong@anlacdong.example</a></p>
    <p class="small">Trang minh họa của thư viện bantin; mọi tên gọi và số liệu đều hư cấu. <a href="/demo">Các trang minh họa</a> · <a href="#top">Về đầu trang</a></p>
  </div>
</footer>`;

const document = (page) => htmlPage({ icon: '/emblem.svg', ...page, styles: ['/ward.css', ...(page.styles ?? [])] });

/**
 * A page of the ward's website.
 *
 * @param {{title: string, description?: string, styles?: string[], current?: string, content: string}} page
 *   `current` is the address of an entry of the menu; without it the page has no menu
 */
export const wardPage = ({ current, content, ...page }) =>
  document({
    description: DESCRIPTION,
    ...page,
    body: [masthead(current === '/'), current && menu(current), content, FOOTER].filter(Boolean).join('\n'),
  });

/** The page that links to all pages of the demo. */
export const tourPage = ({ content, ...page }) => document({ ...page, body: content });
