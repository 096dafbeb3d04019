import { each, expectItems, LINKS, MENU, NEWS, POPULAR, paragraphs } from './news.mjs';

/** ASP.NET Web Forms: a GridView with a header row, the number of each row, and its pager in a table of its own. */
const gridView = {
  name: 'ASP.NET, a GridView with a header and numbers',
  path: '/Default.aspx?tabid=85',
  html: `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>
	Thông tin hoạt động
</title></head><body><form method="post" action="./Default.aspx?tabid=85" id="form1"><input type="hidden" name="__EVENTTARGET" value="" /><input type="hidden" name="__VIEWSTATE" value="/wEPDwUJNTQ" />
<table border="0" cellspacing="0" align="center" width="980"><tr><td colspan="3"><img src="Images/bannertren.jpg" width="980" /></td></tr><tr><td width="200" valign="top">
<div id="ctl00_TreeView1"><table cellpadding="0"><tr><td>${each(MENU, ({ title, url }, at) => `<table style="border-width:0;"><tr><td style="white-space:nowrap;"><a class="ctl00_TreeView1_0" href="${url}" id="ctl00_TreeView1t${at}">${title}</a></td></tr></table>`)}</td></tr></table></div>
<select name="ctl00$ddlLink"><option>--Chọn liên kết--</option>${each(LINKS, ([text, url]) => `<option value="${url}">${text}</option>`)}</select></td><td valign="top">
<span id="ctl00_Main_lblTitle" class="tieudetrang">THÔNG TIN HOẠT ĐỘNG</span>
<div><table class="luoitin" cellspacing="0" rules="rows" border="1" id="ctl00_Main_gvTin" style="border-collapse:collapse;"><tr class="dautrang"><th scope="col">STT</th><th scope="col">Tiêu đề</th><th scope="col">Ngày đăng</th></tr>
${each(
  NEWS,
  (n) =>
    `<tr${n.number % 2 ? '' : ' style="background-color:#F7F6F3;"'}><td align="center">${n.number}</td><td><a id="ctl00_Main_gvTin_ctl0${n.number + 1}_hl" class="linktin" href="Default.aspx?tabid=85&amp;NewsID=${n.id}">${n.title}</a><br /><span id="ctl00_Main_gvTin_ctl0${n.number + 1}_lblTomTat" class="tomtat">${n.excerpt}</span></td><td><span id="ctl00_Main_gvTin_ctl0${n.number + 1}_lblNgay">${Number(n.date)}/${Number(n.month)}/${n.year} ${n.time}</span></td></tr>`,
)}
<tr class="trangtin"><td colspan="3"><table border="0"><tr><td><span>1</span></td><td><a href="javascript:__doPostBack('ctl00$Main$gvTin','Page$2')">2</a></td><td><a href="javascript:__doPostBack('ctl00$Main$gvTin','Page$3')">3</a></td></tr></table></td></tr></table></div></td>
<td width="200" valign="top"><table class="hop" id="ctl00_Right_dlXemNhieu"><tr><td class="hop_dau">TIN XEM NHIỀU</td></tr>${each(POPULAR, (p) => `<tr><td><img src="Images/muiten.gif" /> <a href="Default.aspx?tabid=85&amp;NewsID=${p.id}">${p.title}</a></td></tr>`)}</table></td></tr></table></form></body></html>`,
  expected: expectItems(NEWS, { url: (n) => `/Default.aspx?tabid=85&NewsID=${n.id}`, time: true, excerpt: true }),
  postback: true,
};

