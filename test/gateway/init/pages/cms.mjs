import { each, expectItems, LINKS, MENU, NEWS, POPULAR, paragraphs } from './news.mjs';

/** NukeViet 4, the theme's list of a category with pictures. */
const nukeviet4 = {
  name: 'NukeViet 4',
  path: '/news/hoat-dong/',
  html: `<!DOCTYPE html><html lang="vi" xmlns="http://www.w3.org/1999/xhtml"><head><title>Hoạt động - Phường Bình Lạc</title></head><body>
<div class="body-bg"><div class="wraper"><header><div class="container"><div id="header" class="row"><div class="logo"><a title="Phường Bình Lạc" href="/"><img src="/uploads/logo.png" width="240" height="80" alt="Phường Bình Lạc"></a></div></div></div></header></div>
<nav class="second-nav" id="second-nav"><div class="container"><ul class="nav navbar-nav">${each(MENU, ({ title, url }) => `<li class="dropdown"><a class="dropdown-toggle" href="${url}">${title}</a></li>`)}</ul></div></nav>
<section><div class="container" id="body"><div class="row"><div class="col-sm-16 col-md-18">
<div class="page-title-block"><h3 class="title-page">Hoạt động</h3></div>
<div class="news_column">${each(
    NEWS,
    (n) => `<div class="panel panel-default clearfix"><div class="panel-body featured">
<a href="/news/hoat-dong/${n.slug}-${n.id}.html" title="${n.title}"><img alt="${n.title}" src="/assets/news/anh-${n.id}.jpg" width="183" class="img-thumbnail pull-left imghome" /></a>
<h3><a href="/news/hoat-dong/${n.slug}-${n.id}.html" title="${n.title}">${n.title}</a></h3>
<p><em class="fa fa-clock-o">&nbsp;</em> ${n.day} ${n.time}:00 <em class="fa fa-eye">&nbsp;</em>${n.id} <em class="fa fa-comment-o">&nbsp;</em>0</p>
<div class="news-hometext">${n.excerpt}</div></div></div>`,
  )}</div>
<div class="text-center"><ul class="pagination"><li class="active"><a href="#">1</a></li><li><a href="/news/hoat-dong/page-2/">2</a></li><li><a href="/news/hoat-dong/page-3/">3</a></li></ul></div>
</div><div class="col-sm-8 col-md-6"><div class="panel panel-primary"><div class="panel-heading">Tin xem nhiều</div><div class="panel-body"><ul class="block_groups list-none">${each(
    POPULAR,
    (p) =>
      `<li class="clearfix"><a class="show" href="/news/thong-bao/${p.slug}-${p.id}.html"><img src="/assets/news/${p.id}.jpg" width="65"/>${p.title}</a></li>`,
  )}</ul></div></div>
<div class="nv-block-banners"><a href="/vi/banners/click/?id=2"><img alt="Quảng cáo" src="/uploads/banners/qc.png" width="212"></a></div>
<form class="loginform"><input name="nv_login"><a href="/users/lostpass/">Quên mật khẩu đăng nhập của bạn?</a></form></div></div></div></section>
<footer id="footer"><div class="container">${each(LINKS, ([text, url]) => `<a href="${url}">${text}</a>`)}</div></footer></body></html>`,
  expected: expectItems(NEWS, {
    url: (n) => `/news/hoat-dong/${n.slug}-${n.id}.html`,
    image: (n) => `/assets/news/anh-${n.id}.jpg`,
    time: true,
    excerpt: true,
  }),
  paging: 'url',
  secondPage: [
    '/news/hoat-dong/page-2/',
    (html) => html.replaceAll(/-9?\d\d\.html/g, '-11.html').replaceAll(/hoat-dong\/([a-z])/g, 'hoat-dong/cu-$1'),
  ],
  article: (
    n,
  ) => `<html lang="vi"><head><title>${n.title}</title></head><body><nav><ul>${each(MENU, ({ title, url }) => `<li><a href="${url}">${title}</a></li>`)}</ul></nav>
<div class="container"><div class="news_column panel panel-default"><div class="panel-body"><h1 class="title margin-bottom-lg">${n.title}</h1><div class="row"><em class="pull-left">Thứ sáu - ${n.day} ${n.time}</em></div>
<div class="clearfix"><div class="hometext m-bottom">${n.excerpt}</div></div>
<div id="news-bodyhtml" class="bodytext margin-bottom-lg">${paragraphs(n)}</div>
<div class="margin-bottom-lg"><p class="h5 text-right"><strong>Tác giả: </strong>Văn phòng phường</p></div></div></div>
<div class="other-news"><p class="h3">Những tin cũ hơn</p><ul>${each(POPULAR, (p) => `<li><a href="/news/${p.slug}-${p.id}.html">${p.title}</a> <em>(01/10/2026)</em></li>`)}</ul></div></div></body></html>`,
  body: '#news-bodyhtml',
};

