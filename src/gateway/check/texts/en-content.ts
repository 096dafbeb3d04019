import type { ContentFacts, Reading } from '../facts.js';
import { formatSize } from './format.js';
import type { TextsOf } from './text.js';

const READINGS: Record<Reading, string> = {
  strict: 'well-formed',
  repaired: 'read after a repair',
  lenient: 'so broken that only a lenient parser reads it',
};
const VALID = 'Please write the feed with an XML library, or correct it until it passes a validator for RSS and Atom.';
const UTF8 = 'Please store and send the feed in UTF-8, and declare “charset=utf-8”.';
const of = (count: number, total: number) => `${count} of ${total} items`;

export const content: TextsOf<ContentFacts> = {
  'ok/feed': ({ items, format, reading, newest, bytes }) => ({
    message: `${items} items read${newest ? `, the newest of ${newest}` : ''} (${format}, ${formatSize(bytes, '.')}, ${READINGS[reading]}).`,
  }),
  'broken/cut': () => ({
    message: 'The feed breaks off: it ends in the middle.',
    request:
      'Please look for a fault on the server when it writes the feed (memory, time limit), as the last item is lost.',
  }),
  'broken/ampersand': ({ line, sample }) => ({
    message: `Line ${line} has a bare & (“${sample}”), which XML does not allow.`,
    request: 'Please write & as &amp; in the feed.',
  }),
  'broken/entity': ({ line, name }) => ({
    message: `Line ${line} uses &${name};, which XML does not know.`,
    request: `Please write the character itself for &${name};, or put HTML into CDATA.`,
  }),
  'broken/control-character': ({ line, character }) => ({
    message: `Line ${line} has a control character (${character}), which XML does not allow.`,
    request: 'Please remove control characters when the feed is written; they often come with pasted text.',
  }),
  'broken/junk-before': ({ sample }) => ({
    message: sample
      ? `Something stands in front of the feed: “${sample}”.`
      : 'There is an empty line or white space in front of <?xml, which XML does not allow.',
    request: 'Please remove it, so that the feed starts with the first byte.',
  }),
  'broken/junk-after': ({ sample }) => ({
    message: `Something stands behind the feed: “${sample}”.`,
    request: 'Please remove it; other software may add it to all answers.',
  }),
  'broken/prefix': ({ prefix }) => ({
    message: `The prefix “${prefix}:” is used without a declaration (xmlns:${prefix}).`,
    request: `Please declare xmlns:${prefix} at the root element of the feed.`,
  }),
  'broken/markup': ({ detail }) => ({ message: `The feed is not well-formed XML: ${detail}.`, request: VALID }),
  'broken/json': ({ detail }) => ({
    message: `The feed is not valid JSON: ${detail}.`,
    request: 'Please make the content valid JSON, with nothing in front of it or behind it.',
  }),
  'encoding/mismatch': ({ declared, real }) => ({
    message: `The declared encoding is ${declared}, and the content is in ${real}.`,
    request: UTF8,
  }),
  'encoding/undeclared': ({ real }) => ({
    message: `The content is not UTF-8 but probably ${real}, and no encoding is declared.`,
    request: UTF8,
  }),
  'encoding/legacy': ({ real }) => ({
    message: `The feed is in the old encoding ${real}.`,
    action: 'Optional: it can be read; UTF-8 is safer.',
  }),
  'encoding/invalid-bytes': ({ count }) => ({
    message: `Letters are broken in ${count} places (bytes that are not valid in UTF-8).`,
    request: 'Please cut excerpts by characters, not by bytes, and store the content in UTF-8.',
  }),
  'encoding/mojibake': ({ sample }) => ({
    message: `Vietnamese letters are encoded twice: “${sample}”.`,
    request: 'Please correct the conversion: UTF-8 was read as another encoding and stored again.',
  }),
  'encoding/lost': ({ sample }) => ({
    message: `Vietnamese letters are lost, with question marks in their place: “${sample}”.`,
    request: 'Please have the database, or what writes the feed, keep Vietnamese letters (UTF-8, nvarchar).',
  }),
  'dates/none': ({ total }) => ({
    message: `None of the ${total} items has a date.`,
    request: 'Please add a date to each item (RSS: pubDate, Atom: published, JSON Feed: date_published).',
  }),
  'dates/some-missing': ({ count, total }) => ({
    message: `${of(count, total)} have no date, so they come last.`,
    request: 'Please add a date to all items.',
  }),
  'dates/unreadable': ({ count, total, sample }) => ({
    message: `${of(count, total)} have a date that cannot be read: “${sample}”.`,
    request: 'Please write dates in the standard form: RFC 822 in RSS, ISO 8601 in Atom and JSON Feed.',
  }),
  'dates/no-zone': ({ sample }) => ({
    message: `Dates have no time zone (“${sample}”), so they are taken for Vietnamese time.`,
    action: 'If times are wrong, set the attribute time-zone; better, send the paragraph below to the publisher.',
    request: 'Please write the time zone, such as “+0700” in RSS or “+07:00” in Atom and JSON Feed.',
  }),
  'dates/ambiguous': ({ sample, read }) => ({
    message: `Day or month may come first in “${sample}”; it is read as ${read}.`,
    request: 'Please write dates in the standard form: RFC 822 in RSS, ISO 8601 in Atom and JSON Feed.',
  }),
  'dates/future': ({ title, date }) => ({
    message: `The item “${title}” has a date in the future (${date}).`,
    request: 'Please check dates and their zone: Vietnamese time declared as GMT is seven hours ahead.',
  }),
  'dates/all-same': ({ date, total }) => ({
    message: `All ${total} items have the same date and time (${date}), probably when the feed was written.`,
    request: 'Please give each item the date when it was published, not when the feed was written.',
  }),
  'dates/changing': ({ title }) => ({
    message: `Dates change with each reading (the item “${title}”), so old items always look new.`,
    request: 'Please give each item the date when it was published, not the present time.',
  }),
  'dates/old': ({ date }) => ({
    message: `The newest item is of ${date}.`,
    action: 'See whether it is the right feed; the publisher may have moved to another address.',
  }),
  'ids/missing': ({ count, total }) => ({
    message: `${of(count, total)} have no id (RSS: guid, Atom and JSON Feed: id).`,
    request: 'Please give each item an id that stays; without one, links to an article break when its address changes.',
  }),
  'ids/duplicate': ({ count, sample }) => ({
    message: `${count} items share the id “${sample}”.`,
    request: 'Please give each item an id of its own; otherwise a reader opens one item and gets another.',
  }),
  'ids/changing': ({ title, before, after }) => ({
    message: `The id of the item “${title}” changes between two readings (“${before}”, then “${after}”).`,
    request: 'Please keep the id of each item; otherwise old items are announced as new, and links to articles break.',
  }),
  'titles/missing': ({ count, total }) => ({
    message: `${of(count, total)} have no title.`,
    request: 'Please add a title to all items.',
  }),
  'links/missing': ({ count, total }) => ({
    message: `${of(count, total)} have no link to the article.`,
    request: 'Please add the address of the article to each item.',
  }),
  'links/relative': ({ count, sample }) => ({
    message: `${count} links are incomplete (“${sample}”), without https:// and a server.`,
    request: 'Please write whole addresses, which begin with https://.',
  }),
  'links/not-http': ({ count, sample }) => ({
    message: `${count} links are no web addresses (“${sample}”) and are left out.`,
    request: 'Please use the https:// address of the article.',
  }),
  'links/private': ({ count, sample }) => ({
    message: `${count} links lead into an internal network (“${sample}”), where readers cannot go.`,
    request: 'Please correct the name of the server in the settings of the site, so that links use a public address.',
  }),
  'pictures/none': ({ total }) => ({
    message: `None of the ${total} items has a picture.`,
    action:
      'Choose a layout without pictures (layout="headlines"), or ask the publisher to add them (enclosure, media:content).',
  }),
  'pictures/http': ({ count, sample }) => ({
    message: `${count} pictures are on http: (“${sample}”), and may not show on https: pages.`,
    request: 'Please use https:// for the addresses of pictures.',
  }),
  'pictures/private': ({ count, sample }) => ({
    message: `${count} pictures are in an internal network (“${sample}”), where readers cannot see them.`,
    request: 'Please change the addresses of pictures to public ones.',
  }),
  'pictures/unreachable': ({ sample, why }) => ({
    message: `The picture ${sample} could not be loaded (${why}).`,
    request: 'Please check the addresses of pictures in the feed, and let other sites show them.',
  }),
  'pictures/not-image': ({ sample, type }) => ({
    message: `What is at the picture’s address ${sample} is no picture but ${type}.`,
    request: 'Please correct the addresses of pictures in the feed.',
  }),
  'pictures/heavy': ({ sample, bytes }) => ({
    message: `The picture ${sample} weighs ${formatSize(bytes, '.')}, so readers on phones wait long.`,
    action: 'Send the paragraph below to the publisher, or have the gateway make pictures smaller (bantin gateway).',
    request: 'Please have the feed name pictures of about 800 pixels, below 200 KB.',
  }),
  'pictures/blocked': ({ sample, value }) => ({
    message: `The server forbids other sites to show the picture ${sample} (Cross-Origin-Resource-Policy: ${value}).`,
    request: 'Please remove that header, or send “Cross-Origin-Resource-Policy: cross-origin” with pictures.',
  }),
  'excerpts/none': ({ total }) => ({
    message: `None of the ${total} items has a summary or content.`,
    action: 'Optional: a list shows titles only; no-excerpt leaves no room for excerpts.',
  }),
  'language/declared': ({ declared, real }) => ({
    message: `The feed declares the language “${declared}”, and its items are written in “${real}”.`,
    action: 'Optional: the letters of the items count more.',
  }),
  'wordpress/no-embed': ({ to }) => ({
    message: 'This address of WordPress brings no pictures, authors and categories (no _embed).',
    action: `Use this address in the attribute feed: ${to}`,
  }),
  'size/many-items': ({ total }) => ({
    message: `The feed has as many as ${total} items.`,
    action: 'Optional: 20 to 50 are enough; the gateway can shorten it with ?limit=20 (bantin gateway).',
  }),
};
