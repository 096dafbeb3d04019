import type { AnswerFacts } from '../facts.js';
import { formatSize } from './format.js';
import type { TextsOf } from './text.js';

const ALLOW_ALL = 'Please send the line “Access-Control-Allow-Origin: *” with every answer at this address.';
const OR_GATEWAY =
  'Send the paragraph below to the publisher; if that does not help, read the feed through the gateway (bantin gateway).';

export const answer: TextsOf<AnswerFacts> = {
  'http/redirect-loop': ({ url }) => ({
    message: `The server redirects in a circle, back to ${url}.`,
    request: 'Please correct the redirects, so that this address gives the feed itself.',
  }),
  'http/too-many-redirects': ({ count }) => ({
    message: `The server redirects more than ${count} times.`,
    request: 'Please correct the redirects, so that this address gives the feed itself.',
  }),
  'http/bad-redirect': ({ location }) => ({
    message: `The server redirects to an address that cannot be used: “${location}”.`,
    request: 'Please correct the address of the redirect (the header Location).',
  }),
  'http/unauthorized': ({ host, status }) => ({
    message: `The server ${host} wants a login (error ${status}).`,
    request: 'Please make the feed public, without a login.',
  }),
  'http/forbidden': ({ host, status }) => ({
    message: `The server ${host} refuses (error ${status}): the feed is not public, or a firewall (WAF) blocks it.`,
    request: 'Please let every address read this feed, also what is no browser.',
  }),
  'http/not-found': ({ host, status }) => ({
    message: `The server ${host} has nothing at this address (error ${status}).`,
    action: 'Check the spelling, or ask the publisher for the new address of the feed.',
    request: 'Please tell us the new address of the feed, or redirect the old one to it.',
  }),
  'http/rate-limited': ({ host, status, wait }) => ({
    message: `The server ${host} finds that there are too many requests (error ${status}${wait ? `, try again in ${wait} seconds` : ''}).`,
    action: 'Wait and try again; on pages, raise the attribute refresh or use the gateway (bantin gateway).',
    request: 'Please allow more requests for this feed.',
  }),
  'http/server-error': ({ host, status }) => ({
    message: `The server ${host} has a fault (error ${status}).`,
    request: 'Please look into the error log of the server at this time.',
  }),
  'http/no-content': ({ host, status }) => ({
    message: `The server ${host} answers without content (status ${status}).`,
    request: 'Please have this address answer with the feed and status 200.',
  }),
  'http/other': ({ host, status }) => ({
    message: `The server ${host} answers with error ${status}.`,
    action: 'Check the spelling, then send the paragraph below to the publisher.',
    request: 'Please see why this address does not answer with the feed and status 200.',
  }),
  'mixed-content/http': ({ to }) => ({
    message: 'The feed is on http:, which browsers block on https: pages.',
    action: `Try ${to}; if that does not open, read the feed through the gateway (bantin gateway).`,
    request: 'Please offer HTTPS at this address.',
  }),
  'mixed-content/redirect': ({ to }) => ({
    message: `This https: address redirects to ${to} (http:), which browsers block on https: pages.`,
    request: 'Please have the redirect stay on https:.',
  }),
  'redirect/moved': ({ to }) => ({
    message: `The feed has moved to ${to} for good.`,
    action: 'Use the new address in the attribute feed, which saves a redirect.',
  }),
  'cors/no-header': ({ host }) => ({
    message: `The server ${host} does not allow other sites to read the feed (CORS: no Access-Control-Allow-Origin).`,
    action: OR_GATEWAY,
    request: ALLOW_ALL,
  }),
  'cors/other-origin': ({ host, value, origin }) => ({
    message: `The server ${host} allows only ${value} to read the feed (CORS), not a page of ${origin}.`,
    action: OR_GATEWAY,
    request: ALLOW_ALL,
  }),
  'cors/several-values': ({ host, value }) => ({
    message: `The server ${host} sends Access-Control-Allow-Origin several times (“${value}”), which browsers do not accept (CORS).`,
    action: OR_GATEWAY,
    request:
      'Please send Access-Control-Allow-Origin once, as “*”: the application and the web server may both add it.',
  }),
  'cors/invalid': ({ host, value }) => ({
    message: `The server ${host} sends an invalid Access-Control-Allow-Origin (“${value}”), which browsers do not accept (CORS).`,
    action: OR_GATEWAY,
    request: ALLOW_ALL,
  }),
  'cors/redirect': ({ from, to }) => ({
    message: `The redirect from ${from} to ${to} comes without CORS, so browsers stop there.`,
    action: `Use the address ${to} itself; if that fails, send the paragraph below to the publisher.`,
    request: 'Please send “Access-Control-Allow-Origin: *” with redirects as well (status 301, 302, 307, 308).',
  }),
  'cors/no-vary': ({ value }) => ({
    message: `The server allows one site at a time (“${value}”) without “Vary: Origin”, so caches may give the answer for one site to another.`,
    request: 'Please send “Access-Control-Allow-Origin: *”, or add “Vary: Origin”.',
  }),
  'caching/none': () => ({
    message:
      'The server sends no header for caches (Cache-Control, ETag, Last-Modified), so the whole feed is loaded each time.',
    action: 'Optional; the publisher might add an ETag and “Cache-Control: max-age=300”.',
  }),
  'caching/no-store': ({ value }) => ({
    message: `The server forbids caching (“Cache-Control: ${value}”), so the whole feed is loaded each time.`,
    action: 'Optional; the publisher might allow caching for some minutes.',
  }),
  'caching/long': ({ hours }) => ({
    message: `The server has its feed cached for ${hours} hours, so readers see new and withdrawn items late.`,
    request: 'Please lower the time that the feed may be cached to about 5 minutes (Cache-Control: max-age=300).',
  }),
  'caching/no-304': () => ({
    message: 'Asked whether anything is new, the server sends the whole feed again (no status 304).',
    action: 'Optional; the publisher might answer 304 where ETag or Last-Modified are unchanged.',
  }),
  'caching/changing-etag': () => ({
    message: 'The ETag is another one in each answer, though the content is the same, so it has no effect.',
    action: 'Optional; the publisher might make the ETag from the content.',
  }),
  'compression/none': ({ bytes }) => ({
    message: `The server sends ${formatSize(bytes, '.')} without compression.`,
    action: 'Optional; the publisher might enable gzip or br, which often leaves a fifth.',
  }),
  'content-type/html': ({ type }) => ({
    message: `The server declares the feed to be a web page (Content-Type: ${type}).`,
    request:
      'Please change Content-Type to application/rss+xml, application/atom+xml or application/feed+json, as it is.',
  }),
  'content-type/missing': () => ({
    message: 'The server does not say what the content is (no Content-Type).',
    action: 'Optional: the format is told from the content.',
  }),
  'content-type/other': ({ type, format }) => ({
    message: `The server declares the content as ${type}, and it is ${format}.`,
    action: 'Optional: the format is told from the content.',
  }),
  'size/large': ({ bytes }) => ({
    message: `The feed weighs ${formatSize(bytes, '.')}, so readers on phones wait long.`,
    action: 'Send the paragraph below to the publisher, or use the gateway with ?limit=20 (bantin gateway).',
    request: 'Please shorten the feed: 20 to 50 items are enough, without full texts.',
  }),
  'not-a-feed/challenge': ({ host }) => ({
    message: `The server ${host} sends a page that tests the browser (a firewall against robots) instead of the feed.`,
    request: 'Please take the address of the feed out of that test, which software that reads news cannot pass.',
  }),
  'not-a-feed/interface-error': ({ message }) => ({
    message: `The programming interface of the server reports an error: “${message}”.`,
    request: 'Please open this interface (REST API) to readers without a login, at least for posts.',
  }),
};
