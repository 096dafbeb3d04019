import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { minify } from 'terser';
import { bundle } from '../bundle.mjs';
import { LIST_STYLE, page } from '../contestants.mjs';
import { rssFeed } from '../feeds.mjs';
import { file, script } from '../servers.mjs';
import { blueskyFeed, feedrAnswer, mastodonStatuses } from './answers.mjs';
import { VERSIONS } from './install.mjs';

const json = (text) => file('application/json', text, { cache: 'feed' });

/**
 * The pages of the peers, each as its own README says, with what it loads from the CDN and from its publisher.
 *
 * @returns `{name, item, html}` of each; `item` selects what it renders for one piece of news.
 */
export async function publishPeers({ cdn, publisher }, folder, limit) {
  const read = (path) => readFileSync(join(folder, 'node_modules', path), 'utf8');
  const { host } = new URL(publisher.url);
  const named = (name) => `${name} ${VERSIONS[name]}`;
  const serveScript = (path, text) => cdn.files.set(path, script(text));

  serveScript('/mastodon.js', read('@idotj/mastodon-embed-timeline/dist/mastodon-timeline.umd.js'));
  cdn.files.set(
    '/mastodon.css',
    file('text/css', read('@idotj/mastodon-embed-timeline/dist/mastodon-timeline.min.css'), { cache: 'script' }),
  );
  // Its server's address is a constant in its script.
  serveScript('/bsky.js', read('bsky-embed/dist/bsky-embed.es.js').replaceAll('https://api.bsky.app', publisher.url));
  // One file, which is less than the modules that its README loads from esm.sh one after the other.
  const entry = join(folder, 'emfed-entry.js');
  writeFileSync(entry, "import 'emfed/dist/emfed.js';\n");
  serveScript('/emfed.js', await bundle(pathToFileURL(entry).href));
  cdn.files.set('/emfed.css', file('text/css', read('emfed/toots.css'), { cache: 'script' }));
  serveScript('/vanilla-rss.js', read('vanilla-rss/dist/rss.global.min.js'));
  serveScript('/rss-parser.js', read('rss-parser/dist/rss-parser.min.js'));
  const list = await minify(readFileSync(new URL('rss-parser-list.js', import.meta.url), 'utf8'), { ecma: 2020 });
  serveScript('/rss-parser-list.js', list.code);

  publisher.files.set('/api/v1/accounts/1/statuses', json(mastodonStatuses(limit, publisher.url)));
  publisher.files.set('/api/v1/custom_emojis', json('[]'));
  publisher.files.set('/xrpc/app.bsky.feed.getAuthorFeed', json(blueskyFeed(limit, publisher.url)));
  publisher.files.set('/', json(feedrAnswer(limit, publisher.url)));
  publisher.files.set('/feed.xml', file('application/rss+xml', rssFeed(limit, publisher.url), { cache: 'feed' }));

  return [
    {
      name: named('@idotj/mastodon-embed-timeline'),
      item: '.mt-post',
      html: page(
        `<link rel="stylesheet" href="${cdn.url}/mastodon.css">
<script defer src="${cdn.url}/mastodon.js"></script>
<script>addEventListener('load', () => new MastodonTimeline.Init({ instanceUrl: '${publisher.url}', timelineType: 'profile', userId: '1', profileName: '@phuong', maxNbPostFetch: '${limit}', maxNbPostShow: '${limit}', hidePinnedPosts: true, hideEmojos: true }));</script>`,
        '<div id="mt-container" class="mt-container"><div class="mt-body" role="feed"><div class="mt-loading-spinner"></div></div></div>',
      ),
    },
    {
      name: named('bsky-embed'),
      item: 'article',
      html: page(
        `<script type="module" src="${cdn.url}/bsky.js" async></script>`,
        `<bsky-embed username="phuong.example.vn" limit="${limit}"></bsky-embed>`,
      ),
    },
    {
      name: named('emfed'),
      item: 'li.toot',
      html: page(
        `<link rel="stylesheet" href="${cdn.url}/emfed.css">`,
        `<a class="mastodon-feed" href="${publisher.url}/@phuong" data-toot-limit="${limit}" data-toot-account-id="1">Tin mới</a>
<script type="module" src="${cdn.url}/emfed.js"></script>`,
      ),
    },
    {
      name: named('vanilla-rss'),
      item: '#news li',
      html: page(
        LIST_STYLE,
        `<div id="news"></div>
<script src="${cdn.url}/vanilla-rss.js"></script>
<script>new RSS(document.querySelector('#news'), '${publisher.url}/feed.xml', { host: '${host}', ssl: false, support: false, limit: ${limit}, dateFormatFunction: (date) => new Date(date).toLocaleDateString('vi'), entryTemplate: '<li><img src="{teaserImageUrl}" alt=""><div><h3><a href="{url}">{title}</a></h3><p class="date">{date}</p><p>{shortBodyPlain}</p></div></li>' }).render();</script>`,
      ),
    },
    {
      name: `${named('rss-parser')} + <ul>`,
      item: 'li',
      html: page(
        LIST_STYLE,
        `<ul id="news" data-feed="${publisher.url}/feed.xml" data-limit="${limit}"></ul>
<script src="${cdn.url}/rss-parser.js"></script>
<script src="${cdn.url}/rss-parser-list.js"></script>`,
      ),
    },
  ];
}
