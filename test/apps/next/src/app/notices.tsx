'use client';

import type { Feed, FeedItem } from 'bantin';
import { NewsList } from 'bantin/react';
import { useState } from 'react';

const today: Feed = { title: 'Thông báo', items: [{ id: 'hop', title: 'Họp tổ dân phố lúc 19 giờ' }] };
const tomorrow: Feed = { title: 'Thông báo', items: [{ id: 'nuoc', title: 'Tạm ngừng cấp nước ngày thứ Bảy' }] };

/** The inside of an item. */
const renderItem = (item: FeedItem) => {
  const title = document.createElement('strong');
  title.textContent = item.title ?? '';
  return title;
};

export function Notices() {
  const [notices, setNotices] = useState(today);

  return (
    <section>
      <NewsList id="notices" layout="headlines" noDate data={notices} renderItem={renderItem} />
      <button type="button" id="next" onClick={() => setNotices(tomorrow)}>
        Ngày mai
      </button>
    </section>
  );
}
