import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { NewsList } from '../../../../../src/elements/news-list/news-list.js';
import { explainEmptyList } from '../../../../../src/findings/empty-list.js';
import type { Explanation } from '../../../../../src/findings/explanation.js';
import type { Finding } from '../../../../../src/findings/findings.js';
import { createRoom, type Heights, type PlaceWidth } from '../../model/room.js';
import { controls } from '../controls.styles.js';
import { renderRadios, toRadios } from '../radios.js';
import type { BuilderStrings } from '../strings.js';
import type { PreviewState, Scheme } from './frame-page.js';
import { DEVICE_WIDTHS, type Device, HeightMeter } from './height-meter.js';
import { styles } from './preview-panel.styles.js';

/** Heights of the screens, in pixels. */
const SCREEN_HEIGHTS: Record<Device, number> = { phone: 700, desktop: 1000 };

/**
 * Shows a snippet on a phone and on a desktop, in every state, and measures its height.
 *
 * @fires heights-change - `detail` is the {@link Heights}; null while they are unknown.
 */
export class PreviewPanel extends LitElement {
  static override properties = {
    snippet: {},
    script: {},
    isSample: { attribute: false },
    reservesHeight: { attribute: false },
    placeWidth: { attribute: false },
    strings: { attribute: false },
    device: { state: true },
    scheme: { state: true },
    state: { state: true },
    heights: { state: true },
    finding: { state: true },
  };

  static override styles = [controls, styles];

  /** HTML with the element. */
  snippet = '';
  /** Absolute address of `bantin.js`. */
  script = '';
  /** Whether the snippet has sample news in place of a feed that cannot be read. */
  isSample = false;
  /** Whether the snippet has the height that is measured. */
  reservesHeight = false;
  placeWidth: PlaceWidth = 'main';
  strings!: BuilderStrings;
  protected device: Device = 'phone';
  protected scheme: Scheme = 'light';
  protected state: PreviewState = 'ready';
  protected heights?: Heights;
  /** Why the list is empty. */
  protected finding?: Finding;

  readonly #meter = new HeightMeter(this, (heights) => {
    this.heights = heights;
    this.dispatchEvent(new CustomEvent('heights-change', { detail: heights }));
  });

  protected override firstUpdated(): void {
    if (this.clientWidth > 500) this.device = 'desktop';
    if (document.documentElement.classList.contains('dark')) this.scheme = 'dark';
  }

  protected override updated(changes: PropertyValues<this>): void {
    if (changes.has('snippet')) this.#meter.measure(this.snippet);
  }

  protected override render(): TemplateResult {
    const { preview } = this.strings;
    return html`
      <div class="stack">
        <div class="toolbar">
          ${renderSwitch('device', preview.device, preview.devices, this.device, (device) => {
            this.device = device;
          })}
          ${renderSwitch('scheme', preview.scheme, preview.schemes, this.scheme, (scheme) => {
            this.scheme = scheme;
          })}
          ${renderSwitch('state', preview.state, preview.states, this.state, (state) => {
            this.state = state;
          })}
        </div>
        <preview-frame
          .width=${DEVICE_WIDTHS[this.device]}
          .height=${SCREEN_HEIGHTS[this.device]}
          .label=${preview.frame(this.device)}
          .script=${this.script}
          .scheme=${this.scheme}
          .state=${this.state}
          .placeWidth=${this.placeWidth}
          .snippet=${this.snippet}
          @preview-load=${this.#onLoad}
        ></preview-frame>
        ${this.#renderFinding()}
        ${this.isSample ? html`<p class="note">${preview.withSample}</p>` : nothing}
        ${this.#renderHeights()}
      </div>
      <iframe
        class="meter"
        inert
        aria-hidden="true"
        tabindex="-1"
        title=${preview.measuring}
        srcdoc=${HeightMeter.createPage(this.script)}
        @load=${this.#onMeterLoad}
      ></iframe>
    `;
  }

  #renderHeights() {
    const { heights, placeWidth, strings } = this;
    const { preview } = strings;
    if (!this.reservesHeight) return nothing;
    return html`<p class="note">${heights ? preview.room(createRoom(heights, placeWidth)) : preview.measuring}</p>`;
  }

  #renderFinding() {
    const { finding } = this;
    if (!finding || this.state !== 'ready') return nothing;
    const { explanations } = this.strings;
    const { message, steps } = (explanations[finding.code] as (facts: Finding) => Explanation)(finding);
    const lines = [message, ...steps].filter((line) => typeof line === 'string');
    return html`<p class="card bad" role="status">${lines.join(' ')}</p>`;
  }

  #onLoad = ({ detail }: CustomEvent<NewsList>) => {
    const { state } = detail.news;
    const isEmptyList = detail.localName === 'news-list' && state.status === 'ready' && !detail.items.length;
    const [finding] = isEmptyList && state.feed.items.length ? explainEmptyList(detail, state.feed.items) : [];
    this.finding = finding;
  };

  #onMeterLoad({ target }: Event) {
    const page = (target as HTMLIFrameElement).contentDocument;
    if (page?.querySelector('.box')) this.#meter.start(page);
  }
}

const renderSwitch = <Value extends string>(
  name: string,
  legend: string,
  labels: Record<Value, string>,
  chosen: Value,
  onChoose: (value: Value) => void,
) => renderRadios({ name, legend, hidesLegend: true, className: 'switch', radios: toRadios(labels), chosen, onChoose });
