import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { type ReadSnippet, readSnippet } from '../model/read-snippet.js';
import { controls } from './controls.styles.js';
import type { BuilderStrings } from './strings.js';

type Outcome = { status: 'nothing' } | { status: 'read'; ignored: readonly string[] };

/**
 * Reads a snippet that somebody has on a page already.
 *
 * @fires snippet-read - `detail` is the {@link ReadSnippet}.
 */
export class ReadBack extends LitElement {
  static override properties = {
    strings: { attribute: false },
    outcome: { state: true },
  };

  static override styles = controls;

  strings!: BuilderStrings;
  protected outcome?: Outcome;

  protected override render(): TemplateResult {
    const { readBack } = this.strings;
    return html`
      <details class="card">
        <summary>${readBack.title}</summary>
        <form class="stack" @submit=${this.#onSubmit}>
          <div class="field">
            <label for="snippet">${readBack.label}</label>
            <span class="hint" id="hint">${readBack.hint}</span>
            <textarea id="snippet" name="snippet" rows="5" spellcheck="false" aria-describedby="hint"></textarea>
          </div>
          <div><button>${readBack.read}</button></div>
          <div role="status">${this.#renderOutcome()}</div>
        </form>
      </details>
    `;
  }

  #renderOutcome() {
    const { outcome } = this;
    const { readBack } = this.strings;
    switch (outcome?.status) {
      case undefined:
        return nothing;
      case 'nothing':
        return html`<p>${readBack.nothing}</p>`;
      case 'read':
        return html`
          <p>${readBack.done}</p>
          ${outcome.ignored.length ? html`<p>${readBack.ignored}</p>` : nothing}
          <ul>
            ${outcome.ignored.map((text) => html`<li>${text}</li>`)}
          </ul>
        `;
    }
  }

  #onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const text = String(new FormData(event.target as HTMLFormElement).get('snippet'));
    const read = readSnippet(text);
    this.outcome = read ? { status: 'read', ignored: read.ignored } : { status: 'nothing' };
    if (read) this.dispatchEvent(new CustomEvent<ReadSnippet>('snippet-read', { detail: read }));
  };
}
