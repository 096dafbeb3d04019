import { mergeItems } from '../../feed/select.js';
import type { MergeSourceConfig } from '../types.js';
import { type Source, SourceDown, type SourceHealth, type Supply } from './source-result.js';

/** Several sources as one. Only all of them failing is a failure. */
export class MergeSource implements Source {
  readonly type = 'merge';
  readonly title?: string;
  readonly #names: string[];
  readonly #sources: Source[];
  #last?: { parts: Supply[]; merged: Supply };

  constructor({ sources, title }: MergeSourceConfig, others: Map<string, Source>) {
    this.#names = sources;
    this.#sources = sources.map((name) => others.get(name)!);
    this.title = title;
  }

  get interval(): number {
    return Math.min(...this.#sources.map(({ interval }) => interval));
  }

  async get(later: (work: Promise<unknown>) => void): Promise<Supply> {
    const settled = await Promise.allSettled(this.#sources.map(async (source) => source.get(later)));
    const parts = settled.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));
    if (!parts.length) {
      const downs = settled.flatMap((one) =>
        one.status === 'rejected' && one.reason instanceof SourceDown ? one.reason : [],
      );
      if (!downs.length) throw (settled[0] as PromiseRejectedResult).reason;
      throw downs.reduce((a, b) => (a.retryAfter <= b.retryAfter ? a : b));
    }
    const missing = this.#names.filter((_, index) => settled[index]!.status === 'rejected');
    return { ...this.#merge(parts), missing: missing.length ? missing : undefined };
  }

  health(): SourceHealth {
    const all = this.#sources.map((source) => source.health());
    const worst = all.find(({ circuit }) => circuit !== 'closed') ?? all[0]!;
    const failures = Math.min(...all.map(({ failures }) => failures));
    return { type: 'merge', circuit: failures ? worst.circuit : 'closed', failures };
  }

  /** Made anew only when one of the parts has other content than last time. */
  #merge(parts: Supply[]): Supply {
    const last = this.#last;
    const same = last?.parts.length === parts.length && parts.every(({ feed }, i) => feed === last.parts[i]!.feed);
    const feed = same ? last.merged.feed : this.#mergeFeeds(parts);
    const stale = parts.filter(({ failure }) => failure).sort((a, b) => a.checked - b.checked);
    const merged = {
      feed,
      checked: Math.min(...parts.map(({ checked }) => checked)),
      changed: Math.max(...parts.map(({ changed }) => changed)),
      failure: stale[0]?.failure,
    };
    this.#last = { parts, merged };
    return merged;
  }

  #mergeFeeds(parts: Supply[]) {
    const feeds = parts.map(({ feed }) => ({
      ...feed,
      items: feed.items.map((item) => {
        const { title, home_page_url: url } = feed;
        if (item._bantin?.source || !(title || url)) return item;
        return { ...item, _bantin: { ...item._bantin, source: { ...(title && { title }), ...(url && { url }) } } };
      }),
    }));
    return { ...(this.title && { title: this.title }), items: mergeItems(feeds) };
  }
}
