/** The publisher in the apps' code. */
export const PUBLISHER = 'https://tin.example.vn';

export const TITLES = [
  'Tổ dân phố 5 ra quân dọn vệ sinh kênh Bà Nhuận',
  'Lịch tiêm vắc-xin cho trẻ dưới 24 tháng tuổi',
  'Mời người dân góp ý quy hoạch chợ Cây Dương',
];

/** The titles of the news that apps have in their HTML. */
export const SERVER_TITLES = ['Cấp căn cước cho học sinh lớp 9', 'Nhắc nhở xe ba bánh chở hàng cồng kềnh'];

/** What the publisher answers, newest first. */
export const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Phường Cây Dương',
  home_page_url: PUBLISHER,
  feed_url: `${PUBLISHER}/feed.json`,
  language: 'vi',
  items: TITLES.map((title, index) => ({
    id: String(index + 1),
    url: `${PUBLISHER}/tin/${index + 1}`,
    title,
    summary: 'Ủy ban nhân dân phường thông báo để người dân được biết.',
    date_published: `2026-11-${20 - index}T08:00:00+07:00`,
  })),
};

/** The same as RSS. */
export const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>${FEED.title}</title>${FEED.items
  .map(({ title, url }) => `<item><title>${title}</title><link>${url}</link></item>`)
  .join('')}</channel></rss>`;