/** Joomla's blog of a category: a leading article, then columns, with its details in a list and more titles below. */
const joomlaBlog = {
  name: 'Joomla, a blog with a leading article',
  path: '/index.php/tin-tuc-su-kien',
  html: `<!DOCTYPE html><html lang="vi-vn" dir="ltr"><head><title>Tin tức - Sự kiện</title></head><body class="site com_content view-category layout-blog no-task itemid-121"><header class="header"><nav class="navigation"><ul class="nav menu mod-list">${each(MENU, ({ title, url }, at) => `<li class="item-${100 + at}${at ? '' : ' default current active'}"><a href="${url}">${title}</a></li>`)}</ul></nav></header>
<div class="row-fluid"><main id="content" role="main" class="span9"><div id="system-message-container"></div><div class="blog" itemscope itemtype="https://schema.org/Blog"><div class="page-header"><h1>Tin tức - Sự kiện</h1></div>
${['leading', 'row']
  .map((part) => {
    const items = part === 'leading' ? NEWS.slice(0, 1) : NEWS.slice(1);
    const wrap =
      part === 'leading'
        ? ['<div class="items-leading clearfix">', '</div>']
        : ['<div class="items-row cols-2 row-0 row-fluid clearfix">', '</div>'];
    return (
      wrap[0] +
      each(
        items,
        (n) =>
          `<div class="${part === 'leading' ? 'leading-0' : 'span6'}"><div class="item column-${(n.number % 2) + 1}" itemprop="blogPost" itemscope itemtype="https://schema.org/BlogPosting"><div class="pull-left item-image"><a href="/index.php/tin-tuc-su-kien/${n.id}-${n.slug}"><img src="/images/tin/${n.id}.jpg#joomlaImage://local-images/tin/${n.id}.jpg?width=600&amp;height=400" alt="" itemprop="thumbnailUrl"/></a></div>
<div class="page-header"><h2 itemprop="name"><a href="/index.php/tin-tuc-su-kien/${n.id}-${n.slug}" itemprop="url">${n.title}</a></h2></div>
<dl class="article-info muted"><dt class="article-info-term">Chi tiết</dt><dd class="category-name">Chuyên mục: <a href="/index.php/tin-tuc-su-kien" itemprop="genre">Tin tức - Sự kiện</a></dd><dd class="published"><span class="icon-calendar"></span><time datetime="${n.year}-${n.month}-${n.date}T${n.time}:00+07:00" itemprop="datePublished">Được đăng: ${n.date} Tháng ${n.month} ${n.year}</time></dd><dd class="hits">Lượt xem: ${n.id}</dd></dl>
<p>${n.excerpt}</p><p class="readmore"><a class="btn" href="/index.php/tin-tuc-su-kien/${n.id}-${n.slug}" itemprop="url">Đọc thêm: ${n.title}</a></p></div></div>`,
      ) +
      wrap[1]
    );
  })
  .join('\n')}
<div class="items-more"><h3>Các bài viết khác...</h3><ol class="nav nav-tabs nav-stacked">${each(POPULAR, (p) => `<li><a href="/index.php/tin-tuc-su-kien/${p.id}-${p.slug}">${p.title}</a></li>`)}</ol></div>
<div class="pagination"><p class="counter pull-right">Trang 1 / 3</p><ul class="pagination-list"><li><span class="pagenav">1</span></li><li><a href="/index.php/tin-tuc-su-kien?start=8" class="pagenav">2</a></li><li><a href="/index.php/tin-tuc-su-kien?start=16" class="pagenav">3</a></li><li><a title="Tiếp theo" href="/index.php/tin-tuc-su-kien?start=8" class="pagenav">Tiếp theo</a></li></ul></div></div></main>
<div id="aside" class="span3"><div class="well"><h3 class="page-header">Liên kết website</h3><ul class="weblinks">${each(LINKS, ([text, url]) => `<li><a href="${url}" rel="nofollow">${text}</a></li>`)}</ul></div></div></div></body></html>`,
  expected: expectItems(NEWS, {
    url: (n) => `/index.php/tin-tuc-su-kien/${n.id}-${n.slug}`,
    image: (n) => `/images/tin/${n.id}.jpg#joomlaImage://local-images/tin/${n.id}.jpg?width=600&height=400`,
    time: true,
    excerpt: true,
  }),
  paging: 'any',
  secondPage: ['/index.php/tin-tuc-su-kien?start=8', (html) => html.replaceAll('kien/9', 'kien/4')],
  article: (n) =>
    `<html lang="vi-vn"><body><header><ul class="nav menu">${each(MENU, ({ title, url }) => `<li><a href="${url}">${title}</a></li>`)}</ul></header><main id="content"><div class="item-page" itemscope itemtype="https://schema.org/Article"><div class="page-header"><h2 itemprop="headline">${n.title}</h2></div><dl class="article-info"><dd class="published"><time datetime="${n.year}-${n.month}-${n.date}T${n.time}:00+07:00" itemprop="datePublished">${n.day}</time></dd></dl><div itemprop="articleBody">${paragraphs(n)}</div><ul class="pager pagenav"><li class="previous"><a href="/index.php/x">Trước</a></li></ul></div></main></body></html>`,
};

