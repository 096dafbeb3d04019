import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { type Choices, choicesFromHash, choicesToHash } from '../model/choices.js';
import type { ReadSnippet } from '../model/read-snippet.js';
import { createRoom, type Heights, PLACE_WIDTHS, toMinHeight } from '../model/room.js';
import { createSnippet, type Snippet } from '../model/snippet.js';
import { controls } from './controls.styles.js';
import { en } from './en.js';
import type { FoundFeed } from './find/found-feed.js';
import { styles } from './snippet-builder.styles.js';
import type { SourceChoice } from './source-step.js';
import type { BuilderStrings } from './strings.js';
import { vi } from './vi.js';

/** Relative to the site. */
const SAMPLE_FEED = 'mau/feed.json';

/** Where people make the snippet that they paste: a feed, a look, a place. The address of the page holds all choices. */
export class SnippetBuilder extends LitElement {
  static override properties = {
    lang: {},
    site: {},
    choices: { state: true },
    found: { state: true },
    heights: { state: true },
  };

  static override styles = [controls, styles];

  override lang = 'vi';
  /** Address of the site, relative to the page. */
  site = './';
  protected choices: Choices = choicesFromHash(location.hash);
  /** The feeds that can be read; undefined as long as that is unknown. */
  protected found?: readonly FoundFeed[];
  protected heights?: Heights;
  /** Of a snippet that was read. */
  #readMinHeight?: string | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#onHashChange);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#onHashChange);
  }

  protected override updated(changes: PropertyValues): void {
    if (changes.get('choices')) history.replaceState(history.state, '', choicesToHash(this.choices));
  }

  protected override render(): TemplateResult {
    const { choices, strings } = this;
    const { source, options, preview, result } = strings;
    return html`
      <div class="builder" @keydown=${keepFromPage}>
        <read-back .strings=${strings} @snippet-read=${this.#onSnippetRead}></read-back>
        <section>
          <h2><span class="step">1</span>${source.title}</h2>
          <source-step
            .feeds=${choices.feeds}
            .site=${this.#resolve('./')}
            .strings=${strings}
            @source-change=${this.#onSourceChange}
          ></source-step>
        </section>
        <section>
          <h2><span class="step">2</span>${options.title}</h2>
          <options-step
            .choices=${choices}
            .tags=${this.found?.flatMap(({ tags }) => tags) ?? []}
            .strings=${strings}
            @choices-change=${this.#onChange}
          ></options-step>
          <button type="button" class="main to-preview" @click=${this.#goToPreview}>${preview.show}</button>
        </section>
        <section class="preview">
          <h2 tabindex="-1">${preview.title}</h2>
          <preview-panel
            .snippet=${this.#createPreview()}
            .script=${this.#resolve('cdn/bantin.js')}
            .reservesHeight=${hasUsualHeight(choices)}
            .placeWidth=${choices.width}
            .isSample=${choices.feeds.length > 0 && !this.#readableFeeds.length}
            .strings=${strings}
            @heights-change=${this.#onHeightsChange}
          ></preview-panel>
        </section>
        <section>
          <h2><span class="step">3</span>${result.title}</h2>
          <result-step
            .choices=${choices}
            .snippet=${this.#createSnippet(choices)}
            .link=${new URL(choicesToHash(choices), location.href).href}
            .strings=${strings}
            @choices-change=${this.#onChange}
          ></result-step>
        </section>
      </div>
    `;
  }

  #createSnippet(choices: Choices): Snippet {
    const { heights } = this;
    const room = heights && hasUsualHeight(choices) ? createRoom(heights, choices.width) : undefined;
    return createSnippet(choices, { lang: this.strings.lang, site: this.#resolve('./'), room });
  }

  /** The element on a page of one's own, by which all other forms are made; with sample news where no feed can be read. */
  #createPreview(): string {
    const feeds = this.#readableFeeds;
    const choices: Choices = {
      ...this.choices,
      feeds: feeds.length ? feeds : [this.#resolve(SAMPLE_FEED)],
      attributes: showAnArticle(this.choices),
      place: 'html',
      script: 'site',
      integrity: false,
      preload: false,
    };
    return this.#createSnippet(choices)
      .parts.map(({ code }) => code)
      .join('\n');
  }

  get #readableFeeds(): readonly string[] {
    const { found, choices } = this;
    return found ? choices.feeds.filter((feed) => found.some(({ url }) => url === feed)) : choices.feeds;
  }

  get strings(): BuilderStrings {
    return this.lang === 'en' ? en : vi;
  }

  #resolve(path: string): string {
    return new URL(path, new URL(this.site, document.baseURI)).href;
  }

  #onHashChange = () => {
    this.choices = choicesFromHash(location.hash);
  };

  #onChange({ detail }: CustomEvent<Choices>) {
    this.choices = detail;
    this.#readMinHeight = undefined;
  }

  #onSnippetRead({ detail: { choices, minHeight } }: CustomEvent<ReadSnippet>) {
    this.choices = choices;
    this.#readMinHeight = minHeight;
    this.#findWidth();
  }

  /** The width of the place is not in a snippet, but the height that follows from it. */
  #findWidth() {
    const { choices, heights } = this;
    const minHeight = this.#readMinHeight;
    const width = heights && PLACE_WIDTHS.find((width) => toMinHeight(createRoom(heights, width)) === minHeight);
    if (width) this.choices = { ...choices, width };
  }

  #onSourceChange({ detail: { feeds, found } }: CustomEvent<SourceChoice>) {
    const isOther = feeds.join(' ') !== this.choices.feeds.join(' ');
    this.found = found;
    if (isOther) this.choices = { ...this.choices, feeds, publisher: found[0]?.homePage ?? '' };
  }

  #onHeightsChange({ detail }: CustomEvent<Heights | undefined>) {
    this.heights = detail;
    if (this.#readMinHeight) this.#findWidth();
  }

  #goToPreview() {
    const heading = this.renderRoot.querySelector<HTMLElement>('.preview h2')!;
    heading.scrollIntoView();
    heading.focus({ preventScroll: true });
  }
}

/** Articles are of any length. */
const hasUsualHeight = ({ element }: Choices) => element !== 'news-article';

/**
 * Keeps what is typed into a field from the page, which opens its search on "/": from outside of the shadow root the page does
 * not see that this is a field.
 */
function keepFromPage(event: KeyboardEvent): void {
  const [field] = event.composedPath();
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) event.stopPropagation();
}

/** The attributes for a page that no reader has come to from a list: they then show the newest article. */
function showAnArticle({ element, attributes }: Choices): Choices['attributes'] {
  if (element === 'news-list' || attributes.article) return attributes;
  const { list: _, 'article-param': __, ...others } = attributes;
  return { ...others, article: 'latest' };
}
