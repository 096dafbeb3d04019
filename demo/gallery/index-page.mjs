import { escapeHtml } from '../lib/http.mjs';
import { ALL_PICTURES, fileNameOf, queryOf, sizeOf } from './pictures.mjs';
import { DESCRIPTIONS, LAYOUTS, PICTURE_WIDTHS, SCHEMES, STATES, THEMES, tagOf, VIEWS } from './views.mjs';

const SCHEME_NAMES = { light: 'nền sáng', dark: 'nền tối' };

const hrefOf = (query) => `?${escapeHtml(new URLSearchParams(query))}`;
const link = (query, text) => `<a href="${hrefOf(query)}">${text}</a>`;

function renderImage(picture, [width, height], alt) {
  return `<img src="/pictures/${fileNameOf(picture)}" width="${width}" height="${height}" loading="lazy" alt="${alt}">`;
}

/** A picture where it was taken; else the element itself, in a box that scrolls where the page is narrower. */
function renderFigure(picture) {
  const { view, width, scheme } = picture;
  const size = sizeOf(picture);
  const query = queryOf(picture);
  const caption = `${width} px, ${SCHEME_NAMES[scheme]}`;
  const shown = size
    ? `<a href="/pictures/${fileNameOf(picture)}">${renderImage(picture, size, `${view}, ${caption}`)}</a>`
    : `<div class="live ${scheme}" tabindex="0" role="group" aria-label="${view}, ${caption}"><div style="width: ${width}px">${tagOf(query)}</div></div>`;
  return `<figure>${shown}<figcaption>${caption} · ${link(query, 'trực tiếp <span lang="en">live</span>')}</figcaption></figure>`;
}

/** Links to the same view in all themes, states and directions. */
function renderLinks(view) {
  const themes = THEMES.map(
    (theme) => `<li>${theme}: ${SCHEMES.map((scheme) => link({ view, theme, scheme }, scheme)).join(', ')}</li>`,
  );
  const states = STATES.slice(1).map((state) => `<li>${link({ view, state, theme: 'ward' }, state)}</li>`);
  const arabic = `<li>${link({ view, lang: 'ar' }, 'phải sang trái <span lang="en">right to left</span>')}</li>`;
  const long = `<li>${link({ view, extra: 'date-style="long"' }, 'date-style="long"')}</li>`;
  return [...themes, ...states, ...(LAYOUTS.includes(view) ? [arabic] : []), ...(view === 'list' ? [long] : [])].join(
    '',
  );
}

function renderView(view) {
  const [vi, en] = DESCRIPTIONS[view];
  const pairs = PICTURE_WIDTHS.map((width) => {
    const figures = SCHEMES.map((scheme) => renderFigure({ view, width, scheme }));
    return `<div class="pair">${figures.join('')}</div>`;
  });
  return `<section id="${view}"><h2>${view}</h2><p>${vi} <span lang="en">${en}</span></p>
    ${pairs.join('')}<ul class="links">${renderLinks(view)}</ul></section>`;
}

/** All views at a glance; without pictures their names. */
function renderOverview() {
  const entries = VIEWS.map((view) => {
    const picture = { view, width: 736, scheme: 'light' };
    const size = sizeOf(picture);
    return `<li><a href="#${view}">${size ? renderImage(picture, size, '') : ''}${view}</a></li>`;
  });
  return `<ul class="overview">${entries.join('')}</ul>`;
}

/** The gallery's first page: every view at three widths, light and dark. */
export function renderIndexPage() {
  const isComplete = ALL_PICTURES.every(sizeOf);
  const hint = isComplete
    ? ''
    : '<p>Ảnh chưa được chụp: dưới đây là phần tử thật. Chạy <code>npm run gallery</code> để chụp. <span lang="en">No pictures yet: these are the elements themselves; that command takes them.</span></p>';
  return `<h1>Bộ sưu tập giao diện <span lang="en">Gallery</span></h1>${hint}${renderOverview()}${VIEWS.map(renderView).join('')}`;
}
