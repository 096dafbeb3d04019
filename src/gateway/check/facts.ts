/** What a check can find, by code and cause, with the details of each. The site has a page for each code. */

/** About the way to the server. */
export interface NetworkFacts {
  'network/dns-not-found': { host: string };
  'network/dns-failed': { host: string };
  'network/refused': { host: string };
  'network/unreachable': { host: string };
  'network/reset': { host: string };
  'network/bad-http': { host: string; detail: string };
  'network/bad-compression': { host: string; coding: string };
  /** `name`: of the certificate, where it is not the server's own but one of its chain. */
  'network/tls-expired': { host: string; date: string; name?: string };
  'network/tls-not-yet-valid': { host: string; date: string };
  'network/tls-wrong-name': { host: string; names: string };
  'network/tls-incomplete-chain': { host: string; issuer: string };
  'network/tls-self-signed': { host: string };
  'network/tls-untrusted': { host: string; issuer: string };
  'network/tls-not-tls': { host: string };
  'network/tls-protocol': { host: string; detail: string };
  'network/tls-expires-soon': { host: string; date: string; days: number };
  'timeout/connect': { host: string; seconds: number };
  'timeout/response': { host: string; seconds: number };
  'ipv6/no-answer': { host: string; address: string };
  'ipv6/none': { host: string };
  'ipv6/unchecked': { host: string };
  'ipv4/no-answer': { host: string; address: string };
  'private/loopback': { host: string };
  'private/network': { host: string };
}

/** About the answer, apart from what is in it. */
export interface AnswerFacts {
  'http/redirect-loop': { url: string };
  'http/too-many-redirects': { count: number };
  'http/bad-redirect': { location: string };
  'http/unauthorized': { host: string; status: number };
  'http/forbidden': { host: string; status: number };
  'http/not-found': { host: string; status: number };
  'http/rate-limited': { host: string; status: number; wait?: string };
  'http/server-error': { host: string; status: number };
  'http/no-content': { host: string; status: number };
  'http/other': { host: string; status: number };
  'mixed-content/http': { to: string };
  'mixed-content/redirect': { to: string };
  'redirect/moved': { to: string };
  'cors/no-header': { host: string };
  'cors/other-origin': { host: string; value: string; origin: string };
  'cors/several-values': { host: string; value: string };
  'cors/invalid': { host: string; value: string };
  'cors/redirect': { from: string; to: string };
  'cors/no-vary': { value: string };
  'caching/none': object;
  'caching/no-store': { value: string };
  'caching/long': { hours: number };
  'caching/no-304': object;
  'caching/changing-etag': object;
  'compression/none': { bytes: number };
  'content-type/html': { type: string };
  'content-type/missing': object;
  'content-type/other': { type: string; format: string };
  'size/large': { bytes: number };
  'not-a-feed/challenge': { host: string };
  /** The answer of a programming interface that reports an error. */
  'not-a-feed/interface-error': { message: string };
}

/** About the content of a feed. */
export interface ContentFacts {
  /** `reading`: how it was read; `repaired` and `lenient` for a feed with mistakes. */
  'ok/feed': { items: number; format: string; reading: Reading; newest?: string; bytes: number };
  'broken/cut': object;
  'broken/ampersand': { line: number; sample: string };
  'broken/entity': { line: number; name: string };
  'broken/control-character': { line: number; character: string };
  'broken/junk-before': { sample: string };
  'broken/junk-after': { sample: string };
  'broken/prefix': { prefix: string };
  'broken/markup': { detail: string };
  'broken/json': { detail: string };
  'encoding/mismatch': { declared: string; real: string };
  'encoding/undeclared': { real: string };
  'encoding/legacy': { real: string };
  'encoding/invalid-bytes': { count: number };
  'encoding/mojibake': { sample: string };
  'encoding/lost': { sample: string };
  'dates/none': { total: number };
  'dates/some-missing': { count: number; total: number };
  'dates/unreadable': { count: number; total: number; sample: string };
  'dates/no-zone': { sample: string };
  'dates/ambiguous': { sample: string; read: string };
  'dates/future': { title: string; date: string };
  'dates/all-same': { date: string; total: number };
  'dates/changing': { title: string };
  'dates/old': { date: string };
  'ids/missing': { count: number; total: number };
  'ids/duplicate': { count: number; sample: string };
  'ids/changing': { title: string; before: string; after: string };
  'titles/missing': { count: number; total: number };
  'links/missing': { count: number; total: number };
  'links/relative': { count: number; sample: string };
  'links/not-http': { count: number; sample: string };
  'links/private': { count: number; sample: string };
  'pictures/none': { total: number };
  'pictures/http': { count: number; sample: string };
  'pictures/private': { count: number; sample: string };
  'pictures/unreachable': { sample: string; why: string };
  'pictures/not-image': { sample: string; type: string };
  'pictures/heavy': { sample: string; bytes: number };
  'pictures/blocked': { sample: string; value: string };
  'excerpts/none': { total: number };
  'language/declared': { declared: string; real: string };
  'wordpress/no-embed': { to: string };
  'size/many-items': { total: number };
}

/** About a page that shows news. */
export interface PageFacts {
  'ok/page': { elements: number; feeds: number };
  'no-element/misspelt': { name: string; suggestion: string };
  'no-element/escaped': { sample: string };
  'no-element/stripped': object;
  'no-element/feed-of-page': { to: string };
  'no-script/missing': object;
  'no-script/bundle': object;
  'no-script/escaped': object;
  'no-script/prefix': { name: string; prefix: string };
  'chunk/type': { url: string; type: string };
  'chunk/not-script': { url: string };
  'integrity/mismatch': { url: string };
  'integrity/no-crossorigin': { url: string };
  'versions/address': { named: string; real: string };
  'csp/trusted-types': { advice: string };
  'csp/sandbox': object;
  'no-feed/stripped': { name: string };
  'address/quotes': { value: string };
  'article/none': object;
  'unclosed/self-closing': { name: string };
  'fallback/none': { name: string };
  'height/none': { name: string };
  'preload/no-crossorigin': { url: string };
  'preload/other-feed': { url: string };
  'mixed-content/script': { url: string };
  'unchecked/relative': { address: string };
  'unchecked/offline': { address: string };
  'unchecked/time': { address: string };
  'unchecked/many': { count: number };
}

/** How a feed was read: as it is, after a repair, or by a parser that takes anything. */
export type Reading = 'strict' | 'repaired' | 'lenient';

export type CheckFacts = NetworkFacts & AnswerFacts & ContentFacts & PageFacts;

export type Key = keyof CheckFacts;
