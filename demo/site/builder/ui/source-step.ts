import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Explanation, Line } from '../../../../src/findings/explanation.js';
import type { Finding } from '../../../../src/findings/findings.js';
import { controls } from './controls.styles.js';
import { readAddresses } from './find/address.js';
import { findFeeds } from './find/find-feeds.js';
import type { FoundFeed } from './find/found-feed.js';
import { type GatewaySource, loadGatewaySources } from './find/gateway-sources.js';
import { styles } from './source-step.styles.js';
import type { BuilderStrings } from './strings.js';

/** What is known of an address that was entered. */
type Search =
  | { status: 'searching'; address: string }
  | { status: 'found'; address: string; feeds: FoundFeed[]; chosen: string }
  | { status: 'failed'; address: string; finding: Finding; isUsed: boolean };

/** The feeds that the step has come to. */
export interface SourceChoice {
  /** Addresses for the snippet. */
  feeds: string[];
  /** Those of them that this browser can read. */
  found: FoundFeed[];
}

/**
 * The first step: where the news comes from.
 *
 * @fires source-change - `detail` is the {@link SourceChoice}.
 */
export class SourceStep extends LitElement {
  static override properties = {
    feeds: { attribute: false, hasChanged: isOtherList },
    site: {},
    strings: { attribute: false },
    searches: { state: true },
    gatewaySources: { state: true },
  };

  static override styles = [controls, styles];

  /** Addresses that are chosen elsewhere: by a link, or a snippet that was read. */
  feeds: readonly string[] = [];
  /** Address of the site. */
  site = '';
  strings!: BuilderStrings;
  protected searches: Search[] = [];
  protected gatewaySources: GatewaySource[] = [];

  #running?: AbortController;

  override async connectedCallback(): Promise<void> {
    super.connectedCallback();
    this.gatewaySources = await loadGatewaySources(this.site, AbortSignal.timeout(5000));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#running?.abort();
  }

  protected override updated(changes: PropertyValues<this>): void {
    const isKnown = this.feeds.join(' ') === this.#choice.feeds.join(' ');
    if (changes.has('feeds') && !isKnown) void this.#search(this.feeds);
  }

