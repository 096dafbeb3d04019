import { each, expectItems, LINKS, MENU, NEWS, POPULAR, paragraphs } from './news.mjs';

/** Liferay 6.2: an asset publisher with abstracts; ids of portlets are made by the system. */
const liferay6 = {
  name: 'Liferay 6.2',
  path: '/web/guest/tin-tuc',
  html: `<!DOCTYPE html><html class="ltr" lang="vi-VN"><head><title>Tin tức - Cổng thông tin</title></head><body class="yui3-skin-sam controls-visible signed-out public-page site">
<div id="wrapper"><header id="banner" role="banner"><div id="heading"><h1 class="site-title"><a class="logo" href="/"><img alt="" height="60" src="/image/layout_set_logo?img_id=10722" width="400"/></a></h1></div><nav class="sort-pages modify-pages" id="navigation"><ul>${each(MENU, ({ title, url }, at) => `<li id="layout_${at}"><a aria-labelledby="layout_${at}" href="${url}"><span>${title}</span></a></li>`)}</ul></nav></header>
<div id="content"><nav id="breadcrumbs"><ul class="breadcrumb"><li><a href="/web/guest">Trang chủ</a></li></ul></nav><div class="columns-2" id="main-content" role="main"><div class="portlet-layout row-fluid"><div class="portlet-column portlet-column-first span8" id="column-1"><div class="portlet-dropzone portlet-column-content">
<div class="portlet-boundary portlet-boundary_101_ portlet-static portlet-static-end portlet-asset-publisher" id="p_p_id_101_INSTANCE_kT3vXq9LmN2b_"><section class="portlet" id="portlet_101_INSTANCE_kT3vXq9LmN2b"><header class="portlet-topper"><h1 class="portlet-title"><span class="portlet-title-text">Tin hoạt động</span></h1></header><div class="portlet-content"><div class="portlet-content-container"><div class="portlet-body">
${each(
  NEWS,
  (n) =>
    `<div class="asset-abstract default-asset-publisher"><h3 class="asset-title"><a href="/web/guest/tin-tuc/-/asset_publisher/kT3vXq9LmN2b/content/${n.slug}?_101_INSTANCE_kT3vXq9LmN2b_redirect=%2Fweb%2Fguest"><img alt="" src="/html/themes/classic/images/common/history.png" width="16" height="16"/> ${n.title}</a></h3><div class="asset-content"><div class="asset-small-image"><img alt="" src="/documents/10180/0/${n.id}.jpg/7c1e?t=1700"/></div><div class="asset-summary">${n.excerpt}<a href="/web/guest/tin-tuc/-/asset_publisher/kT3vXq9LmN2b/content/${n.slug}">Đọc thêm <span class="hide-accessible">Về ${n.title}</span> &raquo;</a></div></div><div class="asset-metadata"><span class="metadata-entry metadata-publish-date">${n.day}</span><span class="metadata-entry metadata-author">Bởi Ban biên tập</span></div></div><div class="separator"><!-- --></div>`,
)}
<div class="taglib-page-iterator"><ul class="pager"><li><a href="/web/guest/tin-tuc?p_p_id=101_INSTANCE_kT3vXq9LmN2b&amp;_101_INSTANCE_kT3vXq9LmN2b_cur=2" tabindex="-1">Kế tiếp</a></li></ul></div></div></div></div></section></div></div></div>
<div class="portlet-column portlet-column-last span4" id="column-2"><div class="portlet-dropzone"><div class="portlet-boundary portlet-boundary_101_ portlet-asset-publisher" id="p_p_id_101_INSTANCE_Zq1Wc8RtYu4p_"><section class="portlet"><header class="portlet-topper"><h1 class="portlet-title"><span class="portlet-title-text">Tin xem nhiều</span></h1></header><div class="portlet-content"><ul>${each(POPULAR, (p) => `<li class="title-list default-asset-publisher"><a href="/web/guest/tin-tuc/-/asset_publisher/Zq1Wc8RtYu4p/content/${p.slug}">${p.title}</a></li>`)}</ul></div></section></div>
<div class="portlet-boundary portlet-journal-content"><ul class="lienket">${each(LINKS, ([text, url]) => `<li><a href="${url}">${text}</a></li>`)}</ul></div></div></div></div></div></div><footer id="footer" role="contentinfo"><p>Ủy ban nhân dân phường Bình Lạc</p></footer></div></body></html>`,
  expected: expectItems(NEWS, {
    url: (n) => `/web/guest/tin-tuc/-/asset_publisher/kT3vXq9LmN2b/content/${n.slug}`,
    image: (n) => `/documents/10180/0/${n.id}.jpg/7c1e?t=1700`,
  }),
  article: (n) =>
    `<html lang="vi-VN"><body><nav id="navigation"><ul>${each(MENU, ({ title, url }) => `<li><a href="${url}">${title}</a></li>`)}</ul></nav><div id="main-content"><div class="portlet-boundary" id="p_p_id_101_INSTANCE_kT3vXq9LmN2b_"><div class="asset-full-content default-asset-publisher show-asset-title"><div class="asset-content" id="kdhj_${n.id}"><div class="journal-content-article" id="article_10180_${n.id}_1.0">${paragraphs(n)}</div></div><div class="asset-metadata"><span class="metadata-entry metadata-author">Bởi Ban biên tập</span></div></div></div></div></body></html>`,
  body: '.journal-content-article',
};

