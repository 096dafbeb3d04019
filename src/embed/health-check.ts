/**
 * What comes some seconds after the first news, when the page is at rest: the view of a failure, which cannot be fetched
 * any more when it is needed, a look at the elements, and an eye on the language of the
 * page. What says what is wrong with one comes only where something is.
 */
import type { FeedElement } from '../elements/feed-element.js';
import { reportFeedErrors } from '../elements/report-feed-errors.js';
import type { Translation } from '../i18n/translation.js';
import { values } from './attribute-values.js';
import { isOurs, mayBeEmpty, missingList, otherLanguage, patients, tagOf } from './doctor/elements.js';

/** What many elements have beside their own attributes. */
const COMMON = /^(class|style|slot|part|role|tabindex)$|^(data|aria)-|^on/;
const DAYS = /^(since|until)$/;
const DEFAULT_ZONE = 'Asia/Ho_Chi_Minh';

/** Whether an attribute needs a closer look: fewer may than really do. */
function isStray(element: Element, tag: string, { name, value }: Attr) {
  const { observedAttributes: known } = element.constructor as unknown as { observedAttributes: string[] };
  if (!known.includes(name)) return !(name in element || COMMON.test(name)) || known.includes(name.slice(5));
  const choices = values[tag]?.[name];
  if (choices) return value && !choices.includes(value);
  // as the property is read: a number, or true
  const read = (element as unknown as Record<string, unknown>)[
    name.replace(/-./g, ([, letter]) => letter!.toUpperCase())
  ];
  if (typeof read === 'number') return !/^\d+$/.test(value);
  if (read === true) return value;
  return name === 'time-zone' ? value !== DEFAULT_ZONE : DAYS.test(name) && !/^\d{4}-\d\d-\d\d$/.test(value);
}

/** Whether there may be something to tell of an element. */
const isOdd = (element: FeedElement, tag: string) =>
  element.news.state.status === 'idle' ||
  missingList(element) ||
  (!mayBeEmpty(element, tag) && element.shadowRoot?.querySelector('[name=empty]')) ||
  otherLanguage(element) ||
  [...element.attributes].some((attribute) => isStray(element, tag, attribute));

function look(element: Element) {
  const tag = tagOf(element);
  if (!tag || !isOurs(element)) return;
  reportFeedErrors(element);
  if (!isOdd(element, tag)) return;
  import('./console.js').then(({ report }) => report(element, tag)).catch(() => {}); // a file is missing
}

const lookAt = (event: Event) => {
  const [element] = event.composedPath();
  (globalThis.requestIdleCallback ?? setTimeout)(() => look(element as Element));
};

/** The elements speak the language of the page, which some pages let their readers change. */
const speakAnew = () => {
  for (const { element } of patients()) if (isOurs(element)) element.requestUpdate();
};

/** Has the console say what is wrong with the elements that are there, and with those to come; and looks after their language. */
export function watch({ extended }: Translation): void {
  // what is said when the network is gone cannot be fetched any more by then
  extended().catch(() => {});
  import('../elements/error-state.js').catch(() => {});
  for (const type of ['news-load', 'news-error']) document.addEventListener(type, lookAt);
  for (const { element } of patients()) look(element);
  new MutationObserver(speakAnew).observe(document.documentElement, { attributeFilter: ['lang'] });
}
