import { css, type ReactiveController } from 'lit';
import type { FeedItem } from '../../feed/model.js';
import { fitPicture, pictureFitStyles } from '../picture-fit.js';
import { dropSrcset } from '../srcset.js';
import { secureUrl, webUrl } from '../urls.js';
import { CutMarks, styles as cutMarkStyles } from './cut-marks.js';
import type { ListHost } from './host.js';

/** First letter of an item's category, else of its publisher. */
function initialOf(item: FeedItem | undefined, { news }: ListHost): string {
  const publisher = news.state.status === 'ready' ? news.state.feed.title : undefined;
  return [...(item?.tags?.[0] ?? publisher ?? '')][0]?.toUpperCase() ?? '';
}

/** False for pictures in markup of the page's own. */
const isOurs = (target: EventTarget | null): target is HTMLImageElement => !(target as Element).closest('.own');

/** What is done about pictures once a list is on screen: fits them into their boxes, and fills boxes that have none. */
export class Pictures implements ReactiveController {
  readonly #list: ListHost;
  /** False until the pictures that came before this module are seen to. */
  #isStarted = false;

  constructor(list: ListHost) {
    this.#list = list;
    list.addController(this);
    new CutMarks(list); // a part of this chunk, as both are of use once a list is on screen
    const root = list.renderRoot;
    // They capture, as the events of pictures do not bubble.
    root.addEventListener('load', ({ target }) => isOurs(target) && this.#fit(target), true);
    root.addEventListener('error', ({ target }) => isOurs(target) && this.#recover(target), true);
  }

  hostUpdated(): void {
    const root = this.#list.renderRoot;
    for (const box of root.querySelectorAll<HTMLElement>('.tile')) this.#showInitial(box);
    if (this.#isStarted) return;
    this.#isStarted = true;
    for (const image of root.querySelectorAll('img'))
      if (isOurs(image) && image.complete) image.naturalWidth ? this.#fit(image) : this.#recover(image);
  }

  #fit(image: HTMLImageElement) {
    fitPicture(image);
    image.style.visibility = '';
    delete image.parentElement!.dataset.initial;
  }

  /** The picture itself instead of a smaller version that does not load, else the fallback picture, else the initial. */
  #recover(image: HTMLImageElement) {
    if (dropSrcset(image)) return;
    const fallback = secureUrl(webUrl(this.#list.fallbackImage) ?? '');
    if (fallback && image.src !== fallback) {
      image.src = fallback;
      return;
    }
    image.style.visibility = 'hidden';
    this.#showInitial(image.parentElement!);
  }

  #showInitial(box: HTMLElement) {
    const rows = [...this.#list.renderRoot.querySelectorAll('.row[part=item]')];
    const index = rows.findIndex((row) => row.contains(box));
    box.dataset.initial = initialOf(this.#list.items[index], this.#list);
  }
}

export const styles = [
  ...cutMarkStyles,
  pictureFitStyles,
  css`
    .media[data-initial] {
      position: relative;
    }
    .media[data-initial]::before {
      content: attr(data-initial);
      content: attr(data-initial) / '';
      display: grid;
      position: absolute;
      inset: 0;
      place-content: center;
      color: var(--_link);
      font-size: 1.5em;
      font-weight: bold;
      opacity: 0.6;
    }
  `,
];
