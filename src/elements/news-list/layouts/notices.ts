/** `layout="notices"`: a notice board, with the day of each item in a block of its own. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { zonedShortDate } from '../../../feed/dates.js';
import type { FeedItem } from '../../../feed/model.js';
import { heading } from '../../heading.js';
import type { ListFeature } from '../feature.js';
import type { ListHost } from '../host.js';
import { type ItemContext, renderTitle, titleOf } from '../item-template.js';

class Notices implements ListFeature {
  readonly #list: ListHost;

  constructor(list: ListHost) {
    this.#list = list;
  }

  partsOf() {
    return { noImage: true, noExcerpt: true };
  }

  renderContent(item: FeedItem, context: ItemContext): TemplateResult {
    const { titleLevel, features } = context;
    return html`
      ${item.date_published && !this.#list.noDate ? this.#renderDate(item.date_published) : nothing}
      <div class="text">
        ${heading(titleLevel, 'title', renderTitle(item, titleOf(item, context), context))}
        <p class="details">${features?.renderMeta(item)}</p>
      </div>
    `;
  }

  #renderDate(iso: string) {
    const [day, month, year] = zonedShortDate(iso, this.#list.timeZone).split('/');
    const monthName = this.#list.localize.extended?.months[Number(month) - 1] ?? month;
    return html`
      <time class="day" part="date" datetime=${iso}><b>${day}</b> <span>${monthName}</span> <span>${year}</span></time>
    `;
  }
}

export const createFeature = (list: ListHost): ListFeature => new Notices(list);

export const styles = [
  css`
    .in-notices .row {
      min-block-size: calc(4.75em + var(--_gap) + 1px);
      padding-block: calc(0.5 * var(--_gap));
    }
    .in-notices article {
      flex-wrap: wrap;
      gap: calc(0.875 * var(--_gap));
    }
    /* below the date where large text leaves no room beside it */
    .in-notices .text {
      flex-basis: 7em;
    }
    .in-notices [part='title'] {
      --_lines: 3;
      font-size: 1em;
    }
    .in-notices .text {
      align-self: center;
    }
    .in-notices .media,
    .in-notices .details:empty {
      display: none;
    }
    .day {
      box-sizing: border-box;
      flex: none;
      align-self: start;
      display: grid;
      inline-size: 5.25em;
      padding-block: 0.25em;
      border: var(--_border);
      border-block-start: 3px solid var(--_accent);
      border-radius: var(--_radius);
      font-size: 0.875em;
      line-height: 1.35;
      text-align: center;
    }
    .day b {
      font-size: 1.5em;
      line-height: 1.2;
      color: var(--_link);
    }
    @container (max-width: 29.99em) {
      .in-notices [part='title'] {
        --_lines: 4;
      }
    }
  `,
];