/** Liferay 7 with a template of its own, and names that its themes generate. */
const liferay7 = {
  name: 'Liferay 7',
  path: '/tin-tuc-su-kien',
  html: `<!DOCTYPE html><html class="ltr" dir="ltr" lang="vi-VN"><head><title>Tin tức sự kiện</title></head><body class="chrome controls-visible yui3-skin-sam guest-site signed-out public-page site">
<div class="container-fluid-1280" id="wrapper"><section id="content"><div class="layout-content portlet-layout" id="main-content" role="main"><div class="lfr-layout-structure-item-container py-3"><div class="row"><div class="col col-lg-3"><div class="lfr-layout-structure-item-com-liferay-site-navigation-menu-web-portlet-sitenavigationmenuportlet lfr-layout-structure-item-0a1f"><div class="portlet-boundary" id="p_p_id_com_liferay_site_navigation_menu_web_portlet_SiteNavigationMenuPortlet_INSTANCE_qwer_"><ul class="layouts level-1">${each(MENU, ({ title, url }) => `<li class="lfr-nav-item"><a class="lfr-nav-item" href="${url}">${title}</a></li>`)}</ul></div></div></div>
<div class="col col-lg-9"><div class="lfr-layout-structure-item-com-liferay-asset-publisher-web-portlet-assetpublisherportlet lfr-layout-structure-item-5b2c91aa"><div class="portlet-boundary portlet-asset-publisher" id="p_p_id_com_liferay_asset_publisher_web_portlet_AssetPublisherPortlet_INSTANCE_abcd1234_"><section class="portlet" id="portlet_com_liferay_asset_publisher_web_portlet_AssetPublisherPortlet_INSTANCE_abcd1234"><div class="portlet-content"><div class="portlet-content-container"><div class="portlet-body"><div class="list-group show-quick-actions-on-hover list-news-custom">
${each(
  NEWS,
  (n) =>
    `<div class="list-group-item list-group-item-flex"><div class="autofit-col"><div class="aspect-ratio aspect-ratio-16-to-9" style="width:200px;background-image: url('/documents/d/guest/${n.id}?imageThumbnail=2')"></div></div><div class="autofit-col autofit-col-expand"><section class="autofit-section"><p class="list-group-title text-truncate"><a href="/tin-tuc-su-kien/-/asset_publisher/abcd1234/content/id/${n.id * 11}" target="_self">${n.title}</a></p><p class="list-group-subtitle"> Ngày ${n.day} ${n.time} </p><p class="list-group-text">${n.excerpt}</p></section></div></div>`,
)}</div></div></div></div></section></div></div></div></div></div></div></section></div></body></html>`,
  expected: expectItems(NEWS, {
    url: (n) => `/tin-tuc-su-kien/-/asset_publisher/abcd1234/content/id/${n.id * 11}`,
    image: (n) => `/documents/d/guest/${n.id}?imageThumbnail=2`,
    time: true,
    excerpt: true,
  }),
};

