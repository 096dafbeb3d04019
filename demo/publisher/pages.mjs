import { escapeHtml } from '../lib/http.mjs';
import { htmlPage, menuLinks } from '../lib/page.mjs';
import { articleUrl, attachmentsOf, bodyHtml, leadPicture } from './body.mjs';
import { noticeTags, site } from './site.mjs';

/** `21/06/2024`, from the clock of the article's own zone. */
const day = (date) => date.slice(0, 10).split('-').reverse().join('/');
const count = (number) => new Intl.NumberFormat('vi-VN').format(number);
const categoryHref = (tag) => `/?chuyen-muc=${encodeURIComponent(tag)}`;

const HEAD = `<link rel="alternate" type="application/feed+json" title="${site.title}" href="/feed.json">
<link rel="alternate" type="application/rss+xml" title="${site.title}" href="/rss.xml">`;

const MASTHEAD = `<a class="skip" href="#noi-dung">Đến nội dung chính</a>
<header class="masthead">
<p class="name"><a href="/">${site.title}</a></p>
<p class="slogan">${site.description}</p>
</header>`;

const FOOTER = `<footer>
<p>${site.title} · Trang minh họa, mọi tên gọi và nội dung đều hư cấu.</p>
<p><a href="/feed.json">JSON Feed</a> · <a href="/rss.xml">RSS</a> · <a href="/atom.xml">Atom</a> · <a href="#top">Về đầu trang</a></p>
</footer>`;

/** A page of the portal; `current` is the address of an entry of its menu. */
function page({ title, allTags, current, content }) {
  const menu = [['/', 'Tin mới'], ...allTags.map((tag) => [categoryHref(tag), tag])];
  return htmlPage({
    title,
    icon: '/icon.svg',
    styles: ['/style.css'],
    head: HEAD,
    body: `${MASTHEAD}
<nav class="topics" aria-label="Chuyên mục">
${menuLinks(menu, current).join('\n')}
</nav>
<main id="noi-dung">
${content}
</main>
${FOOTER}`,
  });
}

function card(origin, article) {
  const picture = leadPicture(origin, article);
  return `<li class="card">
${picture ? `<img src="${picture.url}" alt="" width="${picture.width}" height="${picture.height}" loading="lazy">` : ''}
<div>
<h2><a href="${articleUrl(origin, article)}">${escapeHtml(article.title)}</a></h2>
<p class="meta">${article.pinned ? '<strong class="pin">Ghim</strong> ' : ''}<time datetime="${article.date}">${day(article.date)}</time> · ${escapeHtml(article.tags[0])}</p>
<p>${escapeHtml(article.lead)}</p>
</div>
</li>`;
}

/** The portal's home page, or one category of it. */
export function homePage({ origin, articles, allTags, category }) {
  const known = allTags.includes(category) ? category : '';
  const shown = known ? articles.filter(({ tags }) => tags.includes(known)) : articles;
  const ordered = shown.toSorted((a, b) => Number(b.pinned ?? 0) - Number(a.pinned ?? 0));
  return page({
    title: known ? `${known} - ${site.title}` : site.title,
    allTags,
    current: known ? categoryHref(known) : '/',
    content: `<h1>${escapeHtml(known || 'Tin mới')}</h1>
<ul class="cards">
${ordered.map((article) => card(origin, article)).join('\n')}
</ul>`,
  });
}

/** One announcement with everything a portal says about it, and the ones before it. */
export function articlePage({ origin, article, articles, allTags }) {
  const older = articles.filter(({ date }) => date < article.date).slice(0, 5);
  const files = attachmentsOf(origin, article);
  return page({
    title: `${article.title} - ${site.title}`,
    allTags,
    current: categoryHref(article.tags[0]),
    content: `<article>
<h1>${escapeHtml(article.title)}</h1>
<p class="meta">Ngày đăng: <time datetime="${article.date}">${day(article.date)}</time> | Lượt xem: ${count(article.views)}</p>
<p class="lead">${escapeHtml(article.lead)}</p>
<div class="body">
${bodyHtml(origin, article)}
</div>
<p class="unit">${escapeHtml(article.unit)}</p>
<p class="meta">Nguồn: ${escapeHtml(article.source ?? site.title)}</p>
${files.length ? `<section class="files"><h2>Tệp đính kèm</h2><ul>${files.map((file) => `<li><a href="${file.url}">${escapeHtml(file.title)}</a> (PDF, ${(file.bytes.length / 1024).toFixed(1).replace('.', ',')} KB)</li>`).join('')}</ul></section>` : ''}
<p class="meta">Chuyên mục: ${article.tags.map((tag) => `<a href="${categoryHref(tag)}">${escapeHtml(tag)}</a>`).join(', ')}</p>
</article>
${older.length ? `<section class="older"><h2>Các tin đã đưa:</h2><ul>${older.map((o) => `<li><a href="${articleUrl(origin, o)}">${escapeHtml(o.title)}</a> <time datetime="${o.date}">(${day(o.date)})</time></li>`).join('')}</ul></section>` : ''}`,
  });
}

/** A page of notices as old portals have it: a table, without a feed. */
export function noticesPage({ origin, articles, allTags }) {
  const notices = articles.filter(({ tags }) => tags.some((tag) => noticeTags.includes(tag)));
  const rows = notices.map(
    (article, index) => `<tr class="tin">
<td>${index + 1}</td>
<td><a href="${articleUrl(origin, article)}">${escapeHtml(article.title)}</a></td>
<td class="ngay">${day(article.date)} ${article.date.slice(11, 16).replace(':', 'h')}</td>
</tr>`,
  );
  return page({
    title: `Danh mục thông báo - ${site.title}`,
    allTags,
    content: `<h1>Danh mục thông báo</h1>
<table class="notices">
<thead><tr><th scope="col">STT</th><th scope="col">Tiêu đề</th><th scope="col">Ngày đăng</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`,
  });
}

export function notFoundPage({ allTags }) {
  return page({
    title: `Không tìm thấy trang - ${site.title}`,
    allTags,
    content: '<h1>Không tìm thấy trang</h1><p>Tin có thể đã được gỡ. <a href="/">Xem các tin mới nhất</a>.</p>',
  });
}
