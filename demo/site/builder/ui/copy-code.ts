import { css, html, LitElement, type TemplateResult } from 'lit';
import { copyText } from './clipboard.js';
import { controls } from './controls.styles.js';
import type { BuilderStrings } from './strings.js';

type CopyStrings = Pick<BuilderStrings, 'copy' | 'copied' | 'copyByHand'>;

/** Code with a button that copies it. */
export class CopyCode extends LitElement {
  static override properties = {
    code: {},
    label: {},
    isMain: { type: Boolean, attribute: 'main' },
    strings: { attribute: false },
    message: { state: true },
  };

  static override styles = [
    controls,
    css`
      .code {
        display: grid;
        gap: 0.5rem;
      }
      .actions {
        display: flex;
        flex-wrap: wrap;
        gap: 0.25rem 1rem;
        align-items: center;
      }
      .message {
        color: var(--vp-c-text-2);
        font-size: 0.875rem;
      }
    `,
  ];

  code = '';
  /** What the code is, for screen readers. */
  label = '';
  /** Whether this is what the reader has come for. */
  isMain = false;
  strings!: CopyStrings;
  /** What the last click did. */
  protected message = '';

  protected override willUpdate(changes: Map<PropertyKey, unknown>): void {
    if (changes.has('code')) this.message = '';
  }

  protected override render(): TemplateResult {
    const { code, label, isMain, strings, message } = this;
    return html`
      <div class="code">
        <pre tabindex="0" role="region" aria-label=${label}><code>${code}</code></pre>
        <div class="actions">
          <button type="button" class=${isMain ? 'main' : ''} @click=${this.#copy}>
            ${strings.copy}<span class="visually-hidden">: ${label}</span>
          </button>
          <span class="message" role="status">${message}</span>
        </div>
      </div>
    `;
  }

  #copy = async () => {
    const node = this.renderRoot.querySelector('code')!;
    const isCopied = await copyText(this.code, node);
    this.message = isCopied ? this.strings.copied : this.strings.copyByHand;
  };
}