/** NukeViet 5: a grid of cards, the newest one larger, with the date under an icon. */
const nukevietCards = {
  name: 'NukeViet 5, a grid of cards',
  path: '/vi/news/doi-song/',
  html: `<!DOCTYPE html><html lang="vi" dir="ltr"><head><title>Đời sống</title><link rel="canonical" href="{origin}/vi/news/doi-song/"></head><body><div class="site-wrap"><header class="site-header"><nav class="navbar navbar-expand-lg"><ul class="navbar-nav">${each(MENU, ({ title, url }) => `<li class="nav-item"><a class="nav-link" href="${url}">${title}</a></li>`)}</ul></nav></header>
<div class="container"><nav aria-label="breadcrumb"><ol class="breadcrumb"><li class="breadcrumb-item"><a href="/vi/">Trang nhất</a></li><li class="breadcrumb-item"><a href="/vi/news/">Tin tức</a></li></ol></nav>
<div class="row g-4"><div class="col-lg-8"><div class="row row-cols-1 row-cols-md-2 g-3">
${each(
  NEWS,
  (n) =>
    `<div class="col${n.number === 1 ? ' col-md-12' : ''}"><div class="card h-100 border-0"><a href="/vi/news/doi-song/${n.slug}-${n.id}.html" class="ratio ratio-16x9"><img class="card-img-top object-fit-cover" src="/assets/news/2026_11/${n.id}.jpg" alt="${n.title}" loading="lazy"></a><div class="card-body px-0"><h3 class="card-title fs-6"><a class="text-truncate-2" title="${n.title}" href="/vi/news/doi-song/${n.slug}-${n.id}.html">${n.title}</a></h3><div class="text-muted small mb-2"><i class="fa-regular fa-clock"></i> ${n.time} ${n.day} <span class="ms-2"><i class="fa-regular fa-eye"></i> ${n.id}</span></div><p class="card-text">${n.excerpt}</p></div></div></div>`,
)}</div><nav class="mt-4"><ul class="pagination justify-content-center"><li class="page-item active"><span class="page-link">1</span></li><li class="page-item"><a class="page-link" rel="next" href="/vi/news/doi-song/page-2/">2</a></li><li class="page-item"><a class="page-link" href="/vi/news/doi-song/page-3/">3</a></li></ul></nav></div>
<div class="col-lg-4"><div class="card mb-3"><div class="card-header">Tin xem nhiều</div><ul class="list-group list-group-flush">${each(POPULAR, (p) => `<li class="list-group-item"><a href="/vi/news/thong-bao/${p.slug}-${p.id}.html">${p.title}</a></li>`)}</ul></div><div class="card"><div class="card-body">${each(LINKS, ([text, url]) => `<a class="d-block" href="${url}">${text}</a>`)}</div></div></div></div></div></div></body></html>`,
  expected: expectItems(NEWS, {
    url: (n) => `/vi/news/doi-song/${n.slug}-${n.id}.html`,
    image: (n) => `/assets/news/2026_11/${n.id}.jpg`,
    time: true,
    excerpt: true,
  }),
  paging: 'any',
  secondPage: ['/vi/news/doi-song/page-2/', (html) => html.replaceAll('/doi-song/', '/doi-song/cu-')],
};

