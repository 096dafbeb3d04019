import { Component, CUSTOM_ELEMENTS_SCHEMA, signal } from '@angular/core';
import type { Feed, FeedItem, NewsLoadEvent, NewsSelectEvent } from 'bantin';
import 'bantin/news-list.js';

const today: Feed = { title: 'Thông báo', items: [{ id: 'hop', title: 'Họp tổ dân phố lúc 19 giờ' }] };
const tomorrow: Feed = { title: 'Thông báo', items: [{ id: 'nuoc', title: 'Tạm ngừng cấp nước ngày thứ Bảy' }] };

@Component({
  selector: 'app-root',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  templateUrl: './app.html',
})
export class App {
  readonly count = signal(0);
  readonly selected = signal('');
  readonly notices = signal(today);
  readonly isOpen = signal(false);

  /** The inside of an item. */
  renderItem(item: FeedItem): Node {
    const title = document.createElement('strong');
    title.textContent = item.title ?? '';
    return title;
  }

  showTomorrow(): void {
    this.notices.set(tomorrow);
  }

  onLoad(event: NewsLoadEvent): void {
    this.count.set(event.items.length);
  }

  onSelect(event: NewsSelectEvent): void {
    event.preventDefault();
    this.selected.set(event.item.title ?? '');
  }
}
