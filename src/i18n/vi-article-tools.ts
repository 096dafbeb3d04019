import type { ToolWords } from './words.js';

/** The tools of an article, in Vietnamese; comes with them. */
export const viTools: ToolWords = {
  tools: 'Công cụ đọc',
  textSize: 'Cỡ chữ',
  sizes: ['Cỡ chữ thường', 'Cỡ chữ lớn', 'Cỡ chữ rất lớn'],
  print: 'In',
  share: 'Chia sẻ',
  email: 'Thư điện tử',
  copy: 'Chép liên kết',
  copied: 'Đã chép liên kết.',
  notCopied: 'Không chép được liên kết.',
  listen: 'Nghe',
  pause: 'Tạm dừng',
  resume: 'Nghe tiếp',
  stop: 'Dừng',
  top: 'Về đầu bài',
  zoom: (alt) => (alt ? `Xem ảnh lớn: ${alt}` : 'Xem ảnh lớn'),
};
