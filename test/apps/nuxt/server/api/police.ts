import { renderElement } from 'bantin/ssr';
import { feed } from '../feed';

export default defineEventHandler(() => {
  const attributes = { id: 'police', feed: 'https://tin.example.vn/cong-an.json', layout: 'headlines' };
  return renderElement('news-list', { attributes, feed });
});