  protected override render(): TemplateResult {
    const { source } = this.strings;
    return html`
      <div class="stack">
        ${this.#renderGatewaySources()}
        <form class="field" novalidate @submit=${this.#onSubmit}>
          <label for="address">${source.label}</label>
          <span class="hint" id="hint">${source.hint}</span>
          <div class="search">
            <input
              id="address"
              name="address"
              type="text"
              inputmode="url"
              autocomplete="url"
              autocapitalize="none"
              spellcheck="false"
              aria-describedby="hint"
              placeholder="https://"
              .value=${this.#addresses.join(' ')}
            />
            <button class="main">${source.find}</button>
          </div>
        </form>
        <p role="status">${this.#summarize()}</p>
        <ul class="results" ?hidden=${!this.searches.length}>
          ${this.searches.map((search) => html`<li class="card ${this.#classOf(search)}">${this.#renderSearch(search)}</li>`)}
        </ul>
      </div>
    `;
  }

  #renderGatewaySources() {
    const { source } = this.strings;
    if (!this.gatewaySources.length) return nothing;
    return html`
      <fieldset>
        <legend>${source.gatewaySources}</legend>
        ${this.gatewaySources.map(
          ({ title, url }) => html`
            <label class="check">
              <input
                type="checkbox"
                .checked=${this.#addresses.includes(url)}
                @change=${(event: Event) => this.#toggle(url, event)}
              />
              ${title}
            </label>
          `,
        )}
      </fieldset>
    `;
  }

  #renderSearch(search: Search) {
    switch (search.status) {
      case 'searching':
        return html`<p>${this.strings.source.searching(search.address)}</p>`;
      case 'found':
        return this.#renderFound(search);
      case 'failed':
        return this.#renderFailure(search);
    }
  }

  #renderFound(search: Extract<Search, { status: 'found' }>) {
    const { feeds, chosen } = search;
    if (feeds.length === 1) return this.#renderFeed(feeds[0]!);
    return html`
      <fieldset>
        <legend>${this.strings.source.chooseFeed}</legend>
        ${feeds.map(
          ({ url, title }) => html`
            <label class="check">
              <input
                type="radio"
                name=${search.address}
                .checked=${url === chosen}
                @change=${() => this.#replace(search, { ...search, chosen: url })}
              />
              <span>${title} <span class="hint">${url}</span></span>
            </label>
          `,
        )}
      </fieldset>
      ${this.#renderFeed(feeds.find(({ url }) => url === chosen)!)}
    `;
  }

  #renderFeed({ title, url, total, newest, titles }: FoundFeed) {
    const { source, lang } = this.strings;
    const date = newest && new Intl.DateTimeFormat(lang === 'vi' ? 'vi-VN' : 'en-GB').format(new Date(newest));
    return html`
      <p class="name">${title}</p>
      <p class="hint">${url}</p>
      <p>${source.total(total)}${date ? `, ${source.newest(date)}` : ''}. ${source.titles}</p>
      <ol class="titles">
        ${titles.map((text) => html`<li>${text}</li>`)}
      </ol>
    `;
  }

  /** In the doctor's words; then what a gateway can do about it. */
  #renderFailure(search: Extract<Search, { status: 'failed' }>) {
    const { source } = this.strings;
    const { message, steps } = this.#explain(search.finding);
    return html`
      <p class="name">${message}</p>
      ${steps.map((line) => this.#renderLine(line))}
      ${search.finding.code === 'address' ? nothing : this.#renderOffer(search.address)}
      ${
        search.isUsed
          ? html`<p>${source.usedAnyway}</p>`
          : html`
              <p class="hint">${source.useAnywayHint}</p>
              <button type="button" @click=${() => this.#replace(search, { ...search, isUsed: true })}>
                ${source.useAnyway}
              </button>
            `
      }
    `;
  }

  #renderOffer(address: string) {
    const { source } = this.strings;
    return html`
      <div class="offer">
        <p>${source.gatewayOffer}</p>
        ${this.#renderCommand(source.gatewayInit, `npx bantin init ${quote(address)}`)}
        ${this.#renderCommand(source.gatewayCheck, `npx bantin check ${quote(address)}`)}
        <p>${source.gatewayThen}</p>
      </div>
    `;
  }

  #renderCommand(label: string, command: string) {
    return html`
      <p>${label}</p>
      <copy-code .code=${command} .label=${label} .strings=${this.strings}></copy-code>
    `;
  }

  #renderLine(line: Line) {
    return typeof line === 'string' ? html`<p>${line}</p>` : html`<p><code>${line.copy}</code></p>`;
  }

  #explain(finding: Finding): Explanation {
    return (this.strings.explanations[finding.code] as (facts: Finding) => Explanation)(finding);
  }

  #summarize(): string {
    const { source } = this.strings;
    if (!this.searches.length) return source.sample;
    const searching = this.searches.find(({ status }) => status === 'searching');
    if (searching) return source.searching(searching.address);
    const found = this.searches.filter(({ status }) => status === 'found').length;
    return found ? source.found(found) : source.notFound;
  }

  #classOf({ status }: Search): string {
    return { searching: '', found: 'found', failed: 'bad' }[status];
  }

  get #addresses(): string[] {
    return this.searches.map(({ address }) => address);
  }

  get #choice(): SourceChoice {
    const found = this.searches.flatMap((search) =>
      search.status === 'found' ? search.feeds.filter(({ url }) => url === search.chosen) : [],
    );
    const feeds = this.searches.flatMap((search) => {
      if (search.status === 'found') return search.chosen;
      return search.status === 'failed' && search.isUsed ? search.address : [];
    });
    return { feeds, found };
  }

  #onSubmit = (event: SubmitEvent) => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    void this.#search(readAddresses(String(data.get('address'))));
  };

  #toggle(url: string, { target }: Event) {
    const others = this.#addresses.filter((address) => address !== url);
    void this.#search((target as HTMLInputElement).checked ? [...others, url] : others);
  }

  /** A newer search takes the place of one that is under way. */
  async #search(addresses: readonly string[]) {
    this.#running?.abort();
    const { signal } = (this.#running = new AbortController());
    this.searches = addresses.map((address) => ({ status: 'searching', address }));
    const isChosenElsewhere = (address: string) => this.feeds.includes(address);
    await Promise.all(
      this.searches.map(async (search) => {
        const { address } = search;
        const { feeds, finding } = await findFeeds(address, signal).catch(
          (): Awaited<ReturnType<typeof findFeeds>> => ({ feeds: [], finding: { code: 'address', url: address } }),
        );
        if (signal.aborted) return;
        if (finding) this.#replace(search, { status: 'failed', address, finding, isUsed: isChosenElsewhere(address) });
        else this.#replace(search, { status: 'found', address, feeds, chosen: feeds[0]!.url });
      }),
    );
    if (!addresses.length) this.#report();
  }

  #replace(search: Search, next: Search) {
    this.searches = this.searches.map((known) => (known === search ? next : known));
    if (!this.searches.some(({ status }) => status === 'searching')) this.#report();
  }

  #report() {
    this.dispatchEvent(new CustomEvent<SourceChoice>('source-change', { detail: this.#choice }));
  }
}

function isOtherList(next: readonly string[], previous?: readonly string[]): boolean {
  return next.join(' ') !== previous?.join(' ');
}

/** An address as one word of a shell. */
const quote = (address: string) => (/^[\w:/.-]+$/.test(address) ? address : `'${address.replaceAll("'", '%27')}'`);
