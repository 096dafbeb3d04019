import { each, expectItems, LINKS, MENU, NEWS, POPULAR } from './news.mjs';

/** Drupal: a view with rows, fields and a pager. */
const drupal = {
  name: 'Drupal, a view',
  path: '/vi/tin-tuc',
  html: `<!DOCTYPE html><html lang="vi" dir="ltr"><head><title>Tin tức | Phường</title></head><body class="html not-front no-sidebars page-tin-tuc"><div id="page-wrapper"><div id="header"><ul id="main-menu" class="links inline clearfix">${each(MENU, ({ title, url }, at) => `<li class="menu-${300 + at}"><a href="${url}">${title}</a></li>`)}</ul></div><div id="main-wrapper"><div id="content" class="column"><div class="region region-content"><div class="view view-tin-tuc view-id-tin_tuc view-display-id-page view-dom-id-8c41f0e5b2"><div class="view-content">
${each(
  NEWS,
  (n) =>
    `<div class="views-row views-row-${n.number} views-row-${n.number % 2 ? 'odd' : 'even'}${n.number === 1 ? ' views-row-first' : ''}"><div class="views-field views-field-field-image"><div class="field-content"><a href="/vi/tin-tuc/${n.slug}"><img typeof="foaf:Image" src="/sites/default/files/styles/medium/public/${n.id}.jpg?itok=Ab3" width="220" height="147" alt="" /></a></div></div><div class="views-field views-field-title"><span class="field-content"><a href="/vi/tin-tuc/${n.slug}">${n.title}</a></span></div><span class="views-field views-field-created"><span class="field-content">${n.day} - ${n.time}</span></span><div class="views-field views-field-body"><div class="field-content">${n.excerpt}</div></div></div>`,
)}</div><h2 class="element-invisible">Trang</h2><div class="item-list"><ul class="pager"><li class="pager-current first">1</li><li class="pager-item"><a title="Đến trang 2" href="/vi/tin-tuc?page=1">2</a></li><li class="pager-item"><a title="Đến trang 3" href="/vi/tin-tuc?page=2">3</a></li><li class="pager-next"><a href="/vi/tin-tuc?page=1">sau ›</a></li></ul></div></div></div></div>
<div id="sidebar-second" class="column sidebar"><div class="block block-views"><h2>Xem nhiều nhất</h2><div class="view-content"><div class="item-list"><ul>${each(POPULAR, (p) => `<li class="views-row"><div class="views-field views-field-title"><span class="field-content"><a href="/vi/tin-tuc/${p.slug}">${p.title}</a></span></div></li>`)}</ul></div></div></div></div></div></div></body></html>`,
  expected: expectItems(NEWS, {
    url: (n) => `/vi/tin-tuc/${n.slug}`,
    image: (n) => `/sites/default/files/styles/medium/public/${n.id}.jpg?itok=Ab3`,
    time: true,
    excerpt: true,
  }),
  paging: 'url',
  secondPage: ['/vi/tin-tuc?page=1', (html) => html.replaceAll(/\/vi\/tin-tuc\/([a-z])/g, '/vi/tin-tuc/x-$1')],
};

/** A list of definitions: title and date are a term, the excerpt is its definition. */
const definitions = {
  name: 'a list of definitions',
  path: '/su-kien.php?trang=1',
  html: `<!DOCTYPE html><html lang="vi"><head><title>Sự kiện</title></head><body><div id="khung"><div id="dau"><dl class="menungang">${each(MENU, ({ title, url }) => `<dt><a href="${url}">${title}</a></dt>`)}</dl></div><div id="giua"><h2>Sự kiện trong tháng</h2><dl class="sukien">
${each(NEWS, (n) => `<dt><span class="gio">${n.day}</span> <a href="su-kien.php?ma=${n.id}">${n.title}</a></dt><dd>${n.excerpt}</dd>`)}</dl><p class="trangs"><b>1</b> <a href="su-kien.php?trang=2">2</a> <a href="su-kien.php?trang=3">3</a></p></div><div id="benphai"><h2>Liên kết web</h2><dl>${each(LINKS, ([text, url]) => `<dt><a href="${url}">${text}</a></dt>`)}</dl><h2>Tin đọc nhiều</h2><dl>${each(POPULAR, (p) => `<dt><a href="su-kien.php?ma=${p.id}">${p.title}</a></dt>`)}</dl></div></div></body></html>`,
  expected: expectItems(NEWS, { url: (n) => `/su-kien.php?ma=${n.id}`, excerpt: true }),
};

/** An application whose style sheets are made by a tool: all classes are random, or single declarations. */
const generatedNames = {
  name: 'an application with generated names',
  path: '/news',
  html: `<!DOCTYPE html><html lang="vi"><head><title>Tin</title></head><body><div id="__next"><div class="sc-bdVaJa hKvNdB"><div class="css-1x2y3z flex items-center">${each(MENU, ({ title, url }) => `<a class="sc-htpNat css-9ab1c2" href="${url}">${title}</a>`)}</div></div><main class="css-k2m9p1 max-w-screen-lg mx-auto"><div class="grid grid-cols-3 gap-4"><div class="col-span-2">
${each(
  NEWS,
  (n) =>
    `<article class="css-77dk2 flex gap-4 py-4 border-b"><a href="/news/${n.id}"><img class="css-0 w-32 h-24" src="/_next/image?url=%2Fa%2F${n.id}.jpg&amp;w=640&amp;q=75" alt=""></a><div><h2 class="text-lg font-bold"><a href="/news/${n.id}">${n.title}</a></h2><time class="text-sm" datetime="${n.year}-${n.month}-${n.date}T${n.time}:00+07:00">${n.number} ngày trước</time><p class="text-gray-600">${n.excerpt}</p></div></article>`,
)}</div><div class="col-span-1"><h3 class="text-xl">Tin xem nhiều</h3>${each(POPULAR, (p) => `<div class="css-5521a py-2"><a href="/news/${p.id}">${p.title}</a></div>`)}</div></div></main></div></body></html>`,
  expected: expectItems(NEWS, {
    url: (n) => `/news/${n.id}`,
    image: (n) => `/_next/image?url=%2Fa%2F${n.id}.jpg&w=640&q=75`,
    time: true,
    excerpt: true,
  }),
};

export const latePages = [drupal, definitions, generatedNames];
