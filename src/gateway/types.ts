import type { Feed } from '../feed/model.js';

/** What every source that asks a server may say. */
export interface UpstreamOptions {
  /** Address of the feed or of the list page, `http:` or `https:`, without a user name or a password. */
  url: string;
  /** Seconds between two questions to this server, at least 30; 300 unless told. */
  interval?: number;
  /** IANA name of the zone that dates without one are read in; `Asia/Ho_Chi_Minh` unless told. */
  timeZone?: string;
  /**
   * Certificates in PEM to trust besides those that Node trusts, for portals that leave out a link of their chain. Node
   * only; the command line takes names of files as well.
   */
  ca?: string | string[];
  /** What readers see as the publisher's name; the source's own title unless told. */
  title?: string;
}

/** A feed in any format that `parseFeed` reads. */
export interface FeedSourceConfig extends UpstreamOptions {
  type: 'feed';
}

/**
 * CSS selectors of a list page. Each but `root` and `item` looks inside one item; ` @name` behind a selector takes that
 * attribute instead of the words (`img @data-src`), and `@name` alone an attribute of the item itself.
 */
export interface ListingSelectors {
  /** Where to look for items: the whole page unless told. */
  root?: string;
  item?: string;
  /** A link; its `href` unless an attribute is named. */
  link?: string;
  title?: string;
  date?: string;
  /** A picture; its `data-src` or `src` unless an attribute is named. */
  image?: string;
  excerpt?: string;
  category?: string;
}

/** CSS selectors of an article page; what is not named is looked for in JSON-LD and in `og:` tags. */
export interface ArticleSelectors {
  title?: string;
  /** The element around the text of the article. */
  body?: string;
  /** Who signs it, such as "Phòng Tham mưu". */
  byline?: string;
  date?: string;
  category?: string;
  /** "Lượt xem: 1.234": the number in it is taken. */
  views?: string;
  /** Links to files. */
  attachments?: string;
  image?: string;
  excerpt?: string;
}

export interface ArticleConfig extends ArticleSelectors {
  /** How many article pages are asked for in one go, newest first; 10 unless told, 50 at most. Each is asked for once. */
  limit?: number;
}

/** Either `next`, a selector of the link to the next page, or `url`, a template with `{page}` in it. */
export interface PagingConfig {
  next?: string;
  url?: string;
  /** How many pages in all, the first one included; 2 unless told, 20 at most. */
  pages?: number;
  /** The number that `{page}` stands for on the second page; 2 unless told. */
  second?: number;
}

/** A web page that lists news. */
export interface ListingSourceConfig extends UpstreamOptions {
  type: 'listing';
  /** Selectors that fit what many sites on this system show; `selectors` counts before them. */
  preset?: 'sharepoint' | 'liferay';
  selectors?: ListingSelectors;
  /** How dates are written, from `yyyy yy MM M dd d HH H mm ss`; told from what is written unless given. */
  dateFormat?: string;
  /** Whether to read the articles' own pages, and how. */
  article?: boolean | ArticleConfig;
  paging?: PagingConfig;
}

/** Several other sources as one, newest first, each item once. */
export interface MergeSourceConfig {
  type: 'merge';
  /** Names of other sources. */
  sources: string[];
  title?: string;
}

export type SourceConfig = FeedSourceConfig | ListingSourceConfig | MergeSourceConfig;

export interface GatewayConfig {
  /** By the name that callers use: letters, digits, `-` and `_`. */
  sources: Record<string, SourceConfig>;
  /** Origins whose pages may read the answers, such as `https://phuong.example.vn`; `*`, any, unless told. */
  origins?: '*' | string[];
  /** An address or a page where the owners of asked servers reach whoever runs this gateway; goes into `User-Agent`. */
  contact?: string;
  /** Bound of the copies and answers held in memory, in bytes; 64 MiB unless told. */
  memory?: number;
  /** Seconds that one refresh of a source may take, with all its redirects and pages; 15, which is the most, unless told. */
  timeout?: number;
  /** Ports that may be asked besides 80 and 443. */
  ports?: number[];
  /** For tests and demos on one machine: opens loopback addresses, on any port. Leave it out everywhere else. */
  allowLoopback?: boolean;
}

/** As much of an `unstorage` storage as is used (https://unstorage.unjs.io/): any of its drivers will do. */
export interface GatewayStorage {
  getItem(key: string): Promise<unknown>;
  setItem(key: string, value: string): Promise<void>;
}

/** One line of the log. Nothing in it tells who the reader was. */
export type LogEntry =
  | { event: 'request'; method: string; path: string; status: number; ms: number }
  | { event: 'upstream'; source: string; outcome: 'fresh' | 'unchanged' | 'shared'; items: number; ms: number }
  | { event: 'failure'; source: string; code: string; detail: string; selector?: string; failures: number; ms: number }
  | { event: 'storage'; detail: string }
  | { event: 'error'; detail: string };

/** What surrounds a gateway besides its configuration; all optional. */
export interface GatewayOptions {
  /** Where copies are kept beyond this process, so that several share them and a restart is warm. */
  storage?: GatewayStorage;
  /** Called with every line of the log. */
  log?: (entry: LogEntry) => void;
  /** Whether requests of readers are logged too. */
  logRequests?: boolean;
  /** Resolves a name to all its addresses, instead of the system's resolver. Node only. */
  resolve?: (hostname: string) => Promise<string[]>;
  /** Milliseconds since 1970; `Date.now` unless told. */
  now?: () => number;
}

/** What a runtime hands over with a request, as Cloudflare Workers do. */
export interface RequestContext {
  waitUntil?(promise: Promise<unknown>): void;
}

export interface Gateway {
  /** Answers one request. Bound, so that it can be handed on; a gateway is a worker's default export as it stands. */
  fetch(request: Request, env?: unknown, context?: RequestContext): Response | Promise<Response>;
}

/** What the gateway says about a feed besides what is in it. */
export interface GatewayFeed extends Feed {
  version: 'https://jsonfeed.org/version/1.1';
  _bantin?: {
    /** ISO 8601: when the publisher last answered as it should. There while it does not. */
    stale_since?: string;
    /** Why it does not: `code`, and with `selector-empty` which selector. */
    error?: { code: string; selector?: string };
    /** Sources of a merged feed that could not be had at all. */
    missing?: string[];
  };
}
