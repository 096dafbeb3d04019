/**
 * Starts once the news is shown and the page is idle: loads what a failure needs while there is a network, and reports
 * problems of elements in the console. The report itself is loaded only where an element may have a problem.
 */
import type { FeedElement } from '../elements/feed-element.js';
import type { ElementName } from '../elements/names.js';
import { reportFeedErrors } from '../elements/report-feed-errors.js';
import { DEFAULT_ZONE } from '../feed/short-date.js';
import type { Translation } from '../i18n/translation.js';
import { values } from './attribute-values.js';
import {
  findElements,
  findMissingListId,
  findOtherLanguage,
  getDocumentedName,
  isFeedElement,
  mayBeEmpty,
} from './doctor/elements.js';

/** Attributes that any element may have. */
const COMMON = /^(class|style|slot|part|role|tabindex)$|^(data|aria)-|^on/;

/** A quick test, which may suspect an attribute that is right: the report looks more closely. */
function isSuspect(element: Element, elementName: ElementName, { name, value }: Attr): boolean {
  const { observedAttributes } = element.constructor as unknown as { observedAttributes: string[] };
  if (!observedAttributes.includes(name)) {
    const isForPlaceholder = observedAttributes.includes(name.slice('data-'.length));
    return isForPlaceholder || !(name in element || COMMON.test(name));
  }
  const choices = values[elementName]?.[name];
  if (choices) return value !== '' && !choices.includes(value);
  const property = name.replace(/-./g, ([, letter]) => letter!.toUpperCase());
  const current = (element as unknown as Record<string, unknown>)[property];
  if (typeof current === 'number') return !/^\d+$/.test(value);
  if (current === true) return value !== '';
  if (name === 'time-zone') return value !== DEFAULT_ZONE;
  return (name === 'since' || name === 'until') && !/^\d{4}-\d\d-\d\d$/.test(value);
}

const mayHaveProblem = (element: FeedElement, name: ElementName): boolean =>
  element.news.state.status === 'idle' ||
  !!findMissingListId(element) ||
  (!mayBeEmpty(element, name) && !!element.shadowRoot?.querySelector('[name=empty]')) ||
  !!findOtherLanguage(element) ||
  [...element.attributes].some((attribute) => isSuspect(element, name, attribute));

function checkElement(element: Element) {
  const name = getDocumentedName(element);
  if (!name || !isFeedElement(element)) return;
  reportFeedErrors(element);
  if (!mayHaveProblem(element, name)) return;
  import('./console.js').then(
    ({ reportProblems }) => reportProblems(element, name),
    () => {}, // without its file there is no report
  );
}

function checkWhenIdle(event: Event) {
  const [element] = event.composedPath();
  // Safari has no idle callbacks, and there an element with that id takes the place of the function.
  const requestIdle = typeof requestIdleCallback === 'function' ? requestIdleCallback : setTimeout;
  requestIdle(() => checkElement(element as Element));
}

/** Elements without `lang` take the language of the page, which some pages let readers switch. */
function followPageLanguage() {
  const update = () => {
    for (const { element } of findElements()) if (isFeedElement(element)) element.requestUpdate();
  };
  new MutationObserver(update).observe(document.documentElement, { attributeFilter: ['lang'] });
}

/** Loads what a failure takes, as it can't be loaded any more when the network is down. */
function preloadErrorState({ extended }: Translation) {
  extended().catch(() => {});
  import('../elements/error-state.js').catch(() => {});
}

/** Checks all elements of the page, now and whenever one has loaded its news or failed to. */
export function startHealthCheck(strings: Translation): void {
  preloadErrorState(strings);
  for (const type of ['news-load', 'news-error']) document.addEventListener(type, checkWhenIdle);
  for (const { element } of findElements()) checkElement(element);
  followPageLanguage();
}
