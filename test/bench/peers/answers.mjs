/** The same news in the forms that peers read, each as its own server answers. */
import { isoDate, newsItems, rfcDate } from '../feeds.mjs';

const NAME = 'Trang tin phường Hoà Bình';

/** Statuses of one account: https://docs.joinmastodon.org/methods/accounts/#statuses */
export function mastodonStatuses(count, origin) {
  const account = {
    id: '1',
    username: 'phuong',
    acct: 'phuong',
    display_name: NAME,
    url: `${origin}/@phuong`,
    avatar: `${origin}/anh/0.bmp`,
    emojis: [],
  };
  const statuses = newsItems(count, origin, 40).map(({ number, url, title, summary, image, time }) => ({
    id: String(number),
    created_at: isoDate(time),
    in_reply_to_id: null,
    sensitive: false,
    spoiler_text: '',
    visibility: 'public',
    language: 'vi',
    uri: url,
    url,
    replies_count: 0,
    reblogs_count: 0,
    favourites_count: 0,
    content: `<p><a href="${url}">${title}</a></p><p>${summary}</p>`,
    reblog: null,
    account,
    media_attachments: [
      {
        id: String(number),
        type: 'image',
        url: image,
        preview_url: image,
        description: '',
        meta: {
          original: { width: 320, height: 240, aspect: 4 / 3 },
          small: { width: 320, height: 240, aspect: 4 / 3 },
        },
      },
    ],
    mentions: [],
    tags: [],
    emojis: [],
    card: null,
    poll: null,
  }));
  return JSON.stringify(statuses);
}

/** Posts of one author: https://docs.bsky.app/docs/api/app-bsky-feed-get-author-feed */
export function blueskyFeed(count, origin) {
  const did = 'did:plc:phuonghoabinh2222222222';
  const author = { did, handle: 'phuong.example.vn', displayName: NAME, avatar: `${origin}/anh/0.bmp`, labels: [] };
  const feed = newsItems(count, origin, 40).map(({ number, title, summary, image, time }) => ({
    post: {
      uri: `at://${did}/app.bsky.feed.post/${number}`,
      cid: 'bafyreidfayvfuwqa7qlnopdjiqrxzs6blmoeu4rujcjtnci5beludirz2a',
      author,
      record: {
        $type: 'app.bsky.feed.post',
        text: `${title}\n\n${summary}`,
        createdAt: new Date(time).toISOString(),
        langs: ['vi'],
      },
      embed: {
        $type: 'app.bsky.embed.images#view',
        images: [{ thumb: image, fullsize: image, alt: '', aspectRatio: { width: 320, height: 240 } }],
      },
      replyCount: 0,
      repostCount: 0,
      likeCount: 0,
      indexedAt: new Date(time).toISOString(),
      labels: [],
    },
  }));
  return JSON.stringify({ feed });
}

/** What the service that vanilla-rss needs makes of a feed: https://github.com/sdepold/feedr */
export function feedrAnswer(count, origin) {
  const entries = newsItems(count, origin, 40).map(({ url, title, summary, image, time, tag, author }) => ({
    title,
    link: url,
    author,
    publishedDate: rfcDate(time),
    contentSnippet: summary.slice(0, 120),
    content: `<img src="${image}" alt=""><br>${summary}`,
    categories: [tag],
  }));
  const feed = { feedUrl: `${origin}/feed.xml`, title: NAME, link: `${origin}/`, description: '', author: '', entries };
  return JSON.stringify({ responseStatus: 200, responseDetails: null, responseData: { feed } });
}
