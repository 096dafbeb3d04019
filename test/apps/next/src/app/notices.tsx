'use client';

import type { Feed } from 'bantin';
import { NewsList } from 'bantin/react';
import { useState } from 'react';

const today: Feed = { title: 'Thông báo', items: [{ id: 'hop', title: 'Họp tổ dân phố lúc 19 giờ' }] };
const tomorrow: Feed = { title: 'Thông báo', items: [{ id: 'nuoc', title: 'Tạm ngừng cấp nước ngày thứ Bảy' }] };

export function Notices() {
  const [notices, setNotices] = useState(today);

  return (
    <section>
      <NewsList id="notices" layout="headlines" noDate data={notices} />
      <button type="button" id="next" onClick={() => setNotices(tomorrow)}>
        Ngày mai
      </button>
    </section>
  );
}
