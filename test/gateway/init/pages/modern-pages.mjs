import { each, expectItems, LINKS, MENU, NEWS, POPULAR } from './news.mjs';

const nav = `<nav>${each(MENU, ({ title, url }) => `<a href="${url}">${title}</a>`)}</nav>`;

/** Elementor: the names of its elements are made for each page. */
const elementor = {
  name: 'Elementor',
  path: '/tin-tuc/',
  html: `<!DOCTYPE html><html lang="vi"><head><title>Tin tức</title></head><body class="elementor-default elementor-kit-6"><div data-elementor-type="header" class="elementor elementor-31">${nav}</div>
<div data-elementor-type="archive" class="elementor elementor-204 elementor-location-archive"><section class="elementor-section elementor-top-section elementor-element elementor-element-3f2a11c"><div class="elementor-container"><div class="elementor-column elementor-col-66 elementor-element-9a01bc2"><div class="elementor-widget-wrap"><div class="elementor-element elementor-element-77aa01f elementor-grid-2 elementor-posts--thumbnail-top elementor-widget elementor-widget-archive-posts" data-id="77aa01f"><div class="elementor-widget-container"><div class="elementor-posts-container elementor-posts elementor-posts--skin-classic elementor-grid">
${each(
  NEWS,
  (n) =>
    `<article class="elementor-post elementor-grid-item post-${n.id} post type-post category-tin-tuc"><a class="elementor-post__thumbnail__link" href="/${n.slug}/"><div class="elementor-post__thumbnail"><img width="768" height="512" src="/wp-content/uploads/${n.id}.jpg" alt=""></div></a><div class="elementor-post__text"><h3 class="elementor-post__title"><a href="/${n.slug}/"> ${n.title} </a></h3><div class="elementor-post__meta-data"><span class="elementor-post-date"> ${n.day} </span><span class="elementor-post-avatar">Không có phản hồi</span></div><div class="elementor-post__excerpt"><p>${n.excerpt}</p></div><a class="elementor-post__read-more" href="/${n.slug}/">Đọc thêm »</a></div></article>`,
)}</div></div></div></div></div><div class="elementor-column elementor-col-33 elementor-element-11bb22c"><div class="elementor-widget-wrap"><h2 class="elementor-heading-title">Có thể bạn quan tâm</h2><div class="elementor-posts elementor-grid">${each(POPULAR, (p) => `<article class="elementor-post elementor-grid-item post-${p.id}"><div class="elementor-post__text"><h3 class="elementor-post__title"><a href="/${p.slug}/">${p.title}</a></h3></div></article>`)}</div></div></div></div></section></div><div data-elementor-type="footer"><footer>${each(LINKS, ([text, url]) => `<a href="${url}">${text}</a>`)}</footer></div></body></html>`,
  expected: expectItems(NEWS, {
    url: (n) => `/${n.slug}/`,
    image: (n) => `/wp-content/uploads/${n.id}.jpg`,
    excerpt: true,
  }),
};

/** Cards that are links as a whole. */
const cards = {
  name: 'cards that are links',
  path: '/tin-moi',
  html: `<!DOCTYPE html><html lang="vi"><head><title>Tin mới</title></head><body><header class="top"><div class="brand">Phường Bình Lạc</div>${nav}</header><main><section class="intro"><h1>Tin mới</h1><p>Tin tức của phường, cập nhật mỗi ngày.</p></section><section class="news-grid">
${each(
  NEWS,
  (n) =>
    `<a class="news-card" href="/tin-moi/${n.id}"><div class="news-card__media" style="background-image:url(/media/${n.id}.jpg)"></div><h3 class="news-card__title">${n.title}</h3><p class="news-card__text">${n.excerpt}</p><span class="news-card__date">${n.day}</span></a>`,
)}</section></main><footer class="bottom">${each(LINKS, ([text, url]) => `<a href="${url}">${text}</a>`)}</footer></body></html>`,
  expected: expectItems(NEWS, { url: (n) => `/tin-moi/${n.id}`, image: (n) => `/media/${n.id}.jpg`, excerpt: true }),
};

/** The first page of a portal: a block for each category, all of one design, and sidebars on both sides. */
const homePage = {
  name: 'the first page of a portal, with blocks of categories',
  path: '/trang-chu.html',
  html: `<!DOCTYPE html><html lang="vi"><head><title>Trang chủ</title></head><body><div class="trang"><div class="thanh-menu">${each(MENU, ({ title, url }) => `<a href="${url}">${title}</a>`)}</div><div class="ba-cot"><div class="cot-1"><h3 class="dau-khoi">Danh mục</h3><ul class="menu-doc">${each(MENU, ({ title, url }) => `<li><a href="${url}">${title}</a></li>`)}</ul></div><div class="cot-2">
${each([0, 1], (block) => `<div class="khoi-tin"><h2 class="dau-khoi"><a href="/muc-${block}.html">${block ? 'Đoàn thể' : 'Đời sống'}</a></h2>${each(NEWS.slice(block * 4, block * 4 + 4), (n) => `<div class="dong-tin"><img src="/t/${n.id}.jpg" alt=""><h4><a href="/tin/${n.id}.html">${n.title}</a></h4><span class="gio">${n.day}</span></div>`)}</div>`)}
</div><div class="cot-3"><h3 class="dau-khoi">Tin xem nhiều</h3><ul class="xem-nhieu">${each(POPULAR, (p) => `<li><a href="/tin/${p.id}.html">${p.title}</a></li>`)}</ul><h3 class="dau-khoi">Liên kết website</h3><ul>${each(LINKS, ([text, url]) => `<li><a href="${url}">${text}</a></li>`)}</ul></div></div></div></body></html>`,
  expected: expectItems(NEWS, { url: (n) => `/tin/${n.id}.html`, image: (n) => `/t/${n.id}.jpg` }),
};

/** Two lists of one design; only their headings tell them apart. */
const twoLists = {
  name: 'two lists of one design',
  path: '/tin-tuc',
  html: `<!DOCTYPE html><html lang="vi"><head><title>Tin tức</title></head><body>${nav}<div class="layout"><div class="col-left"><div class="box-news"><h3 class="box-head">Tin tức mới</h3><ul class="list-news">
${each(NEWS, (n) => `<li><a href="/tin-tuc/${n.slug}"><img src="/i/${n.id}.jpg" alt=""></a><h4><a href="/tin-tuc/${n.slug}">${n.title} <span class="label-new">Mới</span></a></h4><p class="date-post">${n.day} - ${n.time}</p><p>${n.excerpt}</p></li>`)}</ul></div></div>
<div class="col-right"><div class="box-news"><h3 class="box-head">Được quan tâm nhiều</h3><ul class="list-news">${each(POPULAR, (p) => `<li><a href="/tin-tuc/${p.slug}"><img src="/i/${p.id}.jpg" alt=""></a><h4><a href="/tin-tuc/${p.slug}">${p.title}</a></h4><p class="date-post">03/11/2026 - 08:00</p></li>`)}</ul></div></div></div></body></html>`,
  expected: expectItems(NEWS, {
    url: (n) => `/tin-tuc/${n.slug}`,
    image: (n) => `/i/${n.id}.jpg`,
    time: true,
    excerpt: true,
  }),
};

export const modernPages = [elementor, cards, homePage, twoLists];
