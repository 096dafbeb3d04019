/**
 * The doctor: a panel on the page that says what is wrong with each element, and what to do about it. It starts with
 * `data-doctor` on the script tag, or `?bantin-doctor` in the page's address. It is a bundle of its own and shares no chunk
 * with the elements, because such a chunk may be what is missing.
 */

import { type Finding, getLevel, LEVELS } from '../../findings/findings.js';
import { CheckCache } from './check-cache.js';
import { checkElement } from './check-element.js';
import { checkPage } from './check-page.js';
import { recordViolations } from './csp-violations.js';
import { findElements, type NamedElement } from './elements.js';
import { Panel, type Result } from './panel.js';

/** Milliseconds between two checks while an element is still loading. */
const CHECK_INTERVAL = 1000;

const EVENTS = ['news-load', 'news-error'] as const;

/** `1. <news-list> id="tin"`, or with its heading. */
function describeElement(element: Element, index: number): string {
  const name = `${index + 1}. <${element.localName}>`;
  const heading = element.getAttribute('heading');
  if (element.id) return `${name} id="${element.id}"`;
  return heading ? `${name}: ${heading}` : name;
}

const sortBySeverity = (findings: Finding[]) =>
  findings.sort((a, b) => LEVELS.indexOf(getLevel(a)) - LEVELS.indexOf(getLevel(b)));

const isUnfinished = ({ code }: Finding) => code === 'waiting' || code === 'no-element';

/** @param chunks By name of an element: the file that it is in, then those of its imports. */
export function start(chunks: Record<string, string[]>): void {
  if (document.querySelector('bantin-doctor')) return;
  recordViolations();
  const startTime = performance.now();
  const cache = new CheckCache();
  const [first] = findElements();
  const lang = first?.element.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang;
  let timer: ReturnType<typeof setTimeout>;
  let lastRun = 0;

  const checkOne = async ({ element, name }: NamedElement, index: number): Promise<Result> => {
    const chunk = chunks[name] && new URL(chunks[name][0]!, import.meta.url).href;
    const findings = await checkElement({ element, name }, cache, chunk, startTime);
    return { element, name: describeElement(element, index), findings: sortBySeverity(findings) };
  };

  const checkAll = async () => {
    const run = ++lastRun;
    clearTimeout(timer);
    const elements = findElements();
    const page = checkPage(elements.length, cache).then((findings): Result => ({ name: '', findings }));
    const results = await Promise.all([page, ...elements.map(checkOne)]);
    if (run !== lastRun) return; // a later run has started, or the panel is closed
    panel.show(results);
    if (results.some(({ findings }) => findings.some(isUnfinished))) timer = setTimeout(checkAll, CHECK_INTERVAL);
  };

  const checkAgain = () => {
    cache.clear();
    for (const { element } of findElements()) void (element as { reload?(): Promise<void> }).reload?.();
    void checkAll();
  };

  const stop = () => {
    lastRun++;
    clearTimeout(timer);
    for (const type of EVENTS) document.removeEventListener(type, checkAll);
  };

  const panel = new Panel(lang, checkAgain, stop);
  for (const type of EVENTS) document.addEventListener(type, checkAll);
  void checkAll();
}
