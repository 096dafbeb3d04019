import type { Feed } from 'bantin';

/** What the server loads; `loadFeed` of `bantin/load-feed.js` brings it from an address. */
export const feed: Feed = {
  title: 'Công an phường',
  home_page_url: 'https://tin.example.vn/cong-an',
  items: [
    { id: 'can-cuoc', title: 'Cấp căn cước cho học sinh lớp 9', url: 'https://tin.example.vn/cong-an/1' },
    { id: 'xe-om', title: 'Nhắc nhở xe ba bánh chở hàng cồng kềnh', url: 'https://tin.example.vn/cong-an/2' },
  ],
};