/** NukeViet 5: another markup for the same news, with dates in a list of facts. */
const nukeviet5 = {
  name: 'NukeViet 5',
  path: '/vi/tin-hoat-dong/',
  html: `<!DOCTYPE html><html lang="vi"><head><title>Tin hoạt động</title></head><body class="right-body">
<header class="header-main"><div class="menu-main">${each(MENU, ({ title, url }) => `<a class="nav-link" href="${url}">${title}</a>`)}</div></header>
<main class="container"><div class="row"><div class="col-lg-8"><div class="cat-list vstack gap-3">
${each(
  NEWS,
  (
    n,
  ) => `<article class="d-flex cat-item border-bottom"><div class="flex-shrink-0"><a class="ratio" href="/vi/tin-hoat-dong/${n.slug}.html"><img loading="lazy" src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/data/images/${n.id}.webp" alt=""></a></div>
<div class="flex-grow-1"><h2 class="cat-title h5"><a href="/vi/tin-hoat-dong/${n.slug}.html">${n.title}</a></h2><ul class="list-inline small"><li class="list-inline-item">Văn phòng</li><li class="list-inline-item"><time>${n.day}, ${n.time}</time></li></ul><div class="d-none d-md-block cat-text">${n.excerpt}</div></div></article>`,
)}
</div></div><aside class="col-lg-4"><div class="card"><div class="card-header">Đọc nhiều nhất</div><div class="card-body">${each(POPULAR, (p) => `<div class="d-flex"><h4 class="h6"><a href="/vi/thong-bao/${p.slug}.html">${p.title}</a></h4><time>02/11/2026</time></div>`)}</div></div></aside></div></main>
<footer><div class="weblinks">${each(LINKS, ([text, url]) => `<a href="${url}">${text}</a>`)}</div></footer></body></html>`,
  expected: expectItems(NEWS, {
    url: (n) => `/vi/tin-hoat-dong/${n.slug}.html`,
    image: (n) => `/data/images/${n.id}.webp`,
    time: true,
    excerpt: true,
  }),
};

