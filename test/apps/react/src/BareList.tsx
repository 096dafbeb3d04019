import type { Feed, FeedItem } from 'bantin';
import 'bantin/jsx';
import 'bantin/news-list.js';
import { useState } from 'react';

const today: Feed = { title: 'Thông báo', items: [{ id: 'hop', title: 'Họp tổ dân phố lúc 19 giờ' }] };
const tomorrow: Feed = { title: 'Thông báo', items: [{ id: 'nuoc', title: 'Tạm ngừng cấp nước ngày thứ Bảy' }] };

/** The inside of an item. */
const renderItem = (item: FeedItem) => {
  const title = document.createElement('strong');
  title.textContent = item.title ?? '';
  return title;
};

/** The element itself, without the wrapper of `bantin/react`. */
export function BareList() {
  const [notices, setNotices] = useState(today);
  const [count, setCount] = useState(0);

  return (
    <section>
      <news-list
        id="notices"
        layout="headlines"
        no-date
        data={notices}
        renderItem={renderItem}
        onnews-load={(event) => setCount(event.items.length)}
      />
      <button type="button" id="next" onClick={() => setNotices(tomorrow)}>
        {count} Ngày mai
      </button>
    </section>
  );
}
