/** What is wrong with an element, or with the page around it. */
import { feedUrls } from '../../client/feed-urls.js';
import type { FeedElement } from '../../elements/feed-element.js';
import { filterItems } from '../../feed/filter.js';
import { attributeFindings } from './attributes.js';
import { blocks, violation, withSource } from './csp-violations.js';
import { isOurs, missingList, type Patient } from './elements.js';
import { seenFindings } from './feed-checks.js';
import type { Finding, Source } from './findings.js';
import { answers, probe } from './probe.js';

/** Milliseconds after which code that has arrived should run. */
const PATIENCE = 4000;

/** What was asked for, by address, until it is forgotten: nobody is asked twice for one look. */
export class Probes {
  readonly #known: Map<string, unknown>[] = [];
  readonly feed = this.#once(probe);
  readonly chunk = this.#once(chunkProblem);
  readonly version = this.#once(versionOf);

  forget(): void {
    for (const known of this.#known) known.clear();
  }

  #once<T>(ask: (url: string) => Promise<T>): (url: string) => Promise<T> {
    const known = new Map<string, Promise<T>>();
    this.#known.push(known);
    return (url) => known.get(url) ?? known.set(url, ask(url)).get(url)!;
  }
}

/** @param since When the doctor came; milliseconds, as `performance.now()` has them. */
export async function examine(
  { element, tag }: Patient,
  probes: Probes,
  chunk: string | undefined,
  since: number,
): Promise<Finding[]> {
  const seconds = Math.round((performance.now() - since) / 1000);
  const isDefined = () => customElements.get(element.localName);
  const missing = !isDefined() && chunk && (await probes.chunk(chunk));
  if (!isDefined()) return [missing || { code: 'waiting', seconds }];
  if (!isOurs(element)) return [{ code: 'taken', name: element.localName }];
  const attributes = attributeFindings(element, tag);
  const id = missingList(element);
  if (id) attributes.push({ code: 'list', id });

  const { state } = element.news;
  const { source, data } = element;
  // what is wrong with the news of a list is told there
  const connected = element.hasAttribute('list') && !element.feed && !source && !data;
  const urls = source || data || connected ? [] : feedUrls(element.feed);
  if (state.status === 'idle') return connected ? attributes : [{ code: 'no-feed' }, ...attributes];
  const probed = await Promise.all(urls.map((url) => probes.feed(url)));
  const sources = probed.flatMap(({ source }) => source ?? []);

  const failures = element.news.feeds.flatMap(({ error, feed }, index): Finding[] => {
    const { finding } = probed[index] ?? {};
    if (error) {
      const url = urls[index];
      if (!url) return connected ? [] : [{ code: 'source', message: error.message }];
      return [finding && finding.code !== 'slow' ? finding : { code: 'unsteady', url, error: error.code }];
    }
    return finding && (finding.code === 'slow' || (finding.code === 'broken' && feed)) ? [finding] : [];
  });
  if (state.status === 'failed') return [...failures, ...attributes];
  if (state.status === 'loading') {
    const known = probed.flatMap(({ finding }) => finding ?? []);
    return [...(known.length ? known : [{ code: 'waiting', seconds } as const]), ...attributes];
  }
  if ('since' in state && state.since) failures.unshift({ code: 'stale', since: state.since });
  return [...failures, ...(await shownFindings(element, tag, sources, urls, seconds)), ...attributes];
}

/** Of an element that has its feed: whether a reader sees it as it was meant. */
async function shownFindings(
  element: FeedElement,
  tag: string,
  sources: Source[],
  urls: string[],
  seconds: number,
): Promise<Finding[]> {
  const { state } = element.news;
  if (state.status !== 'ready') return [];
  const { items } = element;
  const findings = seenFindings(element, tag, urls.join(' '), filterItems);
  if (!items.length) return findings.length ? findings : [{ code: 'waiting', seconds }];
  const picture = items.find(({ image }) => image)?.image;
  const refusal = picture && !element.hasAttribute('no-image') && (await pictureRefusal(picture));
  if (refusal) findings.push(refusal);
  const { width, height } = element.getBoundingClientRect();
  if (!element.checkVisibility?.() && (!width || !height)) findings.push({ code: 'hidden' });
  const newest = items
    .map(({ date_published }) => date_published ?? '')
    .reduce((a, b) => (Date.parse(b) > (Date.parse(a) || 0) ? b : a));
  return [
    ...findings,
    { code: 'ok', shown: items.length, total: state.feed.items.length, newest: newest || undefined, sources },
  ];
}

/** Whether the policy forbids the pictures of a feed. */
async function pictureRefusal(picture: string): Promise<Finding | undefined> {
  const image = new Image();
  const failed = await new Promise<boolean>((resolve) => {
    image.onload = () => resolve(false);
    image.onerror = () => resolve(true);
    setTimeout(resolve, 3000, false);
    image.referrerPolicy = 'no-referrer';
    image.src = picture;
  });
  const refusal = failed && (await violation(blocks('img-src', picture)));
  return refusal
    ? { code: 'csp', directive: 'img-src', blocked: picture, advice: withSource(refusal, new URL(picture).origin) }
    : undefined;
}

/** Why the code of an element did not come, or did not run; undefined while it may still come. */
async function chunkProblem(url: string): Promise<Finding | undefined> {
  const policy = await violation(
    ({ directive, sample }) => directive === 'trusted-types' && /lit-html|bantin/.test(sample),
  );
  if (policy)
    return {
      code: 'csp',
      directive: 'trusted-types',
      blocked: policy.sample,
      advice: withSource(policy, 'lit-html bantin'),
    };
  try {
    const { ok, status } = await fetch(url, { cache: 'no-store' });
    if (!ok) return { code: 'chunk', url, why: `${status}` };
  } catch {
    // a policy that leaves out our host here may well allow its scripts
    if (!(await violation(blocks('connect-src', url))))
      return { code: 'chunk', url, why: (await answers(url)) ? 'cors' : 'network' };
  }
  await new Promise((resolve) => setTimeout(resolve, PATIENCE));
  return { code: 'chunk', url, why: '' };
}

/** What the first line of a copy of `bantin.js` says. */
const versionOf = (url: string) =>
  fetch(url)
    .then((answer) => answer.text())
    .then(
      (text) => /bantin ([\d.]+\S*)/.exec(text)?.[1],
      () => undefined,
    );

/** Findings that belong to the page and to no single element. */
export async function examinePage(count: number, probes: Probes): Promise<Finding[]> {
  const scripts = [...document.scripts].filter(({ src }) => src && /\/bantin\.js$/.test(new URL(src).pathname));
  const addresses = [...new Set(scripts.map(({ src }) => src))];
  const found = await Promise.all(addresses.length > 1 ? addresses.map((url) => probes.version(url)) : []);
  const versions = [...new Set(found.flatMap((version) => version ?? []))];
  // one that carries a feed, or another prefix, is there for that
  const idle = scripts.filter((script) => !script.dataset.feed);
  const prefixes = new Set(idle.map((script) => script.dataset.prefix));
  const findings: Finding[] = [];
  if (versions.length > 1) findings.push({ code: 'versions', versions: versions.join(', ') });
  else if (addresses.length > 1 || idle.length > prefixes.size) findings.push({ code: 'twice', count: scripts.length });
  return count ? findings : [{ code: 'no-element' }, ...findings];
}
