import { type Explanation, type Explanations, getHost, type Line } from './explanation.js';
import type { Facts, NonFeedBody } from './findings.js';

const GATEWAY =
  'If the publisher cannot do so: read the feed through the gateway, on a server of your own (README.md#gateway).';

const FIND_FEED: Line[] = [
  'Look for the address of the feed itself: many publishers have a link named “RSS”; or ask the publisher.',
];

const number = (value: number) => `${value}`.replace(/\B(?=(\d{3})+$)/g, ',');
const size = (bytes: number) => (bytes < 1e6 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 2 ** 20).toFixed(1)} MB`);
const moment = (time: number) => {
  const [date, clock] = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short' })
    .format(time)
    .split(', ');
  return `${clock} on ${date}`;
};
const day = (iso: string) => iso.slice(0, 10).split('-').reverse().join('/');
const items = (count: number) => (count === 1 ? '1 item' : `${number(count)} items`);

function explainPage({ title, login, feed }: Extract<NonFeedBody, { type: 'page' }>): [is: string, steps: Line[]] {
  const named = title && ` (“${title}”)`;
  const is = login
    ? `is a login page or the welcome page of a Wi-Fi network${named}`
    : `is a web page${named}, not a feed`;
  if (feed) return [is, ['That page names its feed. Use this address in the attribute feed:', { copy: feed }]];
  if (login)
    return [
      is,
      [
        'Open the address in a new tab. If it asks you to log in: log in to the network and check again, or ask the publisher for a public address.',
      ],
    ];
  return [is, FIND_FEED];
}

function explainBody(body: NonFeedBody): [is: string, steps: Line[]] {
  switch (body.type) {
    case 'nothing':
      return ['is empty', ['Ask the publisher why.']];
    case 'page':
      return explainPage(body);
    case 'json':
      return [`is JSON of another kind (with ${body.names || 'hardly anything in it'}), not a feed`, FIND_FEED];
    case 'xml':
      return [`is XML of another kind (<${body.root}>), neither RSS nor Atom`, FIND_FEED];
    case 'text':
      return [`is plain text (“${body.start}”)`, FIND_FEED];
  }
}

/** What to do about an HTTP status; the address follows. */
function explainStatus(status: number): string {
  switch (status) {
    case 404:
    case 410:
      return 'There is nothing at this address. Check its spelling, or ask the publisher for the new address of the feed:';
    case 401:
    case 403:
      return 'The server refuses: the feed wants a login, or a firewall blocks your site. Ask the publisher about this address:';
    case 429:
      return 'The server finds that there are too many requests. Raise the attribute refresh, or ask the publisher about this address:';
    default:
      return 'The server has a fault. Try again later; if it stays, tell the publisher this address:';
  }
}

function explainArticle({ article, param }: Facts['article']): Explanation {
  if (article)
    return {
      message: `The feed does not have the article “${article}”, or nothing that goes with it.`,
      steps: ['It may have been withdrawn. Check its id.'],
    };
  if (param)
    return {
      message: `The address of this page has no parameter “${param}”, so there is no telling which article to show.`,
      steps: [`Open the page with ?${param}=… in its address, as the links of the list have it.`],
    };
  return {
    message: 'Nothing says which article to show.',
    steps: ['Add the attribute article, article-param or list.'],
  };
}

function explainChunk({ url, why }: Facts['chunk']): Explanation {
  if (why === 'cors')
    return {
      message: `The server ${getHost(url)} with bantin.js does not allow other sites to use its files (CORS).`,
      steps: ['That server has to send this line:', { copy: 'Access-Control-Allow-Origin: *' }],
    };
  const steps = [
    'Put all files of dist/cdn, of one and the same version, on the server of bantin.js, and empty its caches.',
  ];
  if (/^\d/.test(why)) return { message: `The file ${url} is missing (error ${why}).`, steps };
  if (why === 'network') return { message: `The file ${url} could not be loaded.`, steps };
  return { message: `The file ${url} could not be run.`, steps };
}

/** What was found, and what to do about it, in English. */
export const en: Explanations = {
  'no-element': () => ({
    message: 'There is no news element on this page.',
    steps: [
      'The editor may have removed the tag <news-list>. Look at the source of the page, or use another way to place the news (README.md).',
    ],
  }),
  'no-feed': () => ({
    message: 'No feed is named.',
    steps: [
      'Add the attribute feed with the address of the feed, for instance:',
      { copy: 'feed="https://tin.example.vn/feed.json"' },
    ],
  }),
  waiting: ({ seconds }) => ({ message: `The news is loading (${seconds} s).`, steps: [] }),
  network: ({ url, offline }) => ({
    message: offline ? 'Your computer is offline.' : `The server ${getHost(url)} does not answer.`,
    steps: offline
      ? ['Connect to the network and check again.']
      : [
          'Open this address in a new tab:',
          { copy: url },
          'If it does not open: check the spelling, then ask the publisher whether the server is running.',
        ],
  }),
  cors: ({ url }) => ({
    message: `The server ${getHost(url)} answers, but probably does not allow other sites to read the feed (CORS).`,
    steps: [
      `Ask the publisher to send this line with the answers for ${url}:`,
      { copy: 'Access-Control-Allow-Origin: *' },
      GATEWAY,
    ],
  }),
  csp: ({ directive, blocked, advice }) => ({
    message: `The Content Security Policy of this page blocks ${blocked} (directive ${directive}).`,
    steps: advice
      ? ['Ask whoever runs this site to change the directive in Content-Security-Policy to:', { copy: advice }]
      : ['Ask whoever runs this site to allow the address in Content-Security-Policy.'],
  }),
  'mixed-content': ({ url }) => ({
    message: 'This page is on https: and the feed on http:, which browsers block.',
    steps: [
      'Change the address of the feed to:',
      { copy: url.replace(/^http:/, 'https:') },
      'If that does not open: ask the publisher for HTTPS, or use the gateway (README.md#gateway).',
    ],
  }),
  address: ({ url }) => ({
    message: `The address of the feed is no web address: ${url}`,
    steps: ['It has to begin with https:// (or http://). Correct the attribute feed.'],
  }),
  'not-allowed': ({ url, redirected = url }) => ({
    message: `This page takes news only from the servers in its list, and ${getHost(redirected)} is not one of them: ${url}`,
    steps: [
      'If you did not put this feed here: remove it from the content of the page, as somebody else has inserted it.',
      'If it is yours: add this address to <meta name="bantin:allow" content="…"> in <head> (or to data-allow on the script tag), with a space before it:',
      { copy: new URL(redirected).origin },
    ],
  }),
  http: ({ url, status }) => ({
    message: `The server ${getHost(url)} answers with error ${status}.`,
    steps: [explainStatus(status), { copy: url }],
  }),
  timeout: ({ url }) => ({
    message: `The server ${getHost(url)} did not send the whole feed within 10 seconds.`,
    steps: [
      'Try again later. If it stays slow: ask the publisher for a shorter feed or a faster server, or use the gateway (README.md#gateway).',
    ],
  }),
  'too-large': ({ url }) => ({
    message: `The feed at ${getHost(url)} is larger than 5 MB and was not read.`,
    steps: [
      'Ask the publisher for a shorter feed (20 to 50 items are enough), or use the gateway with ?limit=20 (README.md#gateway).',
    ],
  }),
  'not-a-feed': ({ url, body }) => {
    const [is, steps] = explainBody(body);
    return { message: `What is at ${url} ${is}.`, steps };
  },
  broken: ({ url, cut, lost }) => ({
    message: `The feed ${url} ${cut ? 'breaks off' : 'is not well-formed'}${lost ? ', and cannot be read' : '; only its sound part was read'}.`,
    steps: [
      cut
        ? 'Tell the publisher that it ends in the middle, perhaps for a fault on the server.'
        : 'Tell the publisher that the feed should pass a validator for RSS, Atom or JSON.',
    ],
  }),
  slow: ({ url, seconds }) => ({
    message: `The server ${getHost(url)} is slow (${seconds} s).`,
    steps: ['Readers have to wait. Tell the publisher, or put the gateway in between (README.md#gateway).'],
  }),
  unsteady: ({ url, error }) => ({
    message: `Loading failed for this page (${error}), but ${getHost(url)} answers now.`,
    steps: ['Press “Check again”. If it happens often: tell the publisher that the server is unsteady.'],
  }),
  source: ({ message }) => ({
    message: `The page’s own code (source) could not bring the news: ${message}`,
    steps: ['Tell whoever programmed the page: source() has to give a feed with items (README.md#source).'],
  }),
  empty: ({ url }) => ({
    message: 'The feed can be read, and has no items.',
    steps: ['See whether it is the right feed, or wait for the publisher’s news:', { copy: url }],
  }),
  filtered: ({ total, filters, known }) => ({
    message: `The feed has ${items(total)}, but ${filters.join(' and ')} leaves none of them.`,
    steps: ['Change or remove that attribute.', ...(known ? [`The feed has: ${known}.`] : [])],
  }),
  expired: ({ total }) => ({
    message: `The time of all ${items(total)} in the feed is over.`,
    steps: ['Wait for the publisher’s next news.'],
  }),
  stale: ({ since }) => ({
    message: `An older copy is shown, read at ${moment(since)}, as the news cannot be loaded now.`,
    steps: ['Readers do see news. The copy is kept for 30 days at most; the other problem tells why.'],
  }),
  article: explainArticle,
  list: ({ id }) => ({
    message: `No list on this page has id="${id}".`,
    steps: ['Give the <news-list> this id, or correct the attribute list:', { copy: `<news-list id="${id}"` }],
  }),
  language: ({ page, feed }) => ({
    message: `The page makes the element speak “${page}”, but the news is written in “${feed}”.`,
    steps: ['Many templates name the wrong language. Add this attribute to the element:', { copy: `lang="${feed}"` }],
  }),
  attribute: ({ name, suggestion }) => ({
    message: `There is no attribute “${name}”.`,
    steps: suggestion ? [`Did you mean “${suggestion}”?`] : ['It has no effect, and can go.'],
  }),
  value: ({ name, value, suggestion, allowed }) => ({
    message: allowed
      ? `The attribute ${name} does not take “${value}”; its default is used.`
      : `The attribute ${name} is on as soon as it is there, even as ${name}="${value}".`,
    steps: [
      ...(suggestion ? [`Did you mean “${suggestion}”?`] : []),
      allowed ? `It takes: ${allowed}.` : 'To switch it off, remove it.',
    ],
  }),
  hidden: () => ({
    message: 'The news is there, but hidden on the page.',
    steps: ['The styles of the page hide this element or what it is in. Ask whoever made the design.'],
  }),
  twice: ({ count }) => ({
    message: `This page has bantin.js ${count} times.`,
    steps: ['Once is enough for all news elements of a page. Remove the other <script> tags.'],
  }),
  versions: ({ versions }) => ({
    message: `This page has several versions of bantin.js: ${versions}. Only the first one to run counts.`,
    steps: ['Keep one <script> tag, with the newest version.'],
  }),
  taken: ({ name }) => ({
    message: `On this page the name <${name}> belongs to another library.`,
    steps: [
      'Remove the other library, or give the news elements names of their own, such as <phuong-news-list>:',
      { copy: 'data-prefix="phuong-"' },
    ],
  }),
  chunk: explainChunk,
  ok: ({ shown, total, newest, sources }) => ({
    message: `${number(shown)} of ${items(total)} shown${newest ? `, the newest of ${day(newest)}` : ''}.`,
    steps: sources.map(
      ({ format, bytes, milliseconds }) => `${format}, ${size(bytes)}, loaded in ${number(milliseconds)} ms.`,
    ),
  }),
};