/** SharePoint with a web part of the province, in cells of tables with generated ids. */
const sharepointPart = {
  name: 'SharePoint, a web part of its own',
  path: '/Pages/tin-tuc.aspx',
  html: `<html dir="ltr" lang="vi-VN"><head><meta name="GENERATOR" content="Microsoft SharePoint" /><title>Tin tức</title></head><body><form method="post" action="tin-tuc.aspx" id="aspnetForm"><input type="hidden" name="__VIEWSTATE" id="__VIEWSTATE" value="/wEPDwUBMA9k" />
<div id="s4-workspace"><div id="s4-bodyContainer"><div class="ms-cui-topBar2"><a href="/_layouts/15/Authenticate.aspx">Đăng nhập vào hệ thống quản trị</a></div><div id="zz1_TopNavigationMenu" class="noindex ms-core-listMenu-horizontalBox"><ul class="root static">${each(MENU, ({ title, url }) => `<li class="static"><a class="static menu-item" href="${url}"><span class="menu-item-text">${title}</span></a></li>`)}</ul></div>
<div id="DeltaPlaceHolderMain"><table width="100%" cellpadding="0"><tr><td valign="top" width="70%"><div class="ms-webpart-zone ms-fullWidth"><div id="MSOZoneCell_WebPartWPQ4" class="s4-wpcell-plain ms-webpartzone-cell ms-webpart-cell-vertical"><div class="ms-webpart-chrome"><div WebPartID="6f0d" id="WebPartWPQ4" class="ms-WPBody"><div id="ctl00_ctl46_g_6f0d1d57_33c1_4ef1_9a71_5ad0ef4c1a3b">
<div class="tieudechuyenmuc"><span>HOẠT ĐỘNG CỦA PHƯỜNG</span></div>
${each(
  NEWS,
  (n) =>
    `<div class="motbantin"><div class="hinhdaidien"><a href="/Pages/chi-tiet.aspx?ItemID=${n.id}&amp;l=TinTuc"><img src="/PublishingImages/2026-11/${n.id}.jpg" style="border:0" /></a></div><div class="noidungtin"><a class="lienkettin" href="/Pages/chi-tiet.aspx?ItemID=${n.id}&amp;l=TinTuc">${n.title}</a> <span class="thoigiandang">(${n.day} ${n.time})</span><div class="phantrichdan">${n.excerpt}</div></div><div style="clear:both"></div></div>`,
)}
<div class="phantrang"><a href="javascript:__doPostBack('ctl00$ctl46$g_6f0d1d57$pager','2')">2</a> <a href="javascript:__doPostBack('ctl00$ctl46$g_6f0d1d57$pager','3')">3</a></div></div></div></div></div></div></td>
<td valign="top" width="30%"><div id="MSOZoneCell_WebPartWPQ7" class="s4-wpcell-plain"><div class="boxphai"><div class="tieudebox">TIN ĐỌC NHIỀU</div>${each(POPULAR, (p) => `<div class="dongtin"><a href="/Pages/chi-tiet.aspx?ItemID=${p.id}&amp;l=ThongBao">${p.title}</a> <span class="thoigiandang">(01/11/2026)</span></div>`)}</div></div></td></tr></table></div></div></div></form></body></html>`,
  expected: expectItems(NEWS, {
    url: (n) => `/Pages/chi-tiet.aspx?ItemID=${n.id}&l=TinTuc`,
    image: (n) => `/PublishingImages/2026-11/${n.id}.jpg`,
    time: true,
    excerpt: true,
  }),
  postback: true,
  article: (n) =>
    `<html><body><form id="aspnetForm"><div id="zz1_TopNavigationMenu" class="ms-core-listMenu-horizontalBox">${each(MENU, ({ title, url }) => `<a href="${url}">${title}</a>`)}</div><div id="MSOZoneCell_WebPartWPQ3"><div class="chitiettin"><div class="tieudetin">${n.title}</div><div class="ngaythang">${n.day} ${n.time}</div><div class="thanbai"><div id="ctl00_ctl46_g_11">${paragraphs(n)}</div></div><div class="tacgia">Phòng Văn hóa - Xã hội</div></div></div></form></body></html>`,
  body: '.thanbai',
};

/** SharePoint, a content query in two columns, with a view of links and a second query below. */
const sharepointQuery = {
  name: 'SharePoint, two content queries',
  path: '/sites/phuong/Pages/default.aspx',
  html: `<html dir="ltr" lang="en-US"><head><title>Home</title></head><body><form id="aspnetForm"><div class="s4-pr s4-ca s4-ribbonrowhidetitle"><div class="menu horizontal menu-horizontal"><ul>${each(MENU, ({ title, url }) => `<li><a href="${url}">${title}</a></li>`)}</ul></div></div>
<div class="article article-body"><div class="welcome blank-wp"><div class="cell-margin left-column-area"><div id="MSOZoneCell_WebPartWPQ2"><div class="ms-webpart-titleText"><span>Tin tức</span></div><div id="cbqwpctl00_ctl24_g_2ab4" class="cbq-layout-main"><ul class="dfwp-column dfwp-list" style="width:50%">
${each(
  NEWS,
  (n) =>
    `<li class="dfwp-item"><div class="item"><div class="image-area-left"><a href="/sites/phuong/Pages/${n.slug}.aspx" title=""><img class="image" src="/sites/phuong/PublishingImages/${n.id}.jpg?RenditionID=5" alt="" /></a></div><div class="link-item"><a href="/sites/phuong/Pages/${n.slug}.aspx" title="">${n.title}</a><div class="description">${n.excerpt}</div><div class="ngay">${n.date}.${n.month}.${n.year}</div></div></div></li>`,
)}</ul></div></div></div><div class="cell-margin right-column-area"><div id="MSOZoneCell_WebPartWPQ5"><div class="ms-webpart-titleText"><span>Liên kết</span></div><ul class="dfwp-list">${each(LINKS, ([text, url]) => `<li class="dfwp-item"><div class="item link-item"><a href="${url}">${text}</a></div></li>`)}</ul></div>
<div id="MSOZoneCell_WebPartWPQ6"><div class="ms-webpart-titleText"><span>Xem nhiều</span></div><ul class="dfwp-list">${each(POPULAR, (p) => `<li class="dfwp-item"><div class="item link-item bullet"><a href="/sites/phuong/Pages/${p.slug}.aspx">${p.title}</a></div></li>`)}</ul></div></div></div></div></form></body></html>`,
  expected: expectItems(NEWS, {
    url: (n) => `/sites/phuong/Pages/${n.slug}.aspx`,
    image: (n) => `/sites/phuong/PublishingImages/${n.id}.jpg?RenditionID=5`,
    excerpt: true,
  }),
};

