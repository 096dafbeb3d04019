import { escapeHtml } from '../lib/http.mjs';
import { pictures } from './content/pictures.mjs';
import { pdf } from './pdf.mjs';
import { pictureSize } from './site.mjs';

/** Addresses of an article and of what belongs to it. */
export const articleUrl = (origin, article) => `${origin}/tin/${article.id}`;
export const pictureUrl = (origin, name) => `${origin}/anh/${name}.svg`;

/** The first photo of an article. */
export function leadPicture(origin, article) {
  const name = article.body.find((block) => block.photo)?.photo;
  return name && { url: pictureUrl(origin, name), alt: pictures[name], ...pictureSize };
}

/** Attached documents as bytes, with their addresses. */
export function attachmentsOf(origin, article) {
  return (article.attachments ?? []).map(({ file, title }) => ({
    url: `${origin}/tep/${file}`,
    title,
    type: 'application/pdf',
    bytes: pdf(title, article.title, article.lead, `Don vi: ${article.unit}.`, 'Tai lieu minh hoa, noi dung hu cau.'),
  }));
}

/** The body as old content systems write it: a centred picture, then its caption in a paragraph of its own. */
export function bodyHtml(origin, article) {
  return article.body
    .map((block) => {
      if (typeof block === 'string') return `<p>${escapeHtml(block)}</p>`;
      if (block.heading) return `<h3>${escapeHtml(block.heading)}</h3>`;
      if (block.list) return `<ol>${block.list.map((entry) => `<li>${escapeHtml(entry)}</li>`).join('')}</ol>`;
      const { width, height } = pictureSize;
      const image = `<img src="${pictureUrl(origin, block.photo)}" alt="${escapeHtml(pictures[block.photo])}" width="${width}" height="${height}">`;
      return `<p align="center">${image}</p>\n<p align="center"><em>${escapeHtml(block.caption)}</em></p>`;
    })
    .join('\n');
}
