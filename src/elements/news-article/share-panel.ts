/** Ways to share an article where the browser has no share sheet, loaded when a reader wants one. */
import { css, html, nothing, type TemplateResult } from 'lit';
import type { ShareStrings } from '../../i18n/translation.js';
import { makeQrCode, type QrCode } from './qr-code.js';
import { emailUrl, facebookUrl, isShareUrl, type Shared, systemOf, zaloUrl } from './share-links.js';

/** Light modules around a code, by which cameras find it. */
const QUIET_ZONE = 4;

export interface SharePanel extends Shared {
  strings: ShareStrings;
  labels: { copy: string; close: string };
  /** What came of copying. */
  notice: string;
  onCopy(): void;
  onClose(): void;
}

export function renderSharePanel(panel: SharePanel): TemplateResult {
  const { strings, labels, url, notice, onCopy, onClose } = panel;
  const system = systemOf(navigator.userAgent);
  const zalo = zaloUrl(panel, system);
  const closeDialog = ({ currentTarget }: Event) => (currentTarget as Element).closest('dialog')!.close();
  return html`
    <dialog part="dialog" class="share" aria-label=${strings.title} @close=${onClose}>
      <p class="share-title" aria-hidden="true">${strings.title}</p>
      <p class="share-url">${url}</p>
      ${system === 'desktop' ? renderQrCode(url, strings) : nothing}
      <ul class="share-links" role="list">
        ${zalo ? renderLink(zalo, 'Zalo') : nothing}
        ${renderLink(facebookUrl(panel), 'Facebook')}
        ${renderLink(emailUrl(panel), strings.email)}
        <li><button type="button" part="button" @click=${onCopy}>${labels.copy}</button></li>
      </ul>
      <p class="share-notice" role="status">${notice}</p>
      <button type="button" part="button" class="share-close" autofocus @click=${closeDialog}>${labels.close}</button>
    </dialog>
  `;
}

function renderLink(url: string, name: string) {
  if (!isShareUrl(url)) return nothing;
  const isWebsite = url.startsWith('https:');
  return html`<li><a part="button" href=${url} rel="noopener" target=${isWebsite ? '_blank' : nothing}>${name}</a></li>`;
}

/** For the camera of a phone, or Zalo's on it; nothing for an address that is too long. */
function renderQrCode(url: string, strings: ShareStrings) {
  const code = makeQrCode(url);
  if (!code) return nothing;
  const size = code.length + 2 * QUIET_ZONE;
  return html`
    <figure>
      <svg class="qr" viewBox=${`0 0 ${size} ${size}`} role="img" aria-label=${strings.qrCode}>
        <path class="light" d=${`M0 0h${size}v${size}H0z`}></path>
        <path d=${pathOf(code)}></path>
      </svg>
      <figcaption>${strings.scan}</figcaption>
    </figure>
  `;
}

/** A square for each dark module. */
const pathOf = (code: QrCode): string =>
  code
    .flatMap((modules, row) =>
      modules.map((isDark, column) => (isDark ? `M${column + QUIET_ZONE} ${row + QUIET_ZONE}h1v1h-1z` : '')),
    )
    .join('');

export const styles = [
  css`
    .share {
      box-sizing: border-box;
      inline-size: min(22em, calc(100% - 2em));
      max-block-size: calc(100% - 2em);
      padding: 1.25em;
      border: var(--_border);
      border-radius: calc(2 * var(--_radius));
      background: var(--_background, Canvas);
      color: var(--_color, CanvasText);
    }
    .share[open] {
      display: flex;
      flex-direction: column;
      gap: 0.75em;
    }
    .share::backdrop {
      background: #0009;
    }
    .share :is(p, ul, figure) {
      margin: 0;
      padding: 0;
    }
    .share-title {
      font-size: 1.125em;
      font-weight: bold;
    }
    .share-url,
    .share figcaption {
      font-size: max(12px, 0.875em);
      font-style: normal;
      line-height: 1.4;
    }
    .share-links {
      display: flex;
      flex-wrap: wrap;
      gap: 0.5em;
      list-style: none;
    }
    .share-links li {
      flex: 1 8em;
    }
    .share :is(a, button) {
      inline-size: 100%;
      font-size: 1em;
      text-decoration: none;
    }
    .share a:hover {
      background: var(--_fill);
    }
    .qr {
      display: block;
      inline-size: min(14em, 100%);
      block-size: auto;
      margin: 0 auto 0.5em;
      border-radius: var(--_radius);
      fill: #000;
      stroke: none;
      shape-rendering: crispEdges;
      forced-color-adjust: none;
    }
    .qr .light {
      fill: #fff;
    }
  `,
];
