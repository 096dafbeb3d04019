import { html, type TemplateResult } from 'lit';

export interface Radio<Value extends string> {
  value: Value;
  label: string;
  /** Stands above the label. */
  picture?: unknown;
}

export interface RadioGroup<Value extends string> {
  name: string;
  legend: string;
  /** Whether only screen readers get the legend. */
  hidesLegend?: boolean;
  /** Stands below the legend. */
  hint?: unknown;
  /** Classes of the box with the radio buttons: how they are arranged. */
  className?: string;
  radios: readonly Radio<Value>[];
  chosen: Value;
  onChoose(value: Value): void;
}

/** The radio buttons of a record of labels. */
export const toRadios = <Value extends string>(labels: Record<Value, string>): Radio<Value>[] =>
  Object.entries<string>(labels).map(([value, label]) => ({ value: value as Value, label }));

/** Radio buttons, one of which is chosen. */
export function renderRadios<Value extends string>(group: RadioGroup<Value>): TemplateResult {
  const { name, legend, hidesLegend, hint, className = 'row', radios, chosen, onChoose } = group;
  return html`
    <fieldset>
      <legend class=${hidesLegend ? 'visually-hidden' : ''}>${legend}</legend>
      ${hint}
      <div class="radios ${className}">
        ${radios.map(
          ({ value, label, picture }) => html`
            <label class="radio">
              ${picture}
              <span class="name">
                <input
                  type="radio"
                  name=${name}
                  value=${value}
                  .checked=${value === chosen}
                  @change=${() => onChoose(value)}
                />
                ${label}
              </span>
            </label>
          `,
        )}
      </div>
    </fieldset>
  `;
}
