import { each, expectItems, LINKS, MENU, NEWS, POPULAR, paragraphs } from './news.mjs';

const oldMenu = `<table width="180" bgcolor="#003399" cellpadding="4">${each(MENU, ({ title, url }) => `<tr><td><img src="/images/bullet.gif"> <a href="${url}">${title}</a></td></tr>`)}</table>`;

/** ASP.NET with a GridView: a table with a header and a pager in its last row. */
const gridView = {
  name: 'ASP.NET, a GridView with a pager by postback',
  path: '/DanhSachTin.aspx?cat=12',
  html: `<html><head><title>Danh sách tin</title></head><body><form name="form1" method="post" action="DanhSachTin.aspx?cat=12" id="form1"><table width="980" align="center"><tr><td colspan="3"><img src="/images/header.jpg" width="980" height="150"></td></tr><tr><td width="180" valign="top">${oldMenu}</td><td width="600" valign="top">
<span id="ctl00_ContentPlaceHolder1_lblTitle" class="tieudelon">TIN TỨC - SỰ KIỆN</span>
<div><table cellspacing="0" cellpadding="3" rules="all" border="1" id="ctl00_ContentPlaceHolder1_GridView1" style="width:100%;border-collapse:collapse;"><tr class="GridHeader"><th scope="col">STT</th><th scope="col">Tiêu đề</th><th scope="col">Ngày đăng</th></tr>
${each(
  NEWS,
  (n) =>
    `<tr class="${n.number % 2 ? 'GridRow' : 'GridAlternate'}"><td align="center">${n.number}</td><td><a id="ctl00_ContentPlaceHolder1_GridView1_ctl0${n.number}_HyperLink1" href="ChiTiet.aspx?id=${n.id}">${n.title}</a></td><td align="center"><span id="ctl00_ContentPlaceHolder1_GridView1_ctl0${n.number}_lblNgay">${n.day} ${n.time}:00</span></td></tr>`,
)}
<tr class="GridPager"><td colspan="3"><table border="0"><tr><td><span>1</span></td><td><a href="javascript:__doPostBack(&#39;ctl00$ContentPlaceHolder1$GridView1&#39;,&#39;Page$2&#39;)">2</a></td><td><a href="javascript:__doPostBack(&#39;ctl00$ContentPlaceHolder1$GridView1&#39;,&#39;Page$3&#39;)">3</a></td></tr></table></td></tr></table></div></td>
<td width="200" valign="top"><table width="100%"><tr><td class="tieudebox">Đăng nhập</td></tr><tr><td><input name="user"></td></tr><tr><td class="tieudebox">Liên kết website</td></tr>${each(LINKS, ([text, url]) => `<tr><td><a href="${url}">${text}</a></td></tr>`)}</table></td></tr></table></form></body></html>`,
  expected: expectItems(NEWS, { url: (n) => `/ChiTiet.aspx?id=${n.id}`, time: true }),
  postback: true,
};

/** ASP.NET with a DataList of two columns: a table in each cell. */
const dataList = {
  name: 'ASP.NET, a DataList with tables in two columns',
  path: '/tintuc.aspx',
  html: (() => {
    const cell = (n) =>
      `<td valign="top" style="width:50%;"><table width="100%" cellpadding="2"><tr><td rowspan="2" width="110"><a href="chitiettin.aspx?MaTin=${n.id}"><img src="upload/tin/${n.id}.jpg" width="100" border="0"></a></td><td><a class="TieuDeTin" href="chitiettin.aspx?MaTin=${n.id}">${n.title}</a><br><font class="NgayDang">Ngày đăng: ${n.day}</font></td></tr><tr><td class="TomTat">${n.excerpt}</td></tr></table></td>`;
    const rows = [];
    for (let at = 0; at < NEWS.length; at += 2) rows.push(NEWS.slice(at, at + 2));
    // The last row has one cell.
    const lone = NEWS.slice(0, 7);
    const inRows = rows.map((row) => row.filter((n) => lone.includes(n)));
    return `<html><head><title>Tin tức</title></head><body><form id="aspnetForm"><div id="left">${oldMenu}</div><div id="center"><span class="TieuDeMuc">Tin trong phường</span><table id="ctl00_Main_DataList1" cellspacing="0" border="0" style="width:100%;">${each(inRows, (row) => `<tr>${each(row, cell)}${row.length < 2 ? '<td></td>' : ''}</tr>`)}</table></div>
<div id="right"><b>Tin xem nhiều</b><table id="ctl00_Right_DataList2">${each(POPULAR, (p) => `<tr><td><a class="TinPhu" href="chitiettin.aspx?MaTin=${p.id}">${p.title}</a></td></tr>`)}</table></div></form></body></html>`;
  })(),
  expected: expectItems(NEWS.slice(0, 7), {
    url: (n) => `/chitiettin.aspx?MaTin=${n.id}`,
    image: (n) => `/upload/tin/${n.id}.jpg`,
    excerpt: true,
  }),
};

