/** `tabs`: readers switch between the tags of the news. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { fold } from '../../../feed/fold-accents.js';
import type { FeedItem } from '../../../feed/model.js';
import type { ListFeature } from '../feature.js';
import type { ListHost } from '../host.js';
import { landmarkLabel } from '../landmark-label.js';

/** How many of the feed's own tags become tabs. */
const MOST_OWN_TABS = 6;

/** The most frequent tags, in the spelling of their first item. */
function findFrequentTags(items: readonly FeedItem[]): string[] {
  const counts = new Map<string, { tag: string; count: number }>();
  for (const { tags = [] } of items) {
    for (const tag of tags) {
      const found = counts.get(fold(tag));
      if (found) found.count++;
      else counts.set(fold(tag), { tag, count: 1 });
    }
  }
  return [...counts.values()]
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_OWN_TABS)
    .map(({ tag }) => tag);
}

/** Browsers leave a control where it is that shows only in part. */
const scrollIntoView = ({ target }: Event) =>
  (target as Element).scrollIntoView({ block: 'nearest', inline: 'nearest' });

class Tabs implements ListFeature {
  readonly #list: ListHost;
  readonly #restart: () => void;
  #tags: readonly string[] = [];
  /** The tag on show, as it is compared; empty for all. */
  #selected = '';
  /** CSS pixels of the highest list so far, so that nothing below moves when a shorter one is shown. */
  #minHeight = 0;
  /** Width of the element that this height belongs to. */
  #width = 0;

  constructor(list: ListHost, restart: () => void) {
    this.#list = list;
    this.#restart = restart;
    list.addController(this);
  }

  select(items: readonly FeedItem[]): readonly FeedItem[] {
    const written = (this.#list.tabs ?? '')
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean);
    this.#tags = written.length ? written : findFrequentTags(items);
    if (!this.#tags.some((tag) => fold(tag) === this.#selected)) this.#selected = '';
    if (!this.#selected) return items;
    return items.filter(({ tags }) => tags?.some((tag) => fold(tag) === this.#selected));
  }

  renderBefore(): unknown {
    const strings = this.#list.localize.extended?.tabs;
    if (!strings || !this.#tags.length) return nothing;
    const label = landmarkLabel(this.#list.heading, strings.label);
    return html`
      <div part="tabs" role="tablist" aria-label=${label}
        @keydown=${this.#onKeyDown} @focusin=${scrollIntoView}>
        ${this.#renderTab('', strings.all)}${this.#tags.map((tag) => this.#renderTab(fold(tag), tag))}
      </div>
    `;
  }

  wrap(list: TemplateResult): TemplateResult {
    if (!this.#tags.length) return list;
    return html`<div id="panel" class="panel" role="tabpanel" aria-labelledby="tab-selected">${list}</div>`;
  }

  renderEmpty(): TemplateResult | undefined {
    const strings = this.#list.localize.strings;
    if (!this.#selected || !strings) return;
    return this.wrap(html`<p class="message" part="status">${strings.empty}</p>`);
  }

  hostUpdated(): void {
    const panel = this.#list.renderRoot.querySelector<HTMLElement>('.panel');
    if (!panel) return;
    if (panel.clientWidth !== this.#width) {
      this.#width = panel.clientWidth;
      this.#minHeight = 0;
    }
    panel.style.minBlockSize = '';
    this.#minHeight = Math.max(this.#minHeight, panel.getBoundingClientRect().height);
    panel.style.minBlockSize = `${this.#minHeight}px`;
  }

  #renderTab(key: string, label: string) {
    const isSelected = key === this.#selected;
    return html`
      <button type="button" role="tab" part="button" id=${isSelected ? 'tab-selected' : nothing} aria-controls="panel"
        aria-selected=${isSelected} tabindex=${isSelected ? 0 : -1} @click=${() => this.#show(key)}>${label}</button>
    `;
  }

  #show(key: string) {
    if (key === this.#selected) return;
    this.#selected = key;
    this.#restart();
    this.#list.requestUpdate();
  }

  /** Arrow keys, Home and End, as in https://www.w3.org/WAI/ARIA/apg/patterns/tabs/. */
  #onKeyDown = async (event: KeyboardEvent) => {
    const tabs = [...(event.currentTarget as Element).querySelectorAll<HTMLElement>('[role=tab]')];
    const isRtl = getComputedStyle(event.currentTarget as Element).direction === 'rtl';
    const next = nextTab(event.key, tabs.indexOf(event.target as HTMLElement), tabs.length, isRtl);
    if (next === undefined) return;
    event.preventDefault();
    tabs[next]!.click();
    await this.#list.updateComplete;
    tabs[next]!.focus();
  };
}

function nextTab(key: string, index: number, count: number, isRtl: boolean): number | undefined {
  switch (key) {
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    case isRtl ? 'ArrowLeft' : 'ArrowRight':
      return (index + 1) % count;
    case isRtl ? 'ArrowRight' : 'ArrowLeft':
      return (index - 1 + count) % count;
    default:
      return undefined;
  }
}

export const createFeature = (list: ListHost, restart: () => void): ListFeature => new Tabs(list, restart);

export const styles = [
  css`
    /* one line that scrolls, so that its height is known */
    [part='tabs'] {
      display: flex;
      gap: 0.25em;
      overflow-x: auto;
      scrollbar-width: thin;
      border-block-end: var(--_border);
    }
    [role='tab'] {
      flex: none;
      min-block-size: 2.75em;
      padding: 0.5em 0.875em;
      border: 0;
      border-block-end: 3px solid transparent;
      border-radius: 0;
      background: none;
      color: inherit;
      font: inherit;
      white-space: nowrap;
      cursor: pointer;
    }
    [role='tab']:focus-visible {
      outline-offset: -3px;
    }
    /* not bold, which would move the tabs after it */
    [role='tab'][aria-selected='true'] {
      border-block-end-color: var(--_accent);
      color: var(--_link);
    }
    @media (forced-colors: active) {
      [role='tab'] {
        border: 1px solid;
      }
      [role='tab'][aria-selected='true'] {
        border-block-end: 3px solid Highlight;
      }
    }
    @media print {
      [part='tabs'] {
        display: none;
      }
    }
  `,
];
