import { html, nothing, type TemplateResult } from 'lit';
import type { Feed, FeedAttachment, FeedItem } from '../../feed/model.js';
import type { ArticleWords } from '../../i18n/words.js';
import { playerFor } from '../../sanitize/media.js';
import { heading } from '../template.js';
import { secured } from '../values.js';
import { type Body, originalOf } from './body.js';

/** What an article is shown with. */
export interface ArticleView {
  item: FeedItem;
  feed: Feed;
  words: ArticleWords;
  /** Of the title. */
  level: number;
  untitled: string;
  date(iso: string): string;
  noImage: boolean;
}

/** A label with a blank behind it, which is not white space of the template. */
const before = (label: string) => `${label} `;

/** Title, and the line below it. */
export function head({ item, feed, words, level, untitled, date }: ArticleView): TemplateResult {
  const { date_published: published, tags = [], _bantin: { views } = {} } = item;
  const facts = [
    published &&
      html`<span>${before(words.published)}<time part="date" datetime=${published}>${date(published)}</time></span>`,
    views !== undefined && html`<span part="views">${words.views(views)}</span>`,
    tags[0] &&
      html`<span>${before(words.category)}<span part="category" lang=${langOf(item, feed)}>${tags[0]}</span></span>`,
  ].filter(Boolean);
  return html`<div lang=${langOf(item, feed)}>${heading(level, 'title', item.title ?? untitled)}</div>
    ${facts.length ? html`<p class="facts">${facts}</p>` : nothing}`;
}

/** Lead, picture, text, and who wrote it. */
export function text({ item, feed, words, noImage }: ArticleView, body: Body): TemplateResult {
  const { image, _bantin: { image_alt = '' } = {} } = item;
  const href = originalOf(item);
  return html`<div lang=${langOf(item, feed)}>${body.lead ? html`<p part="lead">${body.lead}</p>` : nothing}${
    image && !body.pictures && !noImage
      ? html`<img part="image" src=${secured(image)} alt=${image_alt} loading="lazy" decoding="async" referrerpolicy="no-referrer">`
      : nothing
  }${body.content ?? nothing}${body.byline ? html`<p part="byline">${body.byline}</p>` : nothing}</div>${
    body.cut && href ? html`<p><a part="link" href=${href} rel="noopener">${words.readOn}</a></p>` : nothing
  }`;
}

/** Source, other tags and files. */
export function foot({ item, feed, words }: ArticleView): TemplateResult {
  const { tags = [], attachments = [], _bantin: { source } = {} } = item;
  const original = originalOf(item) ?? feed.home_page_url;
  const url = source?.url ?? original;
  const name = source?.title ?? feed.title ?? (url && new URL(url).host);
  const lang = langOf(item, feed);
  const files = attachments.filter(({ mime_type }) => !/^image\//.test(mime_type));
  return html`${files.length ? html`<section part="attachments" aria-label=${words.attachments}><p aria-hidden="true">${words.attachments}</p><ul>${files.map((file) => html`<li>${attachment(file, words)}</li>`)}</ul></section>` : nothing}${
    tags.length > 1
      ? html`<p part="tags">${before(words.tags)}<span lang=${lang}>${tags.slice(1).join(', ')}</span></p>`
      : nothing
  }${
    name
      ? html`<p part="source">${before(words.source)}${url ? html`<a href=${url} rel="noopener" lang=${lang}>${name}</a>` : name}${
          original && original !== url ? html`<a href=${original} rel="noopener">${words.original}</a>` : nothing
        }</p>`
      : nothing
  }`;
}

/** A file: a player where the browser can play it, and a link with its kind and size in any case. */
function attachment({ url, mime_type, title, size_in_bytes }: FeedAttachment, words: ArticleWords) {
  const file = url.replace(/[?#].*/, '').replace(/.*\//, '');
  const name = title ?? decoded(file);
  const kind = /\.(\w{2,5})$/.exec(file)?.[1] ?? mime_type.replace(/.*[/.+-]/, '');
  const player = /^(audio|video)\//.exec(mime_type)?.[1] ?? playerFor(url);
  const details = [kind.toUpperCase(), size_in_bytes && words.size(size_in_bytes)].filter(Boolean).join(', ');
  return html`${
    player === 'audio'
      ? html`<audio controls preload="none" src=${secured(url)} aria-label=${name}></audio>`
      : player
        ? html`<video controls preload="none" src=${secured(url)} aria-label=${name}></video>`
        : nothing
  }<a href=${url} rel="noopener">${name}</a><span> (${details})</span>`;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

export const langOf = (item: FeedItem, feed: Feed) => item.language ?? feed.language ?? nothing;
