import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { FeedItem } from '../feed/model.js';
import type { FeedOrigin } from './feed-controller.js';
import type { FollowController } from './follow-controller.js';

/** An element that shows an article, or what goes with it, and how it names that. */
export type ChoosingHost = ReactiveControllerHost &
  HTMLElement & { article: string; articleParam: string; list: string; focusTitle?(): void };

/** As much of a `<news-list>` as a connected element uses. */
type List = HTMLElement & FeedOrigin & { readonly items?: readonly FeedItem[] };

/**
 * Knows which article its host is to show: what a reader picked in the connected list, what the address of the page
 * says, or what the host names, in this order.
 */
export class ArticleController implements ReactiveController {
  /** Id of what a reader picked. */
  picked?: string;
  readonly #host: ChoosingHost;
  /** What follows the list and the page's address, once it is here, if there are such. */
  follower?: Pick<FollowController, 'waits'>;
  #following?: Promise<unknown>;

  constructor(host: ChoosingHost) {
    (this.#host = host).addController(this);
  }

  hostUpdate() {
    if (this.#host.list || this.#host.articleParam)
      this.#following ??= import('./follow-controller.js').then(
        ({ FollowController }) => (this.follower = new FollowController(this.#host, this)),
        () => (this.follower = { waits: false }), // what the address says now is shown all the same
      );
  }

  /** Whether the list that is to name the article is itself still on its way. */
  get undecided(): boolean {
    return !this.key && !!this.#host.list && (this.follower?.waits ?? true);
  }

  /** The list whose selection the host shows. */
  get connected(): List | undefined {
    const { list } = this.#host;
    // an element outside of any document has a root without the method
    return ((this.#host.getRootNode() as Document).getElementById?.(list) as List | null | undefined) ?? undefined;
  }

  /** Id or address of the article, or `latest`; empty where there is none yet, or the page names none. */
  get key(): string {
    const { article, articleParam, list } = this.#host;
    return (
      this.picked ??
      ((articleParam && new URLSearchParams(location.search).get(articleParam)) ||
        article ||
        (list ? (this.connected?.items?.[0]?.id ?? '') : articleParam ? '' : 'latest'))
    );
  }
}
