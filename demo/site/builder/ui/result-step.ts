import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Choices } from '../model/choices.js';
import { capacities, findPlace, type Place, placeGroups } from '../model/places.js';
import type { Snippet, SnippetPart } from '../model/snippet.js';
import { controls } from './controls.styles.js';
import type { BuilderStrings } from './strings.js';

/**
 * The third step: where the snippet is pasted, and what to copy.
 *
 * @fires choices-change - `detail` is the new {@link Choices}.
 */
export class ResultStep extends LitElement {
  static override properties = {
    choices: { attribute: false },
    snippet: { attribute: false },
    link: {},
    strings: { attribute: false },
  };

  static override styles = controls;

  choices!: Choices;
  snippet!: Snippet;
  /** Address of this page that keeps the choices. */
  link = '';
  strings!: BuilderStrings;

  protected override render(): TemplateResult {
    const { choices, snippet, strings } = this;
    const { result } = strings;
    return html`
      <div class="stack">
        ${this.#renderPlace()} ${this.#renderDelivery()}
        ${choices.feeds.length ? nothing : html`<p class="card bad">${result.sampleWarning}</p>`}
        ${snippet.parts.map((part, index) => this.#renderPart(part, index === 0))}
        ${this.#renderList(result.steps, snippet.steps, true)} ${this.#renderPolicy(snippet.csp)}
        ${this.#renderList(result.notes, snippet.notes, false)}
        <div class="stack">
          <h3>${result.link}</h3>
          <p class="hint">${result.linkHint}</p>
          <copy-code .code=${this.link} .label=${result.copyLink} .strings=${strings}></copy-code>
        </div>
      </div>
    `;
  }

  #renderPlace() {
    const { choices, strings } = this;
    const { lang, result } = strings;
    return html`
      <div class="field">
        <label for="place">${result.place}</label>
        <select id="place" @change=${({ target }: Event) => this.#change({ place: (target as HTMLSelectElement).value })}>
          ${placeGroups.map(
            ({ label, places }) => html`
              <optgroup label=${label[lang]}>${places.map((place) => this.#renderChoiceOfPlace(place, choices.place))}</optgroup>
            `,
          )}
        </select>
      </div>
    `;
  }

  #renderChoiceOfPlace({ id, label }: Place, chosen: string) {
    return html`<option value=${id} .selected=${id === chosen}>${label[this.strings.lang]}</option>`;
  }

  /** What the form of the place has room for. */
  #renderDelivery() {
    const { choices, strings } = this;
    const { result } = strings;
    const capacity = capacities[findPlace(choices.place).form];
    if (!capacity.script && !capacity.preload && !capacity.publisher) return nothing;
    return html`
      <details>
        <summary>${result.delivery}</summary>
        <div class="stack">
          ${capacity.script ? this.#renderScripts() : nothing}
          ${capacity.integrity ? this.#renderCheckbox('integrity', result.integrity) : nothing}
          ${capacity.preload ? this.#renderCheckbox('preload', result.preload) : nothing}
          ${capacity.publisher ? this.#renderPublisher() : nothing}
        </div>
      </details>
    `;
  }

  #renderScripts() {
    const { choices, strings } = this;
    return html`
      <fieldset>
        <legend>${strings.result.script}</legend>
        ${Object.entries(strings.result.scripts).map(
          ([script, label]) => html`
            <label class="check">
              <input
                type="radio"
                name="script"
                .checked=${script === choices.script}
                @change=${() => this.#change({ script: script as Choices['script'] })}
              />
              ${label}
            </label>
          `,
        )}
      </fieldset>
    `;
  }

  #renderPublisher() {
    const { publisher, publisherHint } = this.strings.result;
    return html`
      <div class="field">
        <label for="publisher">${publisher}</label>
        <span class="hint" id="publisher-hint">${publisherHint}</span>
        <input
          id="publisher"
          type="url"
          placeholder="https://"
          aria-describedby="publisher-hint"
          .value=${this.choices.publisher}
          @change=${({ target }: Event) => this.#change({ publisher: (target as HTMLInputElement).value.trim() })}
        />
      </div>
    `;
  }

  #renderCheckbox(name: 'integrity' | 'preload', label: string) {
    return html`
      <label class="check">
        <input
          type="checkbox"
          .checked=${this.choices[name]}
          @change=${({ target }: Event) => this.#change({ [name]: (target as HTMLInputElement).checked })}
        />
        ${label}
      </label>
    `;
  }

  #renderPart({ title, code, where }: SnippetPart, isFirst: boolean) {
    const { strings } = this;
    return html`
      <div class="stack">
        <h3>${title}</h3>
        ${where ? html`<p>${strings.result.where} ${where}</p>` : nothing}
        <copy-code .code=${code} .label=${title} .isMain=${isFirst} .strings=${strings}></copy-code>
      </div>
    `;
  }

  #renderPolicy(policy: string) {
    const { result } = this.strings;
    if (!policy) return nothing;
    return html`
      <details>
        <summary>${result.policy}</summary>
        <div class="stack">
          <p>${result.policyHint}</p>
          <copy-code .code=${policy} .label="CSP" .strings=${this.strings}></copy-code>
        </div>
      </details>
    `;
  }

  #renderList(title: string, lines: readonly string[], isOrdered: boolean) {
    if (!lines.length) return nothing;
    const items = lines.map((line) => html`<li>${line}</li>`);
    return html`
      <div class="stack">
        <h3>${title}</h3>
        ${isOrdered ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`}
      </div>
    `;
  }

  #change(change: Partial<Choices>) {
    this.dispatchEvent(new CustomEvent<Choices>('choices-change', { detail: { ...this.choices, ...change } }));
  }
}