/** A portal in the manner of VNPT: scripts between its blocks, and notices in a list of their own above the news. */
const vnptTwoLists = {
  name: 'a portal with scripts and a list of notices above its news',
  path: '/portal/pages/tin-tuc.aspx',
  html: `<!DOCTYPE html><html lang="vi"><head><title>Cổng thông tin điện tử</title><script>var portal={lang:'vi',id:3307};document.write('<link rel="stylesheet" href="/Style/p.css">');</script></head><body><script type="text/javascript">//<![CDATA[
var menu = '<ul><li><a href="/a">Danh mục thủ tục hành chính công bố năm 2026</a></li></ul>';
//]]></script><div id="dvMain"><div id="dvMenu"><ul id="menuElem">${each(MENU, ({ title, url }) => `<li class="Item"><a href="${url}">${title}</a></li>`)}</ul></div>
<div id="dvContent"><div id="dvThongBao" class="khoi"><div class="khoi-tieude">Thông báo</div><script>$(function(){$('#marq').marquee({speed:30});});</script><ul id="marq" class="khoi-ds">${each(POPULAR, (p) => `<li><a href="/portal/pages/thong-bao.aspx?id=${p.id}">${p.title}</a> <span class="ngay">(05/11/2026)</span></li>`)}</ul></div>
<div id="dvTinTuc" class="khoi"><div class="khoi-tieude">Tin tức - Sự kiện</div><div class="khoi-nd">
${each(
  NEWS,
  (n) =>
    `<div class="tin"><script>showThumb(${n.id});</script><div class="tin-anh"><a href="/portal/pages/${n.year}-${Number(n.month)}-${Number(n.date)}/${n.slug}${n.id}.aspx"><img src="/portal/PublishingImages/${n.id}.JPG" width="150" height="100" onerror="this.src='/portal/Images/noimage.png'"></a></div><div class="tin-nd"><a class="tin-tieude" href="/portal/pages/${n.year}-${Number(n.month)}-${Number(n.date)}/${n.slug}${n.id}.aspx"><b>${n.title}</b></a><div class="tin-ngay">Cập nhật lúc ${n.time}, ngày ${n.day} (GMT+7)</div><div class="tin-tomtat">${n.excerpt} <a href="/portal/pages/${n.year}-${Number(n.month)}-${Number(n.date)}/${n.slug}${n.id}.aspx">Chi tiết &gt;&gt;</a></div></div><div class="clear"></div></div>`,
)}</div><div class="phantrang"><a class="trang chon">1</a><a class="trang" href="?p=2">2</a><a class="trang" href="?p=3">3</a><a class="trang" href="?p=2">Tiếp</a></div></div></div>
<div id="dvPhai"><div class="khoi"><div class="khoi-tieude">Liên kết</div>${each(LINKS, ([text, url]) => `<div class="lk"><a target="_blank" href="${url}">${text}</a></div>`)}</div></div></div><script src="/Style/portal.js"></script></body></html>`,
  expected: expectItems(NEWS, {
    url: (n) => `/portal/pages/${n.year}-${Number(n.month)}-${Number(n.date)}/${n.slug}${n.id}.aspx`,
    image: (n) => `/portal/PublishingImages/${n.id}.JPG`,
    time: true,
    excerpt: true,
  }),
  paging: 'any',
  secondPage: [
    '/portal/pages/tin-tuc.aspx?p=2',
    (html) => html.replaceAll('/portal/pages/2026', '/portal/pages/tin/2026'),
  ],
};

