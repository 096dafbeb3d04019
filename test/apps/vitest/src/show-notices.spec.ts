import type { Feed, NewsLoadEvent, NewsSelectEvent } from 'bantin';
import { afterEach, expect, test, vi } from 'vitest';
import { showNotices } from './show-notices';

const today: Feed = {
  title: 'Thông báo',
  items: [{ id: 'hop', url: 'https://tin.example.vn/hop', title: 'Họp tổ dân phố lúc 19 giờ' }],
};
const tomorrow: Feed = { title: 'Thông báo', items: [{ id: 'nuoc', title: 'Tạm ngừng cấp nước ngày thứ Bảy' }] };

const titles = (list: Element) =>
  [...list.shadowRoot!.querySelectorAll('[part~=title]')].map((title) => title.textContent?.trim());

afterEach(() => document.body.replaceChildren());

test('shows the notices, and other ones later', async () => {
  const list = showNotices(document.body, today);
  await vi.waitFor(() => expect(titles(list)).toEqual(['Họp tổ dân phố lúc 19 giờ']));

  list.data = tomorrow;
  await vi.waitFor(() => expect(titles(list)).toEqual(['Tạm ngừng cấp nước ngày thứ Bảy']));
});

test('reports what is shown, and what a reader selects', async () => {
  const loaded = vi.fn<(event: NewsLoadEvent) => void>();
  const selected = vi.fn<(event: NewsSelectEvent) => void>((event) => event.preventDefault());
  document.body.addEventListener('news-load', loaded, { once: true });
  document.body.addEventListener('news-select', selected, { once: true });

  const list = showNotices(document.body, today);
  await vi.waitFor(() => expect(loaded).toHaveBeenCalledOnce());
  list.shadowRoot!.querySelector<HTMLElement>('[part=item] a')!.click();
  expect(selected.mock.calls[0]![0].item.id).toBe('hop');
});
