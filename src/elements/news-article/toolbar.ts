import { html, nothing, type TemplateResult } from 'lit';
import type { FeedItem } from '../../feed/model.js';
import type { ArticleStrings } from '../../i18n/translation.js';
import type { NewsArticleHost, ToolbarState } from './host.js';
import { originalUrl } from './original-url.js';
import { findVoice } from './voices.js';

type Tool = 'text-size' | 'print' | 'share' | 'copy' | 'listen' | 'top';

/** The address to share: the publisher's, or that of this page where it has one for each article. */
export const shareUrl = ({ articleParam }: NewsArticleHost, item: FeedItem): string =>
  (!articleParam && originalUrl(item)) || location.href;

const hasTool = ({ tools }: NewsArticleHost, tool: Tool) => tools.split(/\s+/).includes(tool);

const renderButton = (tool: Tool, label: string) => html`<button value=${tool}>${label}</button>`;

/** The toolbar; `nothing` where it would be empty. `toolbar-controller.ts` acts on its buttons by their values. */
export function renderToolbar(
  host: NewsArticleHost,
  item: FeedItem,
  state: ToolbarState | undefined,
): TemplateResult | typeof nothing {
  const strings = host.reading.article;
  const tools = [
    hasTool(host, 'text-size') && renderTextSizes(host, strings),
    hasTool(host, 'print') && renderButton('print', strings.print),
    hasTool(host, 'share') && renderShare(host, item, strings),
    hasTool(host, 'copy') && renderButton('copy', strings.copy),
    hasTool(host, 'listen') &&
      findVoice(item) &&
      (state?.renderSpeechButtons() ?? renderButton('listen', strings.listen)),
  ].filter(Boolean);
  if (!tools.length) return nothing;
  return html`
    <div part="tools" role="group" aria-label=${strings.tools}>${tools}<span role="status">${state?.notice}</span></div>
  `;
}

function renderTextSizes({ textSize }: NewsArticleHost, { sizes, textSize: label }: ArticleStrings) {
  const buttons = sizes.map(
    (name, step) => html`
      <button value=${step} aria-label=${name} title=${name} aria-pressed=${step === textSize ? 'true' : 'false'}>A</button>
    `,
  );
  return html`<span role="group" aria-label=${label}>${buttons}</span>`;
}

/** The system's own share sheet; links where the browser has none. */
function renderShare(host: NewsArticleHost, item: FeedItem, strings: ArticleStrings) {
  if ('share' in navigator) return renderButton('share', strings.share);
  const subject = encodeURIComponent(item.title ?? '');
  const url = encodeURIComponent(shareUrl(host, item));
  return html`<a href=${`mailto:?subject=${subject}&body=${url}`}>${strings.email}</a
    ><a href=${`https://www.facebook.com/sharer/sharer.php?u=${url}`} target="_blank" rel="noopener">Facebook</a>`;
}

/** The button that leads back to the title. */
export const renderTopButton = (host: NewsArticleHost): TemplateResult | typeof nothing =>
  hasTool(host, 'top') ? html`<button part="top" value="top">${host.reading.article.top}</button>` : nothing;