const PORTLET = 'com_liferay_asset_publisher_web_portlet_AssetPublisherPortlet_INSTANCE_nWq7sKz2';
/** Liferay 7: the abstracts of an asset publisher, with the author's picture in front, and paging that names the portlet. */
const liferayAbstracts = {
  name: 'Liferay 7, abstracts of an asset publisher',
  path: '/web/phuong/su-kien',
  html: `<!DOCTYPE html><html class="ltr" dir="ltr" lang="vi-VN"><head><title>Sự kiện - Phường Bình Lạc</title></head><body class="controls-visible site signed-out public-page"><div id="wrapper"><header id="banner"><div class="navbar navbar-classic"><div class="autofit-area"><ul aria-label="Trang" class="nav navbar-nav" role="menubar">${each(MENU, ({ title, url }, at) => `<li class="lfr-nav-item nav-item" id="layout_${at + 7}" role="presentation"><a class="nav-link text-truncate" href="${url}" role="menuitem">${title}</a></li>`)}</ul></div></div></header>
<section id="content"><div class="columns-2" id="main-content" role="main"><div class="portlet-layout row"><div class="col-md-8 portlet-column" id="column-1"><div class="portlet-dropzone"><div class="portlet-boundary portlet-boundary_com_liferay_asset_publisher_web_portlet_AssetPublisherPortlet_ portlet-static portlet-decorate portlet-asset-publisher" id="p_p_id_${PORTLET}_"><span id="p_${PORTLET}"></span><section class="portlet" id="portlet_${PORTLET}"><div class="portlet-content"><div class="autofit-float autofit-row portlet-header"><h2 class="portlet-title-text">Sự kiện</h2></div><div class="portlet-content-container"><div class="portlet-body"><div class="subscribe-action"></div>
${each(
  NEWS,
  (
    n,
  ) => `<div class="asset-abstract mb-5 default-asset-publisher"><span class="asset-anchor lfr-asset-anchor" id="${n.id * 3}"></span><div class="mb-2"><h4 class="component-title"><a class="asset-title d-inline" href="{origin}/web/phuong/su-kien/-/asset_publisher/nWq7sKz2/content/${n.slug}?_${PORTLET}_assetEntryId=${n.id * 3}&amp;_${PORTLET}_redirect=%2Fweb%2Fphuong"><span class="asset-title-text">${n.title}</span></a></h4></div>
<div class="autofit-row mb-4 metadata-author"><div class="autofit-col inline-item-before"><div class="taglib-user-display"><span class="sticker sticker-circle"><img alt="" class="sticker-img" src="/image/user_portrait?img_id=0&amp;t=1" width="32" height="32"></span></div></div><div class="autofit-col autofit-col-expand"><div class="text-truncate-inline"><span class="text-truncate user-info">Ban biên tập</span></div><div class="asset-user-info text-secondary"><span class="date-info">Đăng ngày ${n.day}</span></div></div></div>
<div class="asset-content mb-3"><div class="aspect-ratio aspect-ratio-8-to-3 cover-image mb-4" style="background-image: url(/documents/20123/0/${n.id}.jpg?t=17)"></div><div class="asset-summary">${n.excerpt}<a class="asset-more" href="{origin}/web/phuong/su-kien/-/asset_publisher/nWq7sKz2/content/${n.slug}">Đọc thêm<span class="sr-only"> Về ${n.title}</span> &raquo;</a></div></div><div class="separator"></div></div>`,
)}
<div class="pagination-bar"><ul class="pagination"><li class="page-item disabled"><a class="page-link" href="javascript:void(0);">Trang trước</a></li><li class="active page-item"><a class="page-link" href="javascript:void(0);">1</a></li><li class="page-item"><a class="page-link" href="{origin}/web/phuong/su-kien?p_p_id=${PORTLET}&amp;p_p_lifecycle=0&amp;_${PORTLET}_cur=2">2</a></li><li class="page-item"><a class="page-link" href="{origin}/web/phuong/su-kien?p_p_id=${PORTLET}&amp;p_p_lifecycle=0&amp;_${PORTLET}_cur=2">Trang sau</a></li></ul></div></div></div></div></section></div></div></div>
<div class="col-md-4 portlet-column" id="column-2"><div class="portlet-boundary portlet-asset-publisher" id="p_p_id_com_liferay_asset_publisher_web_portlet_AssetPublisherPortlet_INSTANCE_b8_"><ul class="list-unstyled">${each(POPULAR, (p) => `<li class="title-list"><a class="asset-title" href="{origin}/web/phuong/thong-bao/-/asset_publisher/b8/content/${p.slug}">${p.title}</a></li>`)}</ul></div><ul class="lien-ket">${each(LINKS, ([text, url]) => `<li><a href="${url}">${text}</a></li>`)}</ul></div></div></div></section></div></body></html>`,
  expected: expectItems(NEWS, {
    url: (n) => `/web/phuong/su-kien/-/asset_publisher/nWq7sKz2/content/${n.slug}?_${PORTLET}_assetEntryId=${n.id * 3}`,
    image: (n) => `/documents/20123/0/${n.id}.jpg?t=17`,
    excerpt: true,
  }),
  paging: 'any',
  secondPage: [
    `/web/phuong/su-kien?p_p_id=${PORTLET}&p_p_lifecycle=0&_${PORTLET}_cur=2`,
    (html) => html.replaceAll('/content/', '/content/cu-'),
  ],
};

export const furtherPages = [gridView, joomlaBlog, nukevietCards, vnptTwoLists, liferayAbstracts];
