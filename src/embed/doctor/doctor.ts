/**
 * The doctor: says on the page itself what is wrong with each element, and what to do about it. It comes with
 * `data-doctor` on the script tag or `?bantin-doctor` in the page's address, as a file of its own that shares nothing with
 * the core: that may be the very thing that is missing.
 */
import { watchViolations } from './csp-violations.js';
import { type Patient, patients } from './elements.js';
import { examine, examinePage, Probes } from './examine.js';
import { type Finding, LEVELS, levelOf } from './findings.js';
import { Panel, type Result } from './panel.js';

/** Milliseconds between two looks while something is still to come. */
const PACE = 1000;

const nameOf = ({ element }: Patient, index: number) => {
  const label = element.id
    ? ` id="${element.id}"`
    : element.getAttribute('heading')
      ? `: ${element.getAttribute('heading')}`
      : '';
  return `${index + 1}. <${element.localName}>${label}`;
};

const gravestFirst = (findings: Finding[]) =>
  findings.sort((a, b) => LEVELS.indexOf(levelOf(a)) - LEVELS.indexOf(levelOf(b)));

/** @param chunks The files of the elements that did not come to life yet, by name. */
export function start(chunks: Record<string, string>): void {
  if (document.querySelector('bantin-doctor')) return;
  watchViolations();
  const since = performance.now();
  const probes = new Probes();
  const found = patients()[0]?.element;
  const lang = found?.closest('[lang]')?.getAttribute('lang') ?? document.documentElement.lang;
  let timer: ReturnType<typeof setTimeout>;
  let round = 0;

  const look = async () => {
    const own = ++round;
    clearTimeout(timer);
    const all = patients();
    const chunkOf = ({ tag }: Patient) => chunks[tag] && new URL(chunks[tag], import.meta.url).href;
    const results = await Promise.all([
      examinePage(all.length, probes).then((findings): Result => ({ name: '', findings })),
      ...all.map(
        async (patient, index): Promise<Result> => ({
          element: patient.element,
          name: nameOf(patient, index),
          findings: gravestFirst(await examine(patient, probes, chunkOf(patient), since)),
        }),
      ),
    ]);
    if (own !== round) return; // a later look has begun
    panel.show(results);
    const coming = ({ code }: Finding) => code === 'waiting' || code === 'no-element';
    if (results.some(({ findings }) => findings.some(coming))) timer = setTimeout(look, PACE);
  };
  const again = () => {
    probes.forget();
    for (const { element } of patients()) void (element as { reload?(): Promise<void> }).reload?.();
    void look();
  };
  const events = ['news-load', 'news-error'] as const;
  const panel = new Panel(lang, again, () => {
    round++;
    clearTimeout(timer);
    for (const type of events) document.removeEventListener(type, look);
  });
  for (const type of events) document.addEventListener(type, look);
  void look();
}
