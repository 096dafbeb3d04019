/** A control for each option, by its kind. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import type { Option, OptionValue } from '../model/options.js';
import { renderLayoutPicture } from './layout-pictures.js';
import { renderRadios } from './radios.js';
import type { BuilderStrings } from './strings.js';

export interface OptionField {
  option: Option;
  /** As in the attribute; undefined where the default applies. */
  value: string | undefined;
  strings: BuilderStrings;
  /** What the feed has for it, such as its tags. */
  suggestions: readonly string[];
  /** Called with undefined for the default. */
  onChange(value: string | undefined): void;
}

/** With more, they are a list to open. */
const MOST_RADIOS = 5;

export function renderOption(field: OptionField): TemplateResult {
  const { kind, values } = field.option;
  switch (kind) {
    case 'layout':
      return renderChoice(field, 'layouts', ({ value }) => renderLayoutPicture(value));
    case 'theme':
      return renderChoice(field, 'themes', ({ value }) => html`<span class="swatch ${value}"></span>`);
    case 'choice':
      return values.length > MOST_RADIOS ? renderSelect(field) : renderChoice(field, 'row');
    case 'boolean':
      return renderCheckbox(field);
    case 'number':
    case 'date':
      return renderInput(field, kind);
    case 'phrases':
      return field.option.name === 'tabs' ? renderTabs(field) : renderInput(field, 'text');
    default:
      return renderInput(field, 'text');
  }
}

const idOf = ({ option }: OptionField) => `option-${option.name}`;

const labelOf = ({ option, strings }: OptionField) => option.label[strings.lang];

/** The default is no value, so that it stays out of the snippet. */
const change = ({ option, onChange }: OptionField, value: string) =>
  onChange(value === '' || value === option.default ? undefined : value);

function renderHint(field: OptionField) {
  const { option, strings, suggestions } = field;
  const help = option.help[strings.lang];
  const known = suggestions.length ? `${strings.options.fromFeed} ${suggestions.join(', ')}.` : '';
  return html`<span class="hint" id="${idOf(field)}-hint">${help} ${known}</span>`;
}

function renderChoice(field: OptionField, className: string, renderPicture?: (value: OptionValue) => unknown) {
  const { option, strings, value: chosen = option.default } = field;
  return renderRadios({
    name: option.name,
    legend: labelOf(field),
    hint: renderHint(field),
    className,
    radios: option.values.map((value) => ({
      value: value.value,
      label: value.label[strings.lang],
      picture: renderPicture?.(value),
    })),
    chosen,
    onChoose: (value) => change(field, value),
  });
}

function renderSelect(field: OptionField) {
  const { option, strings, value: chosen = option.default } = field;
  return html`
    <div class="field">
      <label for=${idOf(field)}>${labelOf(field)}</label>
      ${renderHint(field)}
      <select
        id=${idOf(field)}
        aria-describedby="${idOf(field)}-hint"
        @change=${({ target }: Event) => change(field, (target as HTMLSelectElement).value)}
      >
        ${option.values.map(
          ({ value, label }) =>
            html`<option value=${value} .selected=${value === chosen}>${label[strings.lang]}</option>`,
        )}
      </select>
    </div>
  `;
}

function renderCheckbox(field: OptionField) {
  return html`
    <div>
      <label class="check">
        <input
          type="checkbox"
          aria-describedby="${idOf(field)}-hint"
          .checked=${field.value !== undefined}
          @change=${({ target }: Event) => field.onChange((target as HTMLInputElement).checked ? '' : undefined)}
        />
        ${labelOf(field)}
      </label>
      ${renderHint(field)}
    </div>
  `;
}

/** Tags to switch between: those that are named, or without any the feed's own. */
function renderTabs(field: OptionField) {
  const { value, strings, onChange } = field;
  if (value === undefined) return renderCheckbox(field);
  return html`
    ${renderCheckbox(field)}
    <div class="field">
      <label for="tabs">${strings.options.tabs}</label>
      <input
        id="tabs"
        type="text"
        .value=${value}
        @input=${({ target }: Event) => onChange((target as HTMLInputElement).value.trim())}
      />
    </div>
  `;
}

function renderInput(field: OptionField, type: 'text' | 'number' | 'date') {
  const { option, value = '' } = field;
  return html`
    <div class="field">
      <label for=${idOf(field)}>${labelOf(field)}</label>
      ${renderHint(field)}
      <input
        id=${idOf(field)}
        type=${type}
        min=${ifDefined(option.min)}
        max=${ifDefined(option.max)}
        placeholder=${type === 'date' ? nothing : option.default}
        aria-describedby="${idOf(field)}-hint"
        .value=${value}
        @input=${({ target }: Event) => change(field, (target as HTMLInputElement).value.trim())}
      />
    </div>
  `;
}
