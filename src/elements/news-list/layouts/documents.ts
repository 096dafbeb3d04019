/** `layout="documents"`: a table of official documents; below 40em each is a block of its own. */
import { css, html, nothing, type TemplateResult } from 'lit';
import { zonedShortDate } from '../../../feed/dates.js';
import { decodeFileName } from '../../../feed/file-name.js';
import type { FeedAttachment, FeedItem, OfficialDocument } from '../../../feed/model.js';
import { officialDocumentOf } from '../../../feed/official-document.js';
import type { DocumentStrings } from '../../../i18n/translation.js';
import type { ListFeature } from '../feature.js';
import type { ListHost } from '../host.js';
import { type ItemContext, renderTitle, titleOf } from '../item-template.js';

/** What a row shows beside its subject, and for the whole table which columns there are. */
interface Columns<T> {
  number: T;
  date: T;
  files: T;
}

class Documents implements ListFeature {
  readonly #list: ListHost;

  constructor(list: ListHost) {
    this.#list = list;
  }

  /**
   * The roles keep the table a table for screen readers where styles show blocks. What the page renders itself has no columns,
   * and stays a list.
   */
  renderItems(items: readonly FeedItem[], context: ItemContext): TemplateResult | undefined {
    if (this.#list.renderItem) return;
    const documents = items.map((item) => officialDocumentOf(item));
    const columns: Columns<boolean> = {
      number: documents.some(({ number }) => number),
      date: !this.#list.noDate,
      files: items.some((item) => filesOf(item).length),
    };
    const classes = Object.entries(columns).map(([name, isShown]) => (isShown ? `has-${name}` : ''));
    const strings = this.#list.localize.extended?.documents;
    return html`
      <table class="rows ${classes.join(' ')}" part="list" role="table">
        <thead role="rowgroup">${strings ? renderHead(strings, columns) : nothing}</thead>
        <tbody role="rowgroup">
          ${items.map((item, index) => this.#renderRow(item, documents[index]!, columns, context.features?.statesOf(item, index), context))}
        </tbody>
      </table>
    `;
  }

  #renderRow(
    item: FeedItem,
    document: OfficialDocument,
    columns: Columns<boolean>,
    states: string | undefined,
    context: ItemContext,
  ) {
    const { number, issued = item.date_published, issuer } = document;
    const isForeign = item.language && item.language !== context.strings.lang;
    const cells: Columns<unknown> = {
      number: html`<td class="number" role="cell">${number}</td>`,
      date: html`<td role="cell">${issued ? this.#renderDate(issued) : nothing}</td>`,
      files: html`<td class="files" role="cell">${filesOf(item).map(renderFile)}</td>`,
    };
    return html`
      <tr class="row" part="item" role="row" lang=${isForeign ? item.language : nothing}>
        ${columns.number ? cells.number : nothing}${columns.date ? cells.date : nothing}
        <td class="subject" part=${states || nothing} role="cell">
          <span part="title">${renderTitle(item, titleOf(item, context), context)}</span>
          ${issuer ? html`<span class="issuer">${issuer}</span>` : nothing}
          <span class="details">${context.features?.renderMeta(item)}</span>
        </td>
        ${columns.files ? cells.files : nothing}
      </tr>
    `;
  }

  #renderDate(iso: string) {
    return html`<time part="date" datetime=${iso}>${zonedShortDate(iso, this.#list.timeZone)}</time>`;
  }
}

function renderHead({ number, date, subject, files }: DocumentStrings, columns: Columns<boolean>) {
  const renderColumn = (name: string) => html`<th scope="col" role="columnheader">${name}</th>`;
  return html`
    <tr role="row">
      ${columns.number ? renderColumn(number) : nothing}${columns.date ? renderColumn(date) : nothing}
      ${renderColumn(subject)}${columns.files ? renderColumn(files) : nothing}
    </tr>
  `;
}

const filesOf = ({ attachments = [] }: FeedItem) =>
  attachments.filter(({ mime_type }) => !mime_type.startsWith('image/'));

/** A link that says which kind of file it is; screen readers announce its name as well. */
function renderFile({ url, title }: FeedAttachment) {
  const name = title ?? decodeFileName(url);
  const kind = /\.(\w{2,5})$/.exec(decodeFileName(url))?.[1]?.toUpperCase();
  const label = kind ? `${kind}: ${name}` : name;
  return html`<a part="file" rel="noopener" href=${url} title=${name} aria-label=${label}>${kind ?? name}</a>`;
}

export const createFeature = (list: ListHost): ListFeature => new Documents(list);

export const styles = [
  css`
    .in-documents {
      container-type: inline-size;
    }
    .in-documents :is(table, tbody) {
      display: block;
    }
    .in-documents thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    .in-documents .row {
      display: flex;
      flex-wrap: wrap;
      gap: 0.125em 0.75em;
      min-block-size: 0;
      padding-block: calc(0.75 * var(--_gap));
    }
    .in-documents td {
      padding: 0;
    }
    .in-documents [part='skeleton'] {
      display: block;
    }
    .in-documents .media {
      display: none;
    }
    .in-documents .number {
      font-weight: bold;
    }
    .in-documents .subject {
      flex: 1 0 100%;
    }
    .in-documents [part='title'] {
      --_lines: 4;
      display: block;
      font-size: 1em;
    }
    .in-documents .issuer {
      display: block;
    }
    .in-documents :is(.issuer, .details) {
      min-block-size: 0;
      padding: 0;
      font-size: max(12px, 0.875em);
    }
    .in-documents td:empty {
      display: none;
    }
    /* above the link that covers the row */
    [part='file'] {
      position: relative;
      display: inline-block;
      min-inline-size: 2.75em;
      margin-block-end: 0.375em;
      margin-inline-end: 0.5em;
      padding: 0.55em 0.75em;
      border: 1px solid;
      border-radius: var(--_radius);
      font-size: max(12px, 0.875em);
      line-height: 1.5;
      text-align: center;
      text-decoration: none;
    }
    [part='file']:hover {
      background: var(--_fill);
    }
    /* A grid, since a row that is a table's own can't hold the link that covers it; columns of a known width, so that they are the same in all rows. */
    @container (min-inline-size: 40em) {
      .in-documents thead {
        position: static;
        display: block;
        inline-size: auto;
        block-size: auto;
        clip-path: none;
      }
      .in-documents :is(.row, thead tr) {
        display: grid;
        grid-template-columns: var(--_number,) var(--_date,) minmax(0, 1fr) var(--_files,);
        gap: 1em;
      }
      .has-number {
        --_number: 10.5em;
      }
      .has-date {
        --_date: 6em;
      }
      .has-files {
        --_files: 5em;
      }
      .in-documents thead tr {
        padding-block: 0.5em;
        border-block-end: 2px solid var(--_accent);
      }
      .in-documents th {
        padding: 0;
        text-align: start;
      }
      .in-documents td:empty {
        display: block;
      }
    }
    @container (min-inline-size: 56em) {
      .has-files {
        --_files: 9.5em;
      }
    }
  `,
];
