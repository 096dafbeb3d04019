import type { Feed } from '../feed/model.js';

/** What an operator decides about the items of any source. */
export interface EditingOptions {
  /** Seconds that an item waits after its publication; without a date, after it was first seen. Default: 0. */
  delay?: number;
  /** Ids or addresses of items that are not published. */
  hide?: string[];
  /** Ids or addresses of items that stand first. */
  pin?: string[];
  /**
   * Seconds for which a copy may be shown after the publisher last answered, here and in readers' browsers. Then the
   * gateway answers with an error. Default: no limit.
   */
  maxStale?: number;
  /**
   * Vietnamese rules for aggregated news: `delay` is 3600 and `maxStale` is 10800. A longer delay and a shorter `maxStale`
   * may be set beside it.
   */
  policy?: 'tin-tong-hop';
  /** Whether readers' pages may report that an item was read, so that it is counted. Default: false. */
  views?: boolean;
  /** Whether the gateway serves smaller versions of the items' pictures. Default: that of the gateway. */
  images?: boolean;
}

/** Options of every source that is fetched from a server. */
export interface UpstreamOptions extends EditingOptions {
  /** Address of the feed or of the list page, `http:` or `https:`, without a user name or a password. */
  url: string;
  /** Seconds between two requests to this server, at least 30. Default: 300. */
  interval?: number;
  /** IANA name of the time zone for dates that have none. Default: `Asia/Ho_Chi_Minh`. */
  timeZone?: string;
  /**
   * Certificates in PEM format, trusted in addition to Node's own, for portals that omit an intermediate certificate.
   * Node only; the command line accepts file names as well.
   */
  ca?: string | string[];
  /**
   * Headers of every request to this server, for portals behind a key; they stay behind where a redirect leads to another
   * origin, and are never logged. On the command line `${NAME}` stands for a variable of the environment.
   */
  headers?: Record<string, string>;
  /** Cookies of every request to this server, by name; the same holds for them. */
  cookies?: Record<string, string>;
  /** Name of the publisher as readers see it. Default: the title that the source gives itself. */
  title?: string;
}

/** A feed in any format that `parseFeed` reads. */
export interface FeedSourceConfig extends UpstreamOptions {
  type: 'feed';
}

/**
 * CSS selectors of a list page. All but `root` and `item` are applied inside one item. A selector followed by ` @name`
 * reads that attribute instead of the text (`img @data-src`); `@name` alone reads an attribute of the item itself. Behind
 * `:own` only the text directly in the element counts, and behind `:not(.badge)` also not that of badges inside of it.
 */
export interface ListingSelectors {
  /** The elements that are searched for items. Default: the whole page. */
  root?: string;
  item?: string;
  /** The link to the article. Default attribute: `href`. */
  link?: string;
  title?: string;
  date?: string;
  /** The picture: lazily loaded, in `src` or `srcset`, or as a background in `style`. */
  image?: string;
  excerpt?: string;
  category?: string;
}

/** CSS selectors of an article page. Fields without a selector are read from JSON-LD and from `og:` tags. */
export interface ArticleSelectors {
  title?: string;
  /** The element that holds the text of the article. */
  body?: string;
  /** The author or unit that signs the article, such as "Phòng Tham mưu". */
  byline?: string;
  date?: string;
  category?: string;
  /** The number of views: 1234 is read from "Lượt xem: 1.234". */
  views?: string;
  /** Links to attached files. */
  attachments?: string;
  image?: string;
  excerpt?: string;
}

export interface ArticleConfig extends ArticleSelectors {
  /** How many article pages one refresh fetches, newest first, 50 at most. Each page is fetched once. Default: 10. */
  limit?: number;
}

/** Either `next`, a selector of the link to the next page, or `url`, a template that contains `{page}`. */
export interface PagingConfig {
  next?: string;
  url?: string;
  /** How many pages are read, including the first, 20 at most. Default: 2. */
  pages?: number;
  /** The number that replaces `{page}` on the second page. Default: 2. */
  second?: number;
}

