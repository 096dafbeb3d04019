/** What the builder calls the values of attributes that take only some. */
import type { Text } from './text.js';

type Row = [value: string, vi: string, en: string];

const TABLE: Record<string, readonly Row[]> = {
  layout: [
    ['list', 'Danh sách có ảnh', 'List with pictures'],
    ['cards', 'Thẻ', 'Cards'],
    ['headlines', 'Chỉ tiêu đề', 'Headlines'],
    ['featured', 'Tin đầu nổi bật', 'Featured first item'],
    ['carousel', 'Băng chuyền', 'Carousel'],
    ['ticker', 'Một dòng tin', 'Ticker'],
    ['notices', 'Bảng thông báo', 'Notice board'],
    ['compact', 'Gọn, cho cột bên', 'Compact, for a sidebar'],
    ['hero', 'Ảnh lớn ở đầu', 'Large first picture'],
    ['documents', 'Bảng văn bản', 'Table of documents'],
    ['gallery', 'Thư viện ảnh', 'Gallery'],
  ],
  theme: [
    ['plain', 'Theo trang', 'As the page'],
    ['ward', 'Phường, xã', 'Ward'],
    ['union', 'Công đoàn', 'Union'],
    ['police', 'Công an', 'Police'],
    ['contrast', 'Tương phản cao', 'High contrast'],
  ],
  lang: [
    ['vi', 'Tiếng Việt', 'Vietnamese'],
    ['en', 'Tiếng Anh', 'English'],
  ],
  pager: [
    ['none', 'Không', 'None'],
    ['more', 'Nút “Xem thêm tin”', 'Button for more'],
    ['pages', 'Trang có đánh số', 'Numbered pages'],
  ],
  sort: [
    ['newest', 'Mới nhất trước', 'Newest first'],
    ['oldest', 'Cũ nhất trước', 'Oldest first'],
    ['title', 'Theo tiêu đề', 'By title'],
    ['views', 'Theo lượt xem', 'By views'],
  ],
  'date-style': [
    ['short', '20/06/2024', '20/06/2024'],
    ['long', 'Thứ Năm, 20/06/2024 | 10:35 GMT+7', 'Thursday, 20/06/2024 | 10:35 GMT+7'],
  ],
  open: [
    ['link', 'Mở trang của tin', 'The item’s page'],
    ['dialog', 'Mở bài ngay trên trang này', 'The article over this page'],
  ],
  mode: [
    ['related', 'Tin liên quan', 'Related news'],
    ['older', 'Các tin đã đưa', 'Earlier news'],
    ['newer', 'Các tin mới hơn', 'Later news'],
  ],
};

const texts = new Map(
  Object.entries(TABLE).map(([name, rows]) => [name, new Map(rows.map(([value, vi, en]) => [value, { vi, en }]))]),
);

export const valueText = (attribute: string, value: string): Text | undefined => texts.get(attribute)?.get(value);

/** The languages that the elements have strings for; any other is possible, so the manifest does not list them. */
export const LANGUAGES: readonly string[] = [...texts.get('lang')!.keys()];
