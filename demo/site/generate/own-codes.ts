/** Codes that only the console names, so that the doctor has no words for them. */
import type { Explanation } from '../../../src/findings/explanation.js';

type InBoth = Record<'vi' | 'en', Explanation>;

export const OWN_CODES = new Map<string, InBoth>([
  [
    'blocked',
    {
      vi: {
        message: 'Trang không được phép gửi yêu cầu tới địa chỉ này.',
        steps: [
          'Trang dùng https: còn nguồn tin dùng http:? Xem mã `mixed-content`. Địa chỉ không bắt đầu bằng https:// hay http://? Xem mã `address`.',
        ],
      },
      en: {
        message: 'The page may not request this address.',
        steps: [
          'Is the page on https: and the feed on http:? See the code `mixed-content`. Does the address not begin with https:// or http://? See the code `address`.',
        ],
      },
    },
  ],
  [
    'target',
    {
      vi: {
        message: 'Một thẻ script có data-feed nhưng không có chỗ để hiện tin.',
        steps: ['Chuyển thẻ ra khỏi <head>, hoặc sửa data-target cho đúng một phần tử có trên trang.'],
      },
      en: {
        message: 'A script with data-feed has no place for its news.',
        steps: ['Move it out of <head>, or make data-target name an element that is on the page.'],
      },
    },
  ],
  [
    'render-item',
    {
      vi: {
        message: 'Hàm renderItem của trang gặp lỗi; tin hiện như thường.',
        steps: ['Bảng điều khiển ghi lỗi đầu tiên. Báo cho người lập trình trang.'],
      },
      en: {
        message: 'The page’s own renderItem failed; the item is shown as usual.',
        steps: ['The console has the first error. Tell whoever programmed the page.'],
      },
    },
  ],
]);
