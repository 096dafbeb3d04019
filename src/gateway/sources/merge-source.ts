import { mergeItems } from '../../feed/select.js';
import type { MergeSourceConfig } from '../types.js';
import {
  type Source,
  type SourceHealth,
  type SourceResult,
  SourceUnavailableError,
  type WaitUntil,
} from './source-result.js';

/** Several sources combined into one. It fails only when all of them fail. */
export class MergeSource implements Source {
  readonly type = 'merge';
  readonly title?: string;
  readonly #names: string[];
  readonly #sources: Source[];
  #last?: { parts: SourceResult[]; merged: SourceResult };

  constructor({ sources, title }: MergeSourceConfig, allSources: Map<string, Source>) {
    this.#names = sources;
    this.#sources = sources.map((name) => allSources.get(name)!);
    this.title = title;
  }

  get interval(): number {
    return Math.min(...this.#sources.map(({ interval }) => interval));
  }

  async getResult(waitUntil: WaitUntil): Promise<SourceResult> {
    const settled = await Promise.allSettled(this.#sources.map(async (source) => source.getResult(waitUntil)));
    const parts = settled.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : []));
    if (!parts.length) throw pickError(settled.map((outcome) => (outcome as PromiseRejectedResult).reason));
    const missing = this.#names.filter((_, index) => settled[index]!.status === 'rejected');
    return { ...this.#merge(parts), missing: missing.length ? missing : undefined };
  }

  getHealth(): SourceHealth {
    const all = this.#sources.map((source) => source.getHealth());
    const worst = all.find(({ circuit }) => circuit !== 'closed') ?? all[0]!;
    const failures = Math.min(...all.map(({ failures }) => failures));
    return { type: 'merge', circuit: failures ? worst.circuit : 'closed', failures };
  }

  /** Merges again only when the content of one of the parts has changed. */
  #merge(parts: SourceResult[]): SourceResult {
    const last = this.#last;
    const isUnchanged =
      last?.parts.length === parts.length && parts.every(({ feed }, index) => feed === last.parts[index]!.feed);
    const feed = isUnchanged ? last.merged.feed : this.#mergeFeeds(parts);
    const [stalest] = parts.filter(({ failure }) => failure).sort((a, b) => a.checkedAt - b.checkedAt);
    const merged = {
      feed,
      checkedAt: Math.min(...parts.map(({ checkedAt }) => checkedAt)),
      changedAt: Math.max(...parts.map(({ changedAt }) => changedAt)),
      failure: stalest?.failure,
    };
    this.#last = { parts, merged };
    return merged;
  }

  #mergeFeeds(parts: SourceResult[]) {
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

/** The error to report when all sources failed: the one that is retried first. */
function pickError(reasons: unknown[]): unknown {
  const unavailable = reasons.filter((reason) => reason instanceof SourceUnavailableError);
  if (!unavailable.length) return reasons[0];
  return unavailable.reduce((a, b) => (a.retryAfter <= b.retryAfter ? a : b));
}