/** A portal in the manner of VNPT: blocks with ids of modules, a carousel of the newest, then the list. */
const vnpt = {
  name: 'a portal with a carousel above its list',
  path: '/tin-tuc-su-kien.html',
  html: `<!DOCTYPE html><html lang="vi"><head><title>Tin tức</title></head><body><div id="vnptportal"><div class="topbanner"><img src="/portal/banner.jpg" alt="Banner"></div><div class="mainmenu"><ul class="sf-menu">${each(MENU, ({ title, url }) => `<li><a href="${url}"><span>${title}</span></a></li>`)}</ul></div>
<div class="container-main"><div id="mod_1021" class="module-tinnoibat"><div class="owl-carousel tinnoibat-slide">${each(NEWS.slice(0, 3), (n) => `<div class="item"><a href="/chi-tiet/${n.slug}-${n.id}.html"><img src="/portal/lon/${n.id}.jpg"><h3>${n.title}</h3></a><div class="sapo">${n.excerpt}</div></div>`)}</div></div>
<div class="cottrai"><div class="module-chuyenmuc" id="mod_3307"><h2 class="ten-chuyenmuc"><a href="/tin-tuc-su-kien.html">Tin tức - Sự kiện</a></h2><div class="ds-tin">
${each(
  NEWS,
  (n) =>
    `<div class="tin-item clearfix${n.number === 1 ? ' first' : ''}" id="tin_${n.id}"><a class="anh-tin" href="/chi-tiet/${n.slug}-${n.id}.html" title="${n.title}"><img class="lazyload" src="/portal/blank.gif" data-original="/portal/nho/${n.id}.jpg" alt="${n.title}"></a><a class="tieude-tin" href="/chi-tiet/${n.slug}-${n.id}.html" title="${n.title}">${n.title.slice(0, 40)}...</a><p class="ngay-tin"><i class="fa fa-calendar"></i> Thứ Hai, ${n.day} | ${n.time}</p><p class="sapo-tin">${n.excerpt}</p></div>`,
)}</div><div class="paging"><span class="current">1</span><a href="/tin-tuc-su-kien.html?page=2">2</a><a href="/tin-tuc-su-kien.html?page=3">3</a><a href="/tin-tuc-su-kien.html?page=2">»</a></div></div></div>
<div class="cotphai"><div class="module-docnhieu"><h3>Tin đọc nhiều</h3><div class="ds-tin-phu">${each(POPULAR, (p) => `<div class="tin-phu"><a href="/chi-tiet/${p.slug}-${p.id}.html">${p.title}</a><p class="ngay-tin">05/11/2026</p></div>`)}</div></div><div class="module-quangcao"><a href="/lien-ket-quang-cao-trang-chu"><img src="/portal/qc1.gif"></a></div></div></div>
<div class="chantrang"><p>Bản quyền thuộc Ủy ban nhân dân phường</p></div></div></body></html>`,
  expected: expectItems(NEWS, {
    url: (n) => `/chi-tiet/${n.slug}-${n.id}.html`,
    image: (n) => `/portal/nho/${n.id}.jpg`,
    time: true,
    excerpt: true,
  }),
  paging: 'url',
  secondPage: ['/tin-tuc-su-kien.html?page=2', (html) => html.replaceAll('/chi-tiet/', '/chi-tiet/truoc-')],
};

export const portals = [liferay6, liferay7, sharepointPart, sharepointQuery, vnpt];
