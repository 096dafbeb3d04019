import { renderElement } from 'bantin/ssr';
import { feed } from './feed';

export async function load() {
  const attributes = { id: 'police', feed: 'https://tin.example.vn/cong-an.json', layout: 'headlines' };
  return { html: await renderElement('news-list', { attributes, feed }) };
}
