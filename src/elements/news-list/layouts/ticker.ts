/** `layout="ticker"`: titles in one line that moves, until a reader wants to read one. */
import { css, html, type ReactiveController, type TemplateResult } from 'lit';
import { viTicker } from '../../../controllers/list-words.js';
import type { RowView } from '../item-template.js';
import type { NewsList } from '../news-list.js';
import { listWords } from './index.js';

/** Characters' heights a second. */
const SPEED = 3.5;

/** The motion of one list. */
class Ticker implements ReactiveController {
  /** Why it rests. */
  readonly #reasons = new Set<string>();
  readonly #host: NewsList;
  readonly #still = matchMedia('(prefers-reduced-motion: reduce)');
  // in the next frame: the button that comes with the motion takes room of its own
  readonly #resized = new ResizeObserver(() => requestAnimationFrame(() => this.#move()));
  #list?: HTMLElement;
  #motion?: Animation;
  /** Pixels a second. */
  #speed = 0;

  constructor(host: NewsList) {
    (this.#host = host).addController(this);
  }

  hostConnected() {
    this.#still.addEventListener('change', this.#move);
  }

  hostDisconnected() {
    this.#still.removeEventListener('change', this.#move);
  }

  get paused() {
    return this.#reasons.has('button');
  }

  /** Moves the list that is on show now. */
  attach(list: HTMLElement | null) {
    if (!list || list === this.#list) return;
    this.#list = list;
    this.#resized.disconnect();
    for (const box of [list, list.parentElement!]) this.#resized.observe(box);
  }

  rest(reason: 'button' | 'pointer' | 'focus', rests: boolean) {
    this.#reasons[rests ? 'add' : 'delete'](reason);
    if (this.#reasons.size) this.#motion?.pause();
    else this.#motion?.play();
    this.#host.requestUpdate();
  }

  /** Puts the item of a link at the beginning of the line. */
  show(link: Element) {
    const list = this.#list;
    const item = link.closest<HTMLElement>('.row');
    if (!list || !item || !this.#motion) return;
    const first = list.firstElementChild as HTMLElement;
    const from = Math.abs(item.getBoundingClientRect()[this.#start] - first.getBoundingClientRect()[this.#start]);
    this.#motion.currentTime = (from / this.#speed) * 1000;
    list.parentElement!.scrollLeft = 0; // the browser may have brought it into view on its own
  }

  get #start() {
    return getComputedStyle(this.#list!).direction === 'rtl' ? 'right' : 'left';
  }

  /** The list leaves on one side and comes back on the other, from its first item on, which is to be seen at once. */
  #move = () => {
    const list = this.#list;
    if (!list?.isConnected) return;
    const time = this.#motion?.currentTime ?? 0;
    this.#motion?.cancel();
    this.#motion = undefined;
    const room = list.parentElement!.clientWidth;
    const length = list.offsetWidth;
    const moves = !this.#still.matches && length > room;
    list.closest('.ticker')!.classList.toggle('moves', moves);
    if (!moves) return;
    this.#speed = SPEED * Number.parseFloat(getComputedStyle(list).fontSize);
    const way = this.#start === 'left' ? -1 : 1;
    const at = (x: number, offset: number) => ({ transform: `translateX(${way * x}px)`, offset });
    const turn = length / (length + room);
    this.#motion = list.animate([at(0, 0), at(length, turn), at(-room, turn), at(0, 1)], {
      duration: ((length + room) / this.#speed) * 1000,
      iterations: Infinity,
    });
    this.#motion.currentTime = time;
    if (this.#reasons.size) this.#motion.pause();
  };
}

const tickers = new WeakMap<NewsList, Ticker>();

function tickerOf(list: NewsList): Ticker {
  let ticker = tickers.get(list);
  if (!ticker) tickers.set(list, (ticker = new Ticker(list)));
  return ticker;
}

export const without = () => ({ noImage: true, noExcerpt: true });

export function around(content: TemplateResult, { list }: RowView): TemplateResult {
  const words = listWords(list, 'ticker', viTicker);
  const ticker = tickerOf(list);
  const rest = (reason: 'button' | 'pointer' | 'focus', rests: boolean) => () => ticker.rest(reason, rests);
  const onFocus = ({ target }: Event) => {
    ticker.rest('focus', true);
    ticker.show(target as Element);
  };
  return html`<div class="ticker"><div class="window" @pointerenter=${rest('pointer', true)} @pointerleave=${rest(
    'pointer',
    false,
  )} @focusin=${onFocus} @focusout=${rest('focus', false)}>${content}</div><button type="button" class=${
    ticker.paused ? 'play' : 'pause'
  } aria-label=${ticker.paused ? words.play : words.pause} @click=${rest('button', !ticker.paused)}></button></div>`;
}

export const updated = (root: ShadowRoot): void =>
  tickerOf(root.host as NewsList).attach(root.querySelector<HTMLElement>('.ticker .rows'));

export const styles = [
  css`
    /* in a table or a grid it asks for no more room than there is */
    .ticker {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: start;
      block-size: 2.75em;
    }
    .window {
      overflow-x: auto;
      scrollbar-width: thin;
    }
    /* where it stands still, the bar says that there is more */
    @media (prefers-reduced-motion: no-preference) {
      .window {
        scrollbar-width: none;
      }
      .window::-webkit-scrollbar {
        display: none;
      }
    }
    .moves .window {
      overflow: hidden;
    }
    .ticker .rows {
      display: flex;
      inline-size: max-content;
    }
    .in-ticker .row {
      content-visibility: visible;
      min-block-size: 0;
      padding: 0;
      border: 0;
    }
    /* no room for a second line of a long date */
    .in-ticker .row::before {
      content: none;
    }
    .in-ticker .text {
      display: flex;
      gap: 0.75em;
      align-items: center;
      block-size: 2.75em;
      padding-inline-end: 2.5em;
      white-space: nowrap;
    }
    .in-ticker [part='title'] {
      display: block;
    }
    .in-ticker .details {
      display: contents;
    }
    .in-ticker .details > * {
      opacity: 0.8;
    }
    /* one line while there is no list yet */
    .in-ticker [part='skeleton'] .text {
      padding: 0;
      outline: 1px solid #0000;
      outline-offset: -1px;
    }
    .in-ticker [part='skeleton'] ~ [part='skeleton'],
    .in-ticker .media {
      display: none;
    }
    /* in one line as well, with what follows it */
    .in-ticker .message {
      display: inline;
      padding: 0;
    }
    .in-ticker [part='retry'] {
      margin: 0.25em 0.5em;
    }
    .ticker button {
      display: none;
      inline-size: 2.75em;
      padding: 0;
      border: 0;
    }
    .moves button {
      display: block;
    }
    .ticker button::before {
      content: '';
      display: inline-block;
      inline-size: 0.25em;
      block-size: 0.75em;
      border: solid;
      border-width: 0 0.2em;
      vertical-align: middle;
    }
    /* cut out, as forced colours leave no border transparent */
    .ticker .play::before {
      inline-size: 0;
      border-width: 0.45em 0.7em 0.45em 0;
      block-size: 0;
      clip-path: polygon(0 0, 100% 50%, 0 100%);
    }
    @media print {
      .ticker {
        display: block;
        block-size: auto;
      }
      .ticker .rows {
        display: block;
        inline-size: auto;
        transform: none !important;
      }
      .window {
        overflow: visible !important;
      }
      .in-ticker .text {
        display: block;
        block-size: auto;
        padding-block-start: 0.5em;
        white-space: normal;
      }
      .in-ticker .details {
        display: flex;
        opacity: 1;
      }
    }
  `,
];
