import type { BarWords } from './words.js';

/** The tool bar of an article, in Vietnamese; comes with it. */
export const viBar: BarWords = {
  tools: 'Công cụ đọc',
  textSize: 'Cỡ chữ',
  sizes: ['Cỡ chữ thường', 'Cỡ chữ lớn', 'Cỡ chữ rất lớn'],
  print: 'In',
  share: 'Chia sẻ',
  email: 'Thư điện tử',
  copy: 'Chép liên kết',
  listen: 'Nghe',
  top: 'Về đầu bài',
  zoom: (alt) => (alt ? `Xem ảnh lớn: ${alt}` : 'Xem ảnh lớn'),
};
