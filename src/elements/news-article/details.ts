/** What only some articles have: files, further tags, a picture beside the text, a text that goes on elsewhere; and none at all. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { Feed, FeedAttachment, FeedItem } from '../../feed/model.js';
import type { ArticleDetailStrings } from '../../i18n/translation.js';
import { playerFor } from '../../sanitize/player.js';
import { dropSrcset, srcsetOf } from '../srcset.js';
import { renderStatus } from '../status.js';
import { secureUrl } from '../urls.js';
import type { ArticleContent } from './content.js';
import { originalUrl } from './original-url.js';

/** How many tags of an article are shown: some publishers have thousands, for search engines. */
const MAX_TAGS = 20;

/** A picture, for a text that has none; as wide as the text. */
export function renderImage(item: FeedItem): TemplateResult | undefined {
  const { image, _bantin } = item;
  if (!image) return;
  const srcset = srcsetOf(item);
  return html`
    <img part="image" sizes=${srcset ? '(min-width: 46em) 44em, 100vw' : nothing} srcset=${srcset ?? nothing} src=${secureUrl(image)}
      alt=${_bantin?.image_alt ?? ''} @error=${(event: Event) => dropSrcset(event.target as HTMLElement)} loading="lazy" decoding="async" referrerpolicy="no-referrer">
  `;
}

/** The link to the rest of the text, files, and further tags. */
export function renderDetails(
  item: FeedItem,
  { isTruncated }: ArticleContent,
  strings: ArticleDetailStrings,
): TemplateResult {
  const href = originalUrl(item);
  return html`
    ${isTruncated && href ? html`<p><a part="link" href=${href} rel="noopener">${strings.readOn}</a></p>` : nothing}
    ${renderAttachments(item, strings)}
    ${renderTags(item, strings)}
  `;
}

function renderAttachments({ attachments = [] }: FeedItem, strings: ArticleDetailStrings) {
  const files = attachments.filter(({ mime_type }) => !mime_type.startsWith('image/'));
  if (!files.length) return nothing;
  return html`
    <section part="attachments" aria-label=${strings.attachments}>
      <p aria-hidden="true">${strings.attachments}</p>
      <ul>${files.map((file) => html`<li>${renderAttachment(file, strings)}</li>`)}</ul>
    </section>
  `;
}

/** A file: a link with its kind and size, and a player below it where the browser can play it. */
function renderAttachment({ url, mime_type, title, size_in_bytes }: FeedAttachment, strings: ArticleDetailStrings) {
  const fileName = url.replace(/[?#].*/, '').replace(/.*\//, '');
  const name = title ?? decodeFileName(fileName);
  const kind = /\.(\w{2,5})$/.exec(fileName)?.[1] ?? mime_type.replace(/.*[/.+-]/, '');
  const size = size_in_bytes ? `, ${strings.size(size_in_bytes)}` : '';
  return html`
    <a href=${url} rel="noopener">${name}</a><span> (${kind.toUpperCase()}${size})</span>
    ${renderPlayer(url, mime_type, name)}
  `;
}

function renderPlayer(url: string, mimeType: string, label: string) {
  switch (/^(audio|video)\//.exec(mimeType)?.[1] ?? playerFor(url)) {
    case 'audio':
      return html`<audio controls preload="none" src=${secureUrl(url)} aria-label=${label}></audio>`;
    case 'video':
      return html`<video controls preload="none" src=${secureUrl(url)} aria-label=${label}></video>`;
    default:
      return nothing;
  }
}

function renderTags({ tags = [], language }: FeedItem, strings: ArticleDetailStrings) {
  if (tags.length < 2) return nothing;
  const text = tags.slice(1, MAX_TAGS).join(', ') + (tags.length > MAX_TAGS ? '…' : '');
  return html`<p part="tags">${strings.tags} <span lang=${language ?? nothing}>${text}</span></p>`;
}

/** A name to read, without characters that turn the direction: with one, `fdp.exe` looks like `exe.pdf`. */
function decodeFileName(name: string): string {
  try {
    return decodeURIComponent(name).replace(/[\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '');
  } catch {
    return name;
  }
}

/** The feed does not have the article: where else there is news. */
export function renderMissing({ home_page_url: home }: Feed, strings: ArticleDetailStrings): TemplateResult {
  return html`
    ${renderStatus(strings.missing)}
    ${home ? html`<p class="message"><a href=${home} rel="noopener">${strings.home}</a></p>` : nothing}
  `;
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
      margin-block: 0.5em;
    }
    [part='tags'],
    [part='attachments'] span {
      font-size: max(12px, 0.9375em);
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
