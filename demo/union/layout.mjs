import { htmlPage, menuLinks } from '../lib/page.mjs';

const MENU = [
  ['/tin-tuc', 'Tin tức'],
  ['/#quyen-loi', 'Quyền lợi đoàn viên'],
  ['#tu-van', 'Tư vấn pháp luật'],
];

const MASTHEAD = `<header class="masthead">
  <a class="skip" href="#noi-dung">Đến nội dung chính</a>
  <div class="wrap">
    <a class="brand" href="/">
      <img src="/emblem.svg" alt="" width="96" height="96">
      <span>Liên đoàn Lao động<br>thành phố Lạc Hải</span>
    </a>
    <nav aria-label="Chính">
      <ul>
        ${menuLinks(MENU)
          .map((link) => `<li>${link}</li>`)
          .join('\n        ')}
      </ul>
    </nav>
  </div>
</header>`;

const FOOTER = `<footer id="tu-van">
  <div class="wrap">
    <p class="call">Tổng đài tư vấn pháp luật: <a href="tel:02000000186">0200 000 0186</a></p>
    <p>Thứ Hai - thứ Bảy, 07:30 - 20:00 · Số 12 đường Thợ Máy, thành phố Lạc Hải</p>
    <p class="small">Trang minh họa của thư viện bantin; mọi tên gọi và số liệu đều hư cấu. <a href="{{ward}}/demo">Các trang minh họa</a> · <a href="#top">Về đầu trang</a></p>
  </div>
</footer>`;

/**
 * A page of the union's portal.
 *
 * @param {{title: string, content: string}} page
 */
export const unionPage = ({ title, content }) =>
  htmlPage({
    title,
    description: 'Cổng thông tin của tổ chức công đoàn thành phố Lạc Hải.',
    icon: '/emblem.svg',
    styles: ['/union.css'],
    body: [MASTHEAD, content, FOOTER].join('\n'),
  });
