/** What a body turned out to be that is no feed. */
export type Body =
  | { is: 'nothing' }
  /** `feed`: the address that the page itself names as its feed; `login`: it asks for a password or a phone number. */
  | { is: 'page'; title: string; login: boolean; feed?: string }
  | { is: 'json'; names: string }
  | { is: 'xml'; root: string }
  | { is: 'text'; start: string };

/** What there is to say about a cause, besides its name. README.md has a line for each code. */
export interface Facts {
  /** Nothing of ours is on the page. */
  'no-element': object;
  'no-feed': object;
  waiting: { seconds: number };
  network: { url: string; offline: boolean };
  cors: { url: string };
  /** `advice`: the directive as it should read, where the policy is known. */
  csp: { directive: string; blocked: string; advice?: string };
  'mixed-content': { url: string };
  address: { url: string };
  http: { url: string; status: number };
  timeout: { url: string };
  'too-large': { url: string };
  'not-a-feed': { url: string; body: Body };
  /** `cut`: it breaks off; `lost`: nothing of it could be read. */
  broken: { url: string; cut: boolean; lost: boolean };
  slow: { url: string; seconds: number };
  /** The page was refused, and the doctor was not. */
  unsteady: { url: string; error: string };
  /** The page's own code brings the news, and failed. */
  source: { message: string };
  /** The feed has no items. */
  empty: { url: string };
  /** `known`: what could stand there instead. */
  filtered: { total: number; filters: string[]; known: string };
  expired: { total: number };
  /** `since`: when the copy was read; milliseconds since 1970. */
  stale: { since: number };
  article: { article: string; param: string };
  list: { id: string };
  language: { page: string; feed: string };
  attribute: { name: string; meant?: string };
  value: { name: string; value: string; meant?: string; allowed: string };
  hidden: object;
  twice: { count: number };
  versions: { versions: string };
  taken: { name: string };
  /** `why`: an HTTP status, `cors`, `network`, or nothing where that cannot be known. */
  chunk: { url: string; why: string };
  /** All is well. `newest`: ISO 8601. */
  ok: { shown: number; total: number; newest?: string; sources: Source[] };
}

/** Where news came from, as the doctor has seen it. */
export interface Source {
  format: string;
  bytes: number;
  milliseconds: number;
}

export type Code = keyof Facts;

export type Finding = { [C in Code]: { code: C } & Facts[C] }[Code];

/** What leaves the news as it is, and is worth a look. */
const HINTS: ReadonlySet<Code> = new Set([
  'slow',
  'unsteady',
  'stale',
  'language',
  'hidden', // as what is behind the other tab of two
  'attribute',
  'value',
  'twice',
  'versions',
]);

/** How much a finding matters, the gravest first. */
export const LEVELS = ['bad', 'hint', 'wait', 'good'] as const;

export const levelOf = (finding: Finding): (typeof LEVELS)[number] =>
  finding.code === 'ok'
    ? 'good'
    : finding.code === 'waiting'
      ? 'wait'
      : HINTS.has(finding.code) || (finding.code === 'broken' && !finding.lost)
        ? 'hint'
        : 'bad';
