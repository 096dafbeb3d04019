import type { Body } from './findings.js';
import { type DoctorWords, hostOf, type Line } from './strings.js';

const GATEWAY =
  'If the publisher cannot do so: read the feed through the gateway, on a server of your own (README.md#gateway).';

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

function bodyWords(body: Body): [what: string, todo: Line[]] {
  const find: Line[] = [
    'Look for the address of the feed itself: many publishers have a link named “RSS”; or ask the publisher.',
  ];
  switch (body.is) {
    case 'nothing':
      return ['is empty', ['Ask the publisher why.']];
    case 'page':
      return [
        body.login
          ? `is a login page or the welcome page of a Wi-Fi network${body.title && ` (“${body.title}”)`}`
          : `is a web page${body.title && ` (“${body.title}”)`}, not a feed`,
        body.feed
          ? ['That page names its feed. Use this address in the attribute feed:', { copy: body.feed }]
          : body.login
            ? [
                'Open the address in a new tab. If it asks you to log in: log in to the network and check again, or ask the publisher for a public address.',
              ]
            : find,
      ];
    case 'json':
      return [`is JSON of another kind (with ${body.names || 'hardly anything in it'}), not a feed`, find];
    case 'xml':
      return [`is XML of another kind (<${body.root}>), neither RSS nor Atom`, find];
    case 'text':
      return [`is plain text (“${body.start}”)`, find];
  }
}

