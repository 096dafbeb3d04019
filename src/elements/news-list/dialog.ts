/** `open="dialog"`: the article a reader picks opens over the page, with related news below it. */
import { css } from 'lit';
import { viDialogs } from '../../controllers/reading-words.js';
import type { NewsSelectEvent } from '../../events/index.js';
import type { FeedItem } from '../../feed/model.js';
import { define } from '../define.js';
import { buttons } from '../error-state.js';
import type { NewsArticle } from '../news-article/news-article.js';
import type { RelatedNews } from '../related-news/related-news.js';
import { publisherOf } from './item-meta.js';
import { NewsList } from './news-list.js';

const attached = new WeakSet<NewsList>();

const loadParts = () => Promise.all([import('../news-article/element.js'), import('../related-news/element.js')]);

/** Opens what is clicked in a list from now on, unless the page has cancelled `news-select`. */
export function openInDialog(list: NewsList): void {
  if (attached.has(list)) return;
  attached.add(list);
  let opening = false;
  const early = () => void loadParts().catch(() => {});
  for (const type of ['pointerover', 'focusin']) list.addEventListener(type, early, { once: true });
  onPick(list, (item, link) => {
    if (list.open !== 'dialog') return false;
    if (opening) return true; // a second click opens nothing more
    opening = true;
    void loadParts()
      .then(
        ([{ element: article }, { element: related }]) =>
          show(list, item, link, nameFor(list, 'news-article', article), nameFor(list, 'related-news', related)),
        () => location.assign(link.href), // without the parts there is still the page
      )
      .finally(() => {
        opening = false;
      });
    return true;
  });
}

/** Registers an element with the prefix that the list has, and returns the whole name. */
function nameFor(list: NewsList, name: string, element: CustomElementConstructor): string {
  const own = list.localName.replace(/news-list$/, '') + name;
  // a class has one name, which goes with the name of the list's
  if (!customElements.get(own)) define(own, list.constructor === NewsList ? element : class extends element {});
  return own;
}

/** Calls back for a plain click on the link of an item; `true` keeps the link from being followed. */
function onPick(target: HTMLElement, take: (item: FeedItem, link: HTMLAnchorElement) => boolean): void {
  let item: FeedItem | undefined;
  target.addEventListener('news-select', (event: NewsSelectEvent) => {
    item = event.item;
  });
  // after the list's own listener, and with it those of the page
  target.addEventListener('click', (click: MouseEvent) => {
    const picked = item;
    item = undefined;
    if (!picked || click.defaultPrevented || click.ctrlKey || click.metaKey || click.shiftKey) return;
    const link = click.composedPath().find((node) => (node as Element).localName === 'a');
    if (!take(picked, link as HTMLAnchorElement)) return;
    click.preventDefault();
    click.stopPropagation();
  });
}

async function show(list: NewsList, item: FeedItem, link: HTMLElement, articleName: string, relatedName: string) {
  const { state } = list.news;
  if (state.status !== 'ready') return;
  const reading = await list.words.words?.reading?.().catch(() => undefined);
  const dialog = document.createElement('dialog');
  dialog.setAttribute('part', 'dialog');
  dialog.className = 'reader';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = (reading?.dialogs ?? viDialogs).close;
  button.className = 'close';
  button.autofocus = true;
  button.addEventListener('click', () => dialog.close());

  const article = document.createElement(articleName) as NewsArticle;
  const related = document.createElement(relatedName) as RelatedNews;
  // in there it is one feed: what was merged takes the credits along
  const items = state.feed.items.map((item) => {
    const { title } = publisherOf(item, list, state.feed);
    return title === state.feed.title ? item : { ...item, _bantin: { source: { title }, ...item._bantin } };
  });
  for (const element of [article, related]) {
    const { lang, theme, timeZone, noCache, dateStyle } = list;
    Object.assign(element, { lang, theme, timeZone, noCache, dateStyle, data: { ...state.feed, items } });
    // the page hears of its list, and not of what stands in it
    for (const type of ['news-load', 'news-error']) element.addEventListener(type, (event) => event.stopPropagation());
  }
  article.headingLevel = list.headingLevel;
  related.headingLevel = Math.min(list.headingLevel + 1, 6);
  const open = ({ id, title = '' }: FeedItem) => {
    article.article = related.article = id;
    dialog.setAttribute('aria-label', title);
    dialog.scrollTop = 0;
  };
  open(item);
  onPick(related, (next) => {
    open(next);
    void article.updateComplete.then(() => article.focusTitle());
    return true;
  });

  dialog.append(button, article, related);
  dialog.addEventListener('click', (event) => {
    event.stopPropagation();
    if (event.target === dialog) dialog.close(); // beside the article
  });
  dialog.addEventListener('close', () => {
    dialog.remove();
    link.focus(); // not every browser gives the focus of a click to a link
  });
  list.renderRoot.append(dialog);
  dialog.showModal();
}

export const styles = [
  buttons,
  css`
    .reader {
      box-sizing: border-box;
      inline-size: min(100%, 52em);
      max-inline-size: none;
      max-block-size: none;
      block-size: min(100%, 70em);
      margin: auto;
      padding: 0 clamp(1em, 4%, 2.5em) 2em;
      border: 0;
      border-radius: var(--_radius);
      background: var(--_background, Canvas);
      color: var(--_color, CanvasText);
      overscroll-behavior: contain;
    }
    .reader::backdrop {
      background: #000a;
    }
    .close + * {
      margin-block-end: 2em;
    }
    .close {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
      display: block;
      margin: 0.75em 0 0.75em auto;
      background: var(--_background, Canvas);
      color: var(--_color, CanvasText);
    }
    @media print {
      .close {
        display: none;
      }
    }
  `,
];
