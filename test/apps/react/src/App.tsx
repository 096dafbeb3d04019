import { loadFeed } from 'bantin/load-feed.js';
import { NewsList } from 'bantin/react';
import { useState } from 'react';
import { BareList } from './BareList';

export function App() {
  const [count, setCount] = useState(0);
  const [selected, setSelected] = useState('');
  const [isOpen, setIsOpen] = useState(false);

  return (
    <main>
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

      <BareList />

      <button type="button" id="toggle" onClick={() => setIsOpen(!isOpen)}>
        Tin khác
      </button>
      {isOpen && <NewsList source={({ signal }) => loadFeed('https://tin.example.vn/slow.json', { signal })} />}
    </main>
  );
}