/** A web page that lists news. */
export interface ListingSourceConfig extends UpstreamOptions {
  type: 'listing';
  /** Where items and their parts are; `item` is needed. `bantin init` finds them. */
  selectors?: ListingSelectors;
  /** Format of the dates, made of `yyyy yy MM M dd d HH H mm ss`. Default: detected from the text. */
  dateFormat?: string;
  /** Whether the pages of the articles are fetched too, and how they are read. */
  article?: boolean | ArticleConfig;
  paging?: PagingConfig;
}

/**
 * JSON pointers (https://www.rfc-editor.org/rfc/rfc6901) into the answer of an API: `items` from the top, all others from an
 * item. `url` and `image` may also be templates such as `https://phuong.example.vn/tin/{slug}`: a name, or a pointer, of the
 * item stands between braces.
 */
export interface JsonPaths {
  /** The list of items; `""` where the whole answer is the list. */
  items?: string;
  id?: string;
  url?: string;
  title?: string;
  /** A text, or seconds or milliseconds since 1970. */
  date_published?: string;
  summary?: string;
  content_html?: string;
  /** An address, or an object or a list with one. */
  image?: string;
  /** A text or a list of texts, or of objects with a name. */
  tags?: string;
  /** A name or a list of names, or of objects with one. */
  authors?: string;
  views?: string;
}

/** An API that is not a feed. */
export interface JsonSourceConfig extends UpstreamOptions {
  type: 'json';
  /** The system that answers; `paths` overrides it one by one. */
  preset?: 'rss2json' | 'ghost' | 'drupal-jsonapi' | 'strapi' | 'sharepoint-rest' | 'blogger' | 'mastodon';
  paths?: JsonPaths;
  /** The address that relative addresses start from. Default: that of the API. */
  base?: string;
  /** Format of the dates, as in a listing. Default: detected from the text. */
  dateFormat?: string;
}

/** One source of a merge, and what is taken of it. */
export interface MergePartConfig {
  /** The name of another source. */
  source: string;
  /** Comma-separated tags; an item needs any of them. */
  category?: string;
  /** The most items that are taken, newest first. */
  limit?: number;
  /** The publisher's name as readers see it beside the items. */
  title?: string;
}

/** Several other sources combined into one, newest first, without duplicates. */
export interface MergeSourceConfig extends EditingOptions {
  type: 'merge';
  /** Names of other sources, or parts of them. */
  sources: (string | MergePartConfig)[];
  title?: string;
  /**
   * `title`: a story that several sources carry within 48 hours is shown once, the earliest of them. Titles are compared
   * without accents, case and punctuation.
   */
  unique?: 'title';
}

export type SourceConfig = FeedSourceConfig | ListingSourceConfig | JsonSourceConfig | MergeSourceConfig;

export interface GatewayConfig {
  /** Sources by the name that callers use: letters, digits, `-` and `_`. */
  sources: Record<string, SourceConfig>;
  /** Origins whose pages may read the answers, such as `https://phuong.example.vn`. Default: `*`, any origin. */
  origins?: '*' | string[];
  /**
   * The address at which readers' browsers reach this gateway, such as `https://tin.phuong.example.vn`; it is written into
   * HTML. Default: that of each request.
   */
  publicUrl?: string;
  /**
   * Whether the gateway serves smaller versions of the items' pictures, where the package `sharp` is installed. Default:
   * true.
   */
  images?: boolean;
  /** Address or page where publishers can reach the operator of this gateway; sent in `User-Agent`. */
  contact?: string;
  /**
   * Bytes that the last good feeds of all sources may take in memory. One for each source is kept whatever this says;
   * beyond it, `/healthz` is `degraded` and the log has a line. Default: 64 MiB.
   */
  memory?: number;
  /** Seconds that one refresh of a source may take, including redirects and further pages, 15 at most. Default: 15. */
  timeout?: number;
  /** Ports that may be connected to in addition to 80 and 443. */
  ports?: number[];
  /** Whether `GET /metrics` answers, in the text format of Prometheus. Default: false. */
  metrics?: boolean;
  /** Serves the site at `/`: `true` for `dist/site` beside `dist/bin`, or another folder. Node only. Default: false. */
  site?: boolean | string;
  /** Allows loopback addresses, on any port. Only for tests and demos on one machine. */
  allowLoopback?: boolean;
}

