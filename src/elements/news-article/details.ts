/** What only some articles have: files, further tags, a picture beside the text, a text that goes on elsewhere; and none at all. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { viDetails } from '../../controllers/reading-words.js';
import type { Feed, FeedAttachment, FeedItem } from '../../feed/model.js';
import type { ArticleDetails } from '../../i18n/translation.js';
import { playerFor } from '../../sanitize/player.js';
import { message } from '../status.js';
import { secured } from '../urls.js';
import { type Body, originalOf } from './content.js';
import type { NewsArticle } from './news-article.js';
import type { ArticleView } from './templates.js';

/** How many tags of an article are named: some publishers have thousands, for search engines. */
const TAGS = 20;

/** A picture, for a text that has none. */
export function picture(host: NewsArticle, item: FeedItem, { pictures }: Body): TemplateResult | undefined {
  const { image, _bantin: { image_alt = '' } = {} } = item;
  if (image && !pictures && !host.noImage)
    return html`<img part="image" src=${secured(image)} alt=${image_alt} loading="lazy" decoding="async" referrerpolicy="no-referrer">`;
}

/** The way to the rest of the text, files, and other tags. */
export function details({ item, lang }: ArticleView, body: Body, words: ArticleDetails = viDetails): TemplateResult {
  const { tags = [], attachments = [] } = item;
  const href = originalOf(item);
  const files = attachments.filter(({ mime_type }) => !/^image\//.test(mime_type));
  return html`${
    body.cut && href ? html`<p><a part="link" href=${href} rel="noopener">${words.readOn}</a></p>` : nothing
  }${
    files.length
      ? html`<section part="attachments" aria-label=${words.attachments}><p aria-hidden="true">${words.attachments}</p><ul>${files.map(
          (file) => html`<li>${attachment(file, words)}</li>`,
        )}</ul></section>`
      : nothing
  }${
    tags.length > 1
      ? html`<p part="tags">${words.tags}&#32;<span lang=${lang}>${tags.slice(1, TAGS).join(', ')}${tags.length > TAGS ? '…' : ''}</span></p>`
      : nothing
  }`;
}

/** A file: a player where the browser can play it, and a link with its kind and size in any case. */
function attachment({ url, mime_type, title, size_in_bytes }: FeedAttachment, words: ArticleDetails) {
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

/** The feed does not have the article: where else there is news. */
export function missing({ home_page_url: home }: Feed, words: ArticleDetails = viDetails): TemplateResult {
  return html`${message(words.missing)}${
    home ? html`<p class="message"><a href=${home} rel="noopener">${words.home}</a></p>` : nothing
  }`;
}

export const styles = [
  css`
    .message {
      padding: 0.5em 1em;
      text-align: center;
    }
    audio,
    video {
      display: block;
      inline-size: 100%;
      margin-block-end: 0.5em;
    }
    [part='tags'],
    [part='attachments'] span {
      font-size: 0.9375em;
    }
    [part='attachments'] {
      margin-block-end: var(--_gap);
      padding: 0.75em 1em;
      border-radius: var(--_radius);
      background: var(--_fill);
    }
    [part='attachments'] > * {
      margin: 0;
    }
    [part='attachments'] p {
      font-weight: bold;
    }
    @media print {
      audio,
      video {
        display: none;
      }
    }
  `,
];
