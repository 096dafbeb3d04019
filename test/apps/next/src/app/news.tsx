'use client';

import { NewsList } from 'bantin/react';
import { useState } from 'react';

export function News() {
  const [count, setCount] = useState(0);
  const [selected, setSelected] = useState('');
  const [isOpen, setIsOpen] = useState(false);

  return (
    <section>
      <NewsList
        id="latest"
        feed="https://tin.example.vn/feed.json"
        heading="Tin mới"
        layout="cards"
        limit={3}
        onNewsLoad={(event) => setCount(event.items.length)}
        onNewsSelect={(event) => {
          event.preventDefault();
          setSelected(event.item.title ?? '');
        }}
      />
      <p id="loaded">{count} tin</p>
      <p id="selected">{selected}</p>

      <button type="button" id="toggle" onClick={() => setIsOpen(!isOpen)}>
        Tin khác
      </button>
      {isOpen && <NewsList feed="https://tin.example.vn/slow.json" />}
    </section>
  );
}
