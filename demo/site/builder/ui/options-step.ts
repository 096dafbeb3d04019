import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { styleMap } from 'lit/directives/style-map.js';
import type { Choices } from '../model/choices.js';
import { isOffered, type Option, optionsOf } from '../model/options.js';
import { contrastOnBrand } from './contrast.js';
import { controls } from './controls.styles.js';
import { layoutPictureStyles } from './layout-pictures.js';
import { renderOption } from './option-fields.js';
import { styles } from './options-step.styles.js';
import { renderRadios, toRadios } from './radios.js';
import type { BuilderStrings } from './strings.js';

/** Where the colour starts when somebody wants one of their own. */
const FIRST_COLOUR = '#0b57a4';

/** Options that name tags of the feed. */
const TAG_OPTIONS = ['category', 'tabs'];
const MOST_TAGS = 8;

/**
 * The second step: which element, and how it looks.
 *
 * @fires choices-change - `detail` is the new {@link Choices}.
 */
export class OptionsStep extends LitElement {
  static override properties = {
    choices: { attribute: false },
    tags: { attribute: false },
    strings: { attribute: false },
  };

  static override styles = [controls, layoutPictureStyles, styles];

  choices!: Choices;
  /** Those of the feed. */
  tags: readonly string[] = [];
  strings!: BuilderStrings;

  protected override render(): TemplateResult {
    const options = optionsOf(this.choices.element).filter((option) => isOffered(option, this.choices));
    const [usual, more] = ['usual', 'more'].map((group) => options.filter((option) => option.group === group));
    return html`
      <div class="options">
        ${this.#renderElements()} ${this.#renderOptions(usual!)} ${this.#renderWidths()}
        <details>
          <summary>${this.strings.options.more}</summary>
          <div class="options">${this.#renderOptions(more!)}</div>
        </details>
      </div>
    `;
  }

  #renderElements() {
    const { strings, choices } = this;
    return renderRadios({
      name: 'element',
      legend: strings.options.element,
      radios: toRadios(strings.options.elements),
      chosen: choices.element,
      onChoose: (element) => this.#setElement(element),
    });
  }

  #renderWidths() {
    const { strings, choices } = this;
    return renderRadios({
      name: 'width',
      legend: strings.options.width,
      radios: toRadios(strings.options.widths),
      chosen: choices.width,
      onChoose: (width) => this.#change({ width }),
    });
  }

  /** By name, so that no field takes over what was typed into another one. */
  #renderOptions(options: readonly Option[]) {
    return repeat(
      options,
      ({ name }) => name,
      (option) => this.#renderOption(option),
    );
  }

  #renderOption(option: Option) {
    const { choices, strings } = this;
    const field = renderOption({
      option,
      value: choices.attributes[option.name],
      strings,
      suggestions: TAG_OPTIONS.includes(option.name) ? this.tags.slice(0, MOST_TAGS) : [],
      onChange: (value) => this.#setAttribute(option.name, value),
    });
    return option.name === 'theme' ? html`${field}${this.#renderBrand()}` : field;
  }

  #renderBrand() {
    const { strings, choices } = this;
    const { brand } = choices;
    return html`
      <div>
        <label class="check">
          <input
            class="own-colour"
            type="checkbox"
            .checked=${Boolean(brand)}
            @change=${({ target }: Event) =>
              this.#change({ brand: (target as HTMLInputElement).checked ? FIRST_COLOUR : '' })}
          />
          ${strings.options.useBrand}
        </label>
        ${brand ? this.#renderColour(brand) : nothing}
      </div>
    `;
  }

  #renderColour(brand: string) {
    const { options } = this.strings;
    const contrast = contrastOnBrand(brand);
    const onInput = ({ target }: Event) => this.#change({ brand: (target as HTMLInputElement).value.trim() });
    const colours = { background: brand, color: contrast?.text ?? '' };
    return html`
      <div class="brand">
        <input type="color" aria-label=${options.brand} .value=${contrast ? brand : FIRST_COLOUR} @input=${onInput} />
        <label for="brand">${options.brandColour}</label>
        <input id="brand" type="text" spellcheck="false" autocapitalize="none" .value=${brand} @change=${onInput} />
        ${contrast ? html`<span class="sample" style=${styleMap(colours)}>Bản tin</span>` : nothing}
      </div>
      <p class="hint" role="status">
        ${contrast ? options.contrast(contrast.text, contrast.ratio) : options.noColour}
      </p>
    `;
  }

  /** Keeps what all elements have in common. */
  #setElement(element: Choices['element']) {
    const { lang, theme } = this.choices.attributes;
    const heading = this.strings.options.headings[element];
    const attributes = {
      ...(lang && { lang }),
      ...(theme && { theme }),
      ...(heading && { heading }),
      ...(element !== 'news-list' && { article: 'latest' }),
    };
    this.#change({ element, attributes });
  }

  #setAttribute(name: string, value: string | undefined) {
    const { [name]: _, ...others } = this.choices.attributes;
    this.#change({ attributes: value === undefined ? others : { ...others, [name]: value } });
  }

  #change(change: Partial<Choices>) {
    this.dispatchEvent(new CustomEvent<Choices>('choices-change', { detail: { ...this.choices, ...change } }));
  }
}