/** A flat table: the title, the date and the excerpt of an item are three rows. */
const severalRows = {
  name: 'a table with several rows an item',
  path: '/tin.asp?muc=3',
  html: `<html><head><title>Tin trong nước</title></head><body bgcolor="#ffffff"><table width="100%" border="0"><tr><td colspan="2">Trang thông tin điện tử phường Bình Lạc</td></tr><tr><td width="20%" valign="top">${oldMenu}</td><td valign="top"><table width="98%" border="0" class="tblTin">
${each(
  NEWS,
  (n) =>
    `<tr><td class="tieude"><img src="/images/dot.gif" width="8"> <a href="xemtin.asp?id=${n.id}">${n.title}</a></td></tr><tr><td class="ngay"><i>(${n.day})</i></td></tr><tr><td class="tomtat"><img src="/upload/${n.id}.jpg" width="120" align="left">${n.excerpt}</td></tr><tr><td height="1" bgcolor="#cccccc"></td></tr>`,
)}
<tr><td align="right"><a href="tin.asp?muc=3&trang=2">2</a> <a href="tin.asp?muc=3&trang=3">3</a></td></tr></table></td></tr><tr><td colspan="2" align="center">${each(LINKS, ([text, url]) => `<a href="${url}">${text}</a>`)}</td></tr></table></body></html>`,
  expected: expectItems(NEWS, {
    url: (n) => `/xemtin.asp?id=${n.id}`,
    image: (n) => `/upload/${n.id}.jpg`,
    excerpt: true,
  }),
  paging: 'url',
  secondPage: ['/tin.asp?muc=3&trang=2', (html) => html.replaceAll('id=', 'id=5')],
};

/** Nothing but boxes with inline styles, as an editor writes them. */
const divSoup = {
  name: 'boxes without any class',
  path: '/tin-hoat-dong.html',
  html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Tin hoạt động</title></head><body><div style="width:1000px"><div style="background:#c00"><div>${each(MENU, ({ title, url }) => `<div style="float:left"><a href="${url}">${title}</a></div>`)}</div></div>
<div style="float:left;width:700px"><h2>Tin hoạt động</h2><div>
${each(
  NEWS,
  (n) =>
    `<div style="padding:8px"><div style="float:left"><a href="/bai-viet/${n.slug}"><img src="/anh/${n.id}.png"></a></div><div><a href="/bai-viet/${n.slug}"><b>${n.title}</b></a></div><div style="color:#999">${n.time} ngày ${n.day}</div><div>${n.excerpt}</div></div>`,
)}</div></div>
<div style="float:right;width:280px"><h2>Tin đọc nhiều</h2><div>${each(POPULAR, (p) => `<div style="padding:4px"><div><a href="/bai-viet/${p.slug}"><b>${p.title}</b></a></div></div>`)}</div></div>
<div style="clear:both">Địa chỉ: số 1 đường Số 7, phường Bình Lạc</div></div></body></html>`,
  expected: expectItems(NEWS, {
    url: (n) => `/bai-viet/${n.slug}`,
    image: (n) => `/anh/${n.id}.png`,
    time: true,
    excerpt: true,
  }),
  article: (n) =>
    `<html><body><div style="width:1000px"><div><div>${each(MENU, ({ title, url }) => `<div><a href="${url}">${title}</a></div>`)}</div></div><div style="float:left"><h1>${n.title}</h1><div itemprop="articleBody">${paragraphs(n)}</div></div></div></body></html>`,
  body: '[itemprop',
};

/** Siblings in one box: a heading, a date and a paragraph for each item, and a list above of the same design. */
const flatSiblings = {
  name: 'headings and paragraphs in one box',
  path: '/ban-tin/',
  html: `<!DOCTYPE html><html lang="vi"><head><title>Bản tin</title></head><body><div class="khung"><ul class="thanhmenu">${each(MENU, ({ title, url }) => `<li><a href="${url}">${title}</a></li>`)}</ul>
<div class="tinnong"><marquee>${each(POPULAR, (p) => `<a href="/ban-tin/${p.slug}.htm">${p.title}</a>`)}</marquee></div>
<div class="cacbantin"><h1>Bản tin khu phố</h1>
${each(NEWS, (n) => `<h3><a href="${n.slug}.htm">${n.title}</a></h3><span class="luc">Lúc ${n.time}, ${n.day}</span><p class="dan">${n.excerpt}</p>`)}
</div><div class="cuoitrang">Phường Bình Lạc</div></div></body></html>`,
  expected: expectItems(NEWS, { url: (n) => `/ban-tin/${n.slug}.htm`, time: true, excerpt: true }),
};

/** A bare list of links with the date behind each, beside a longer list of links to documents. */
const bareList = {
  name: 'links with a date in parentheses',
  path: '/thong-tin-tuyen-truyen',
  html: `<!DOCTYPE html><html lang="vi"><head><title>Thông tin tuyên truyền</title></head><body><div id="menutop"><ul>${each(MENU, ({ title, url }) => `<li><a href="${url}">${title}</a></li>`)}</ul></div><div id="main"><div class="box"><div class="box-title">Thông tin tuyên truyền</div><ul class="danh-sach">
${each(NEWS, (n) => `<li><a href="/thong-tin-tuyen-truyen/${n.slug}">${n.title}</a> (${n.day})</li>`)}</ul></div></div>
<div id="right"><div class="box"><div class="box-title">Liên kết</div><ul>${each(LINKS, ([text, url]) => `<li><a href="${url}">${text}</a></li>`)}</ul></div></div></body></html>`,
  expected: expectItems(NEWS, { url: (n) => `/thong-tin-tuyen-truyen/${n.slug}` }),
};

export const oldPages = [gridView, dataList, severalRows, divSoup, flatSiblings, bareList];