/** WordPress with Flatsome: cards in columns, the month above the day, and the excerpt in a box that is one link. */
const flatsome = {
  name: 'WordPress, Flatsome',
  path: '/category/tin-tuc/',
  html: `<!DOCTYPE html><html lang="vi" class="loading-site no-js"><head><title>Tin tức</title></head><body class="archive category category-tin-tuc category-5 lightbox nav-dropdown-has-arrow">
<div id="wrapper"><header id="header" class="header has-sticky"><div id="masthead" class="header-main"><ul class="header-nav header-nav-main nav nav-left">${each(MENU, ({ title, url }, at) => `<li id="menu-item-${400 + at}" class="menu-item menu-item-type-custom menu-item-${400 + at}"><a href="${url}" class="nav-top-link">${title}</a></li>`)}</ul></div></header>
<main id="main"><div id="content" class="blog-wrapper blog-archive page-wrapper"><header class="archive-page-header"><div class="row"><div class="large-12 text-center col"><h1 class="page-title is-large uppercase">Danh mục: <span>Tin tức</span></h1></div></div></header>
<div class="row row-large row-divided"><div class="post-sidebar large-3 col"><div id="secondary" class="widget-area" role="complementary"><aside id="flatsome_recent_posts-17" class="widget flatsome_recent_posts"><span class="widget-title"><span>Bài viết nổi bật</span></span><ul>${each(
    POPULAR,
    (p) =>
      `<li class="recent-blog-posts-li"><div class="flex-row recent-blog-posts align-top"><div class="flex-col flex-grow"><a href="/${p.slug}/" title="${p.title}">${p.title}</a><span class="post_comments op-8 block is-xsmall">07 Th10, 2026</span></div></div></li>`,
  )}</ul></aside></div></div>
<div class="large-9 col medium-col-first"><div id="row-1487263521" class="row large-columns-3 medium-columns- small-columns-1">
${each(
  NEWS,
  (n) =>
    `<div class="col post-item"><div class="col-inner"><div class="box box-text-bottom box-blog-post has-hover"><div class="box-image"><div class="image-cover" style="padding-top:56%;"><a href="/${n.slug}/" class="plain" aria-label="${n.title}"><img width="300" height="169" src="data:image/svg+xml,%3Csvg%3E%3C/svg%3E" data-src="/wp-content/uploads/2026/11/${n.id}-300x169.jpg" class="lazy-load attachment-medium size-medium wp-post-image" alt="" /></a></div></div><div class="box-text text-left"><div class="box-text-inner blog-post-inner"><h5 class="post-title is-large"><a href="/${n.slug}/" class="plain">${n.title}</a></h5><div class="is-divider"></div><p class="from_the_blog_excerpt">${n.excerpt.slice(0, 70)} [...]</p></div></div><div class="badge absolute top post-date badge-square"><div class="badge-inner"><span class="post-date-day">${n.date}</span><br><span class="post-date-month is-xsmall">Th${Number(n.month)}</span></div></div></div></div></div>`,
)}</div>
<ul class="page-numbers nav-pagination links text-center"><li><span aria-current="page" class="page-number current">1</span></li><li><a class="page-number" href="/category/tin-tuc/page/2/">2</a></li><li><a class="next page-number" href="/category/tin-tuc/page/2/"><i class="icon-angle-right"></i></a></li></ul></div></div></div></main>
<footer id="footer" class="footer-wrapper">${each(LINKS, ([text, url]) => `<a href="${url}">${text}</a>`)}</footer></div></body></html>`,
  expected: expectItems(NEWS, {
    url: (n) => `/${n.slug}/`,
    image: (n) => `/wp-content/uploads/2026/11/${n.id}-300x169.jpg`,
  }),
  paging: 'any',
  secondPage: ['/category/tin-tuc/page/2/', (html) => html.replaceAll(/href="\/([a-z])/g, 'href="/truoc-$1')],
};

/** A classic theme of WordPress, where the classes of posts differ from one to the next. */
const wordpress = {
  name: 'WordPress, a classic theme',
  path: '/tin-tuc/',
  html: `<!DOCTYPE html><html lang="vi"><head><title>Tin tức - Phường Bình Lạc</title></head><body class="blog has-sidebar">
<div id="page" class="site"><header id="masthead" class="site-header"><nav id="site-navigation" class="main-navigation"><ul id="primary-menu">${each(MENU, ({ title, url }, at) => `<li id="menu-item-${at + 20}" class="menu-item"><a href="${url}">${title}</a></li>`)}</ul></nav></header>
<div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main">
${each(
  NEWS,
  (
    n,
  ) => `<article id="post-${n.id}" class="post-${n.id} post type-post status-publish format-standard ${n.number % 3 ? 'has-post-thumbnail ' : ''}hentry category-tin-tuc ${n.number % 2 ? 'category-doan-the tag-le-hoi' : 'tag-moi-truong'}"><header class="entry-header"><h2 class="entry-title"><a href="/${n.year}/${n.month}/${n.slug}/" rel="bookmark">${n.title}</a></h2><div class="entry-meta"><span class="posted-on">Đăng vào <a href="/${n.year}/${n.month}/${n.date}/" rel="bookmark"><time class="entry-date published" datetime="${n.year}-${n.month}-${n.date}T${n.time}:00+07:00">${Number(n.date)} Tháng Mười Một, ${n.year}</time></a></span> <span class="byline"> bởi <a class="url fn n" href="/author/admin/">Quản trị cổng thông tin</a></span></div></header>
${n.number % 3 ? `<a class="post-thumbnail" href="/${n.year}/${n.month}/${n.slug}/" aria-hidden="true"><img width="820" height="400" src="/wp-content/uploads/${n.id}.jpg" class="attachment-post-thumbnail wp-post-image" alt="" srcset="/wp-content/uploads/${n.id}.jpg 820w, /wp-content/uploads/${n.id}-300x146.jpg 300w"></a>` : ''}
<div class="entry-summary"><p>${n.excerpt}</p></div><footer class="entry-footer"><span class="cat-links">Đăng trong <a href="/category/tin-tuc/" rel="category tag">Tin tức</a></span></footer></article>`,
)}
<nav class="navigation posts-navigation"><div class="nav-links"><div class="nav-previous"><a href="/tin-tuc/page/2/">Bài cũ hơn</a></div></div></nav></main></div>
<aside id="secondary" class="widget-area"><section id="recent-posts-2" class="widget widget_recent_entries"><h2 class="widget-title">Bài viết mới</h2><ul>${each(NEWS.slice(0, 5), (n) => `<li><a href="/${n.year}/${n.month}/${n.slug}/">${n.title}</a></li>`)}</ul></section>
<section id="tag_cloud-3" class="widget widget_tag_cloud"><div class="tagcloud">${each(POPULAR, (p) => `<a href="/tag/${p.slug}/" class="tag-cloud-link">${p.title}</a>`)}</div></section></aside></div></div></body></html>`,
  expected: expectItems(NEWS, {
    url: (n) => `/${n.year}/${n.month}/${n.slug}/`,
    image: (n) => n.number % 3 && `/wp-content/uploads/${n.id}.jpg`,
    time: true,
    excerpt: true,
  }),
};

/** Joomla, a category as a table. */
const joomlaTable = {
  name: 'Joomla, a category as a table',
  path: '/index.php/tin-tuc',
  html: `<!DOCTYPE html><html xml:lang="vi-vn" lang="vi-vn"><head><base href="{origin}/index.php/tin-tuc" /><title>Tin tức</title></head><body class="site com_content view-category no-layout">
<div class="body"><div class="container"><header class="header"><div class="header-inner"><a class="brand" href="/"><span class="site-title">Phường Bình Lạc</span></a></div></header>
<div class="navigation"><ul class="nav menu nav-pills">${each(MENU, ({ title, url }, at) => `<li class="item-${at + 101}"><a href="${url}">${title}</a></li>`)}</ul></div>
<div class="row-fluid"><main id="content" role="main" class="span9"><div id="system-message-container"></div><div class="category-list"><div><div class="content-category"><h2><span class="subheading-category">Tin tức</span></h2>
<form action="/index.php/tin-tuc" method="post" name="adminForm" id="adminForm" class="form-inline"><fieldset class="filters btn-toolbar"><select name="limit"><option value="10">10</option></select></fieldset>
<table class="category table table-striped table-bordered table-hover"><caption class="hide">Danh sách các bài viết trong chuyên mục Tin tức</caption><thead><tr><th scope="col" id="categorylist_header_title"><a href="#" class="hasPopover">Tiêu đề</a></th><th scope="col" id="categorylist_header_date"><a href="#">Ngày xuất bản</a></th><th>Tác giả</th><th>Lượt xem</th></tr></thead><tbody>
${each(
  NEWS,
  (
    n,
  ) => `<tr class="cat-list-row${n.number % 2}"><td headers="categorylist_header_title" class="list-title"><a href="/index.php/tin-tuc/${n.id}-${n.slug}">
 ${n.title} </a></td><td headers="categorylist_header_date" class="list-date small">
 ${Number(n.date)} Tháng ${n.month} ${n.year} </td><td class="list-author">Viết bởi Ban biên tập</td><td headers="categorylist_header_hits" class="list-hits"><span class="badge badge-info">Lượt xem: ${n.id}</span></td></tr>`,
)}</tbody></table>
<div class="pagination"><p class="counter pull-right"> Trang 1 / 4 </p><ul><li class="disabled"><a><span class="icon-first"></span></a></li><li class="active hidden-phone"><a>1</a></li><li class="hidden-phone"><a title="" href="/index.php/tin-tuc?start=8" class="pagenav">2</a></li><li class="hidden-phone"><a href="/index.php/tin-tuc?start=16" class="pagenav">3</a></li><li><a title="Tiếp theo" href="/index.php/tin-tuc?start=8" class="pagenav"><span class="icon-next"></span></a></li></ul></div></form></div></div></div></main>
<div id="aside" class="span3"><div class="well"><h3 class="page-header">Đọc nhiều</h3><ul class="mostread mod-list">${each(POPULAR, (p) => `<li itemscope><a href="/index.php/thong-bao/${p.id}-${p.slug}" itemprop="url"><span itemprop="name"> ${p.title} </span></a></li>`)}</ul></div>
<div class="well"><h3 class="page-header">Đăng nhập</h3><form id="login-form"><ul class="unstyled"><li><a href="/index.php/component/users/?view=remind">Bạn quên tên đăng nhập của mình?</a></li></ul></form></div></div></div></div></div></body></html>`,
  expected: expectItems(NEWS, { url: (n) => `/index.php/tin-tuc/${n.id}-${n.slug}` }),
  paging: 'next',
  secondPage: ['/index.php/tin-tuc?start=8', (html) => html.replaceAll(/tin-tuc\/\d(\d+)-/g, 'tin-tuc/4$1-')],
};

/** Joomla, a category as a blog: a leading article, then rows of two columns. */
const joomlaBlog = {
  name: 'Joomla, a blog in rows',
  path: '/tin-hoat-dong',
  html: (() => {
    const item = (
      n,
    ) => `<div class="item column-${n.number % 2 ? 2 : 1} span6" itemprop="blogPost" itemscope itemtype="https://schema.org/BlogPosting"><div class="page-header"><h2 itemprop="name"><a href="/tin-hoat-dong/${n.id}-${n.slug}" itemprop="url">${n.title}</a></h2></div>
<dl class="article-info muted"><dt class="article-info-term">Chi tiết</dt><dd class="category-name">Chuyên mục: <a href="/tin-hoat-dong" itemprop="genre">Hoạt động</a></dd><dd class="published"><span class="icon-calendar"></span><time datetime="${n.year}-${n.month}-${n.date}T${n.time}:00+07:00" itemprop="datePublished">Được đăng: ${n.date} Tháng 11 ${n.year}</time></dd></dl>
<div class="pull-left item-image"><img src="/images/tin/${n.id}.jpg" alt="" itemprop="thumbnailUrl"/></div><p>${n.excerpt}</p><p class="readmore"><a class="btn" href="/tin-hoat-dong/${n.id}-${n.slug}"> Xem thêm... </a></p></div>`;
    const rows = [];
    for (let at = 1; at < NEWS.length; at += 2) rows.push(NEWS.slice(at, at + 2));
    return `<!DOCTYPE html><html lang="vi-vn"><head><title>Tin hoạt động</title></head><body class="site com_content view-category layout-blog"><div class="container">
<div class="moduletable_menu"><ul class="nav menu">${each(MENU, ({ title, url }) => `<li><a href="${url}">${title}</a></li>`)}</ul></div>
<div class="row-fluid"><div id="sidebar-left" class="span3"><div class="moduletable"><h3>Tin nổi bật</h3><ul class="latestnews">${each(POPULAR, (p) => `<li><a href="/thong-bao/${p.slug}">${p.title}</a></li>`)}</ul></div></div>
<div id="content" class="span9"><div class="blog" itemscope itemtype="https://schema.org/Blog"><div class="items-leading clearfix"><div class="leading-0" itemprop="blogPost">${item(NEWS[0])}</div></div>
${each(rows, (row, at) => `<div class="items-row cols-2 row-${at} row-fluid clearfix">${each(row, item)}</div>`)}</div></div></div>
<div class="footer"><div class="custom">${each(LINKS, ([text, url]) => `<p><a href="${url}">${text}</a></p>`)}</div></div></div></body></html>`;
  })(),
  expected: expectItems(NEWS, {
    url: (n) => `/tin-hoat-dong/${n.id}-${n.slug}`,
    image: (n) => `/images/tin/${n.id}.jpg`,
    time: true,
    excerpt: true,
  }),
};

export const cms = [nukeviet4, nukeviet5, flatsome, wordpress, joomlaTable, joomlaBlog];
