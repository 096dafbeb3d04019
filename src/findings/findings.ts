/** The content of a response that is not a feed. */
export type NonFeedBody =
  | { type: 'nothing' }
  /** `feed`: the address of the feed that the page links to; `login`: the page asks for a password or a phone number. */
  | { type: 'page'; title: string; login: boolean; feed?: string }
  /** `names`: the first keys of the object. */
  | { type: 'json'; names: string }
  | { type: 'xml'; root: string }
  | { type: 'text'; start: string };

/** What the doctor and the console can find, by code, with the details of each. README.md has a line for each code. */
export interface Facts {
  /** The page has none of our elements. */
  'no-element': object;
  'no-feed': object;
  waiting: { seconds: number };
  network: { url: string; offline: boolean };
  cors: { url: string };
  /** `advice`: the directive as it should read, where the policy is known. */
  csp: { directive: string; blocked: string; advice?: string };
  'mixed-content': { url: string };
  address: { url: string };
  /** The page has a list of origins, and the feed is of none of them; or it leads to another one, `redirected`. */
  'not-allowed': { url: string; redirected?: string };
  http: { url: string; status: number };
  timeout: { url: string };
  'too-large': { url: string };
  'not-a-feed': { url: string; body: NonFeedBody };
  /** `cut`: the feed is truncated; `lost`: no item could be read. */
  broken: { url: string; cut: boolean; lost: boolean };
  slow: { url: string; seconds: number };
  /** The page could not load the feed, and the doctor can. */
  unsteady: { url: string; error: string };
  /** The page's own function (`source`) failed. */
  source: { message: string };
  /** The feed has no items. */
  empty: { url: string };
  /** `known`: values that would leave items, such as the tags of the feed. */
  filtered: { total: number; filters: string[]; known: string };
  expired: { total: number };
  /** `since`: when the copy was read; milliseconds since 1970. */
  stale: { since: number };
  article: { article: string; param: string };
  list: { id: string };
  language: { page: string; feed: string };
  attribute: { name: string; suggestion?: string };
  value: { name: string; value: string; suggestion?: string; allowed: string };
  hidden: object;
  twice: { count: number };
  versions: { versions: string };
  taken: { name: string };
  /** `why`: an HTTP status, `cors`, `network`, or empty if the reason is unknown. */
  chunk: { url: string; why: string };
  /** No problem. `newest`: ISO 8601. */
  ok: { shown: number; total: number; newest?: string; sources: Source[] };
}

/** A feed as the doctor received it. */
export interface Source {
  format: string;
  bytes: number;
  milliseconds: number;
}

export type Code = keyof Facts;

export type Finding = { [C in Code]: { code: C } & Facts[C] }[Code];

/** Findings that do not keep readers from the news. */
const HINTS: ReadonlySet<Code> = new Set([
  'slow',
  'unsteady',
  'stale',
  'language',
  'hidden', // may be intended, as in an inactive tab
  'attribute',
  'value',
  'twice',
  'versions',
]);

/** The most severe first. */
export const LEVELS = ['bad', 'hint', 'wait', 'good'] as const;

export type Level = (typeof LEVELS)[number];

export function getLevel(finding: Finding): Level {
  if (finding.code === 'ok') return 'good';
  if (finding.code === 'waiting') return 'wait';
  const isPartlyRead = finding.code === 'broken' && !finding.lost;
  return isPartlyRead || HINTS.has(finding.code) ? 'hint' : 'bad';
}
