import type { CSSResult, LitElement, ReactiveController } from 'lit';
import type { FeedController, FeedOrigin, ReadyState } from '../controllers/feed-controller.js';
import type { LocalizeController } from '../controllers/localize-controller.js';
import type { FeedError } from '../feed/errors.js';
import type { FeedItem } from '../feed/model.js';

/** A feed that is shown, and its items in their order. */
export type ReadyView = ReadyState & { items: readonly FeedItem[] };

/** What an element shows. */
export type FeedView =
  /** No feed is named. */
  | { status: 'idle' }
  /** The feed, or a part of the element that it takes, is on its way. */
  | { status: 'loading' }
  | { status: 'failed'; error: FeedError }
  | ReadyView;

/** What the optional modules of an element know of it. */
export interface FeedHost extends LitElement, FeedOrigin {
  readonly news: FeedController;
  readonly localize: LocalizeController;
  /** Where the news comes from: the element itself, or the list it is linked to. */
  readonly origin: FeedOrigin;
  readonly view: FeedView;
  /** Milliseconds since 1970; when a server made what is on screen, while the element takes that over. */
  readonly now: number;
  serverTime?: number;
  /** Every controller that was added. */
  readonly controllers: readonly (ReactiveController & { status?: string })[];
  theme: string;
  heading: string;
  headingLevel: number;
  reload(): Promise<void>;
  adoptStyles(styles: readonly CSSResult[]): void;
}