/** The part of an `unstorage` storage that the gateway uses (https://unstorage.unjs.io/); any of its drivers works. */
export interface GatewayStorage {
  getItem(key: string): Promise<unknown>;
  setItem(key: string, value: string): Promise<void>;
  /** Adds to one number of a named set, as one step for all processes. Without it, views are saved in batches. */
  increment?(key: string, field: string, by: number): Promise<void>;
  /** These numbers of a named set, in this order; `null` for one that was never added to. Needed where there is `increment`. */
  getCounts?(key: string, fields: readonly string[]): Promise<(number | string | null)[]>;
}

/** One line of the log. It contains nothing that identifies a reader. */
export type LogEntry =
  | { event: 'request'; method: string; path: string; status: number; ms: number }
  | { event: 'upstream'; source: string; outcome: 'fresh' | 'unchanged' | 'shared'; items: number; ms: number }
  | { event: 'failure'; source: string; code: string; detail: string; selector?: string; failures: number; ms: number }
  | { event: 'path'; source: string; path: string; pointer: string }
  | { event: 'article'; source: string; url: string; detail: string }
  | { event: 'images'; detail: string }
  | { event: 'picture'; source: string; url: string; code: string; detail: string }
  | { event: 'hide' | 'pin'; source: string; item: string }
  | { event: 'expiry'; source: string; part?: string; checked: string }
  | { event: 'memory'; bytes: number; limit: number }
  | { event: 'storage'; detail: string }
  | { event: 'error'; detail: string };

/** What a gateway takes from its environment; all optional. */
export interface GatewayOptions {
  /** Keeps feeds outside of this process, so that several processes share them and a restart begins with them. */
  storage?: GatewayStorage;
  /** Called with every line of the log. */
  log?: (entry: LogEntry) => void;
  /** Whether requests of readers are logged too. */
  logRequests?: boolean;
  /** Resolves a host name to all its addresses, in place of the system's resolver. Node only. */
  resolve?: (hostname: string) => Promise<string[]>;
  /**
   * The module in which threads read what publishers send, for those who bundle this one. Node only. Default: `reader.js`
   * beside this module.
   */
  readerUrl?: URL | string;
  /** The module of the process that makes pictures smaller, likewise. Default: `pictures.js` beside this module. */
  converterUrl?: URL | string;
  /** Current time in milliseconds since 1970. Default: `Date.now`. */
  now?: () => number;
}

/** The context that a runtime such as Cloudflare Workers passes with a request. */
export interface RequestContext {
  waitUntil?(promise: Promise<unknown>): void;
}

export interface Gateway {
  /** Answers one request. It needs no `this`; a gateway can be the default export of a worker. */
  fetch(request: Request, env?: unknown, context?: RequestContext): Response | Promise<Response>;
  /**
   * Replaces the configuration. Sources whose settings stay the same keep their state; running requests end as they began.
   *
   * @throws {ConfigError} and goes on with the configuration before.
   */
  reload(config: GatewayConfig): void;
  /**
   * Fetches all sources now, and from then on those that readers ask for as soon as their interval is over, so that nobody
   * waits for a publisher. For processes that go on, not for workers.
   */
  start(): void;
  /** Ends what `start` began, and saves what is not saved yet, such as counts of views. */
  close(): Promise<void>;
}

/** A feed as the gateway serves it. */
export interface GatewayFeed extends Feed {
  version: 'https://jsonfeed.org/version/1.1';
  _bantin?: {
    /** ISO 8601: the last time the publisher answered correctly. Present only while it does not. */
    stale_since?: string;
    /** Why the publisher's last answer could not be used; `selector` only with the code `selector-empty`. */
    error?: { code: string; selector?: string };
    /** Names of the sources of a merged feed that are unavailable. */
    missing?: string[];
    /** Seconds for which a copy may be shown after the publisher last answered. */
    max_stale?: number;
    /** Where to report that an item was read: an address with `{id}` in it. */
    views_url?: string;
  };
}
