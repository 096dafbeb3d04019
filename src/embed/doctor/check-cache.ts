import { checkChunk } from './check-chunk.js';
import { checkFeedUrl } from './check-feed-url.js';
import { readVersion } from './read-version.js';

/** Remembers the checks that send requests, by address: each address is requested once until `clear()`. */
export class CheckCache {
  readonly #results: Map<string, unknown>[] = [];
  readonly checkFeedUrl = this.#memoize(checkFeedUrl);
  readonly checkChunk = this.#memoize(checkChunk);
  readonly readVersion = this.#memoize(readVersion);

  clear(): void {
    for (const results of this.#results) results.clear();
  }

  #memoize<T>(check: (url: string) => Promise<T>): (url: string) => Promise<T> {
    const results = new Map<string, Promise<T>>();
    this.#results.push(results);
    return (url) => {
      const result = results.get(url) ?? check(url);
      results.set(url, result);
      return result;
    };
  }
}