export const en: DoctorWords = {
  lang: 'en',
  title: 'Bản tin doctor',
  other: 'Tiếng Việt',
  close: 'Close',
  again: 'Check again',
  copy: 'Copy report',
  copied: 'Copied',
  show: 'Show on the page',
  page: 'The whole page',
  code: 'Code',
  waiting: 'Checking…',
  levels: { good: 'Good', wait: 'Waiting', hint: 'Worth a look', bad: 'Problem' },
  summary: (bad, hints) =>
    bad || hints
      ? [bad && `${bad} ${bad === 1 ? 'problem' : 'problems'}`, hints && `${hints} worth a look`]
          .filter(Boolean)
          .join(', ')
      : 'All is well.',
  causes: {
    'no-element': () => ({
      what: 'There is no news element on this page.',
      todo: [
        'The editor may have removed the tag <news-list>. Look at the source of the page, or use another way to place the news (README.md).',
      ],
    }),
    'no-feed': () => ({
      what: 'No feed is named.',
      todo: [
        'Add the attribute feed with the address of the feed, for instance:',
        { copy: 'feed="https://tin.example.vn/feed.json"' },
      ],
    }),
    waiting: ({ seconds }) => ({ what: `The news is loading (${seconds} s).`, todo: [] }),
    network: ({ url, offline }) => ({
      what: offline ? 'Your computer is offline.' : `The server ${hostOf(url)} does not answer.`,
      todo: offline
        ? ['Connect to the network and check again.']
        : [
            'Open this address in a new tab:',
            { copy: url },
            'If it does not open: check the spelling, then ask the publisher whether the server is running.',
          ],
    }),
    cors: ({ url }) => ({
      what: `The server ${hostOf(url)} answers, but probably does not allow other sites to read the feed (CORS).`,
      todo: [
        `Ask the publisher to send this line with the answers for ${url}:`,
        { copy: 'Access-Control-Allow-Origin: *' },
        GATEWAY,
      ],
    }),
    csp: ({ directive, blocked, advice }) => ({
      what: `The Content Security Policy of this page blocks ${blocked} (directive ${directive}).`,
      todo: advice
        ? ['Ask whoever runs this site to change the directive in Content-Security-Policy to:', { copy: advice }]
        : ['Ask whoever runs this site to allow the address in Content-Security-Policy.'],
    }),
    'mixed-content': ({ url }) => ({
      what: 'This page is on https: and the feed on http:, which browsers block.',
      todo: [
        'Change the address of the feed to:',
        { copy: url.replace(/^http:/, 'https:') },
        'If that does not open: ask the publisher for HTTPS, or use the gateway (README.md#gateway).',
      ],
    }),
    address: ({ url }) => ({
      what: `The address of the feed is no web address: ${url}`,
      todo: ['It has to begin with https:// (or http://). Correct the attribute feed.'],
    }),
    http: ({ url, status }) => ({
      what: `The server ${hostOf(url)} answers with error ${status}.`,
      todo: [
        status === 404 || status === 410
          ? 'There is nothing at this address. Check its spelling, or ask the publisher for the new address of the feed:'
          : status === 401 || status === 403
            ? 'The server refuses: the feed wants a login, or a firewall blocks your site. Ask the publisher about this address:'
            : status === 429
              ? 'The server finds that there are too many requests. Raise the attribute refresh, or ask the publisher about this address:'
              : 'The server has a fault. Try again later; if it stays, tell the publisher this address:',
        { copy: url },
      ],
    }),
    timeout: ({ url }) => ({
      what: `The server ${hostOf(url)} did not send the whole feed within 10 seconds.`,
      todo: [
        'Try again later. If it stays slow: ask the publisher for a shorter feed or a faster server, or use the gateway (README.md#gateway).',
      ],
    }),
    'too-large': ({ url }) => ({
      what: `The feed at ${hostOf(url)} is larger than 5 MB and was not read.`,
      todo: [
        'Ask the publisher for a shorter feed (20 to 50 items are enough), or use the gateway with ?limit=20 (README.md#gateway).',
      ],
    }),
    'not-a-feed': ({ url, body }) => {
      const [is, todo] = bodyWords(body);
      return { what: `What is at ${url} ${is}.`, todo };
    },
    broken: ({ url, cut, lost }) => ({
      what: `The feed ${url} ${cut ? 'breaks off' : 'is not well-formed'}${lost ? ', and cannot be read' : '; only its sound part was read'}.`,
      todo: [
        cut
          ? 'Tell the publisher that it ends in the middle, perhaps for a fault on the server.'
          : 'Tell the publisher that the feed should pass a validator for RSS, Atom or JSON.',
      ],
    }),
    slow: ({ url, seconds }) => ({
      what: `The server ${hostOf(url)} is slow (${seconds} s).`,
      todo: ['Readers have to wait. Tell the publisher, or put the gateway in between (README.md#gateway).'],
    }),
    unsteady: ({ url, error }) => ({
      what: `Loading failed for this page (${error}), but ${hostOf(url)} answers now.`,
      todo: ['Press “Check again”. If it happens often: tell the publisher that the server is unsteady.'],
    }),
    source: ({ message }) => ({
      what: `The page’s own code (source) could not bring the news: ${message}`,
      todo: ['Tell whoever programmed the page.'],
    }),
    empty: ({ url }) => ({
      what: 'The feed can be read, and has no items.',
      todo: ['See whether it is the right feed, or wait for the publisher’s news:', { copy: url }],
    }),
    filtered: ({ total, filters, known }) => ({
      what: `The feed has ${items(total)}, but ${filters.join(' and ')} leaves none of them.`,
      todo: ['Change or remove that attribute.', ...(known ? [`The feed has: ${known}.`] : [])],
    }),
    expired: ({ total }) => ({
      what: `The time of all ${items(total)} in the feed is over.`,
      todo: ['Wait for the publisher’s next news.'],
    }),
    stale: ({ since }) => ({
      what: `An older copy is shown, read at ${moment(since)}, as the news cannot be loaded now.`,
      todo: ['Readers do see news. The copy is kept for 30 days at most; the other problem tells why.'],
    }),
    article: ({ article, param }) => ({
      what: article
        ? `The feed does not have the article “${article}”, or nothing that goes with it.`
        : param
          ? `The address of this page has no parameter “${param}”, so there is no telling which article to show.`
          : 'Nothing says which article to show.',
      todo: [
        article
          ? 'It may have been withdrawn. Check its id.'
          : param
            ? `Open the page with ?${param}=… in its address, as the links of the list have it.`
            : 'Add the attribute article, article-param or list.',
      ],
    }),
    list: ({ id }) => ({
      what: `No list on this page has id="${id}".`,
      todo: ['Give the <news-list> this id, or correct the attribute list:', { copy: `<news-list id="${id}"` }],
    }),
    language: ({ page, feed }) => ({
      what: `The page makes the element speak “${page}”, but the news is written in “${feed}”.`,
      todo: ['Many templates name the wrong language. Add this attribute to the element:', { copy: `lang="${feed}"` }],
    }),
    attribute: ({ name, meant }) => ({
      what: `There is no attribute “${name}”.`,
      todo: meant ? [`Did you mean “${meant}”?`] : ['It has no effect, and can go.'],
    }),
    value: ({ name, value, meant, allowed }) => ({
      what: allowed
        ? `The attribute ${name} does not take “${value}”; its default is used.`
        : `The attribute ${name} is on as soon as it is there, even as ${name}="${value}".`,
      todo: [
        ...(meant ? [`Did you mean “${meant}”?`] : []),
        allowed ? `It takes: ${allowed}.` : 'To switch it off, remove it.',
      ],
    }),
    hidden: () => ({
      what: 'The news is there, but hidden on the page.',
      todo: ['The styles of the page hide this element or what it is in. Ask whoever made the design.'],
    }),
    twice: ({ count }) => ({
      what: `This page has bantin.js ${count} times.`,
      todo: ['Once is enough for all news elements of a page. Remove the other <script> tags.'],
    }),
    versions: ({ versions }) => ({
      what: `This page has several versions of bantin.js: ${versions}. Only the first one to run counts.`,
      todo: ['Keep one <script> tag, with the newest version.'],
    }),
    taken: ({ name }) => ({
      what: `On this page the name <${name}> belongs to another library.`,
      todo: [
        'Remove the other library, or give the news elements names of their own, such as <phuong-news-list>:',
        { copy: 'data-prefix="phuong-"' },
      ],
    }),
    chunk: ({ url, why }) => ({
      what: /^\d/.test(why)
        ? `The file ${url} is missing (error ${why}).`
        : why === 'network'
          ? `The file ${url} could not be loaded.`
          : why === 'cors'
            ? `The server ${hostOf(url)} with bantin.js does not allow other sites to use its files (CORS).`
            : `The file ${url} could not be run.`,
      todo:
        why === 'cors'
          ? ['That server has to send this line:', { copy: 'Access-Control-Allow-Origin: *' }]
          : [
              'Put all files of dist/cdn, of one and the same version, on the server of bantin.js, and empty its caches.',
            ],
    }),
    ok: ({ shown, total, newest, sources }) => ({
      what: `${number(shown)} of ${items(total)} shown${newest ? `, the newest of ${day(newest)}` : ''}.`,
      todo: sources.map(
        ({ format, bytes, milliseconds }) => `${format}, ${size(bytes)}, loaded in ${number(milliseconds)} ms.`,
      ),
    }),
  },
};
