import { readFileSync } from 'node:fs';

const source = new URL('../../test/fixtures/feeds/typical-2.json', import.meta.url);

/** Drawings of the publisher for photos; the other shapes are drawn by `shapes.mjs`. */
const PHOTOS = ['hoi-nghi', 'trong-cay', 'phien-cho', 'truong-hoc', 'tuan-tra', 'hien-mau', 'mot-cua', 'cong-nhan'];

/** Invented documents with numbers and files in the forms that offices use. */
const DOCUMENTS = [
  [
    'Kế hoạch số 214/KH-UBND tổ chức ngày hội tuyển dụng lao động quý I năm 2027',
    '214-KH-UBND.pdf',
    'phu-luc-gian-hang.xlsx',
  ],
  [
    'Quyết định 88/2026/QĐ-UBND ngày 10/11/2026 về mức hỗ trợ hộ dân di dời nhà ở ven kênh Rạch Ụ Cây',
    'quyet-dinh.pdf',
  ],
  ['Thông báo 1052/TB-UBND về lịch tiếp công dân tháng 12', '1052-TB-UBND.pdf', 'lich-tiep.docx'],
  [
    'Báo cáo kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội năm 2026, phương hướng, nhiệm vụ trọng tâm năm 2027',
    '377-BC-UBND.pdf',
  ],
  ['Hướng dẫn 09-HD/ĐU kiểm điểm, đánh giá, xếp loại đảng viên'],
];

const EXTENSIONS = { pdf: 'application/pdf', xlsx: 'application/vnd.ms-excel', docx: 'application/msword' };

/**
 * News of ordinary lengths with pictures of all shapes, as JSON Feed 1.1.
 *
 * @param {string} publisher origin of the drawings
 * @param {string} gallery origin of the pictures of other shapes
 * @param {number} [from] how many of the items to leave out, so that others are the first
 */
export function typicalFeed(publisher, gallery, from = 0) {
  const feed = JSON.parse(readFileSync(source, 'utf8'));
  const items = feed.items.slice(from).map((item, index) => {
    const shape = /(\w+)\.svg$/.exec(item.image)?.[1];
    const photo = `${publisher}/anh/${PHOTOS[index % PHOTOS.length]}.svg`;
    const image = ['3x2', '4x3', '16x9'].includes(shape) ? photo : `${gallery}/hinh/${shape}.svg`;
    return { ...item, ...(shape && { image }), id: `mau-${index + 1}` };
  });
  return JSON.stringify({ ...feed, items });
}

/** Official documents, as JSON Feed 1.1. */
export function documentsFeed(publisher) {
  const items = DOCUMENTS.map(([title, ...files], index) => ({
    id: `van-ban-${index + 1}`,
    url: `${publisher}/van-ban/${index + 1}`,
    title,
    date_published: `2026-11-${20 - 3 * index}T08:00:00+07:00`,
    attachments: files.map((file) => ({
      url: `${publisher}/tep/${file}`,
      mime_type: EXTENSIONS[file.split('.')[1]],
      title: file,
    })),
    _bantin: { document: { issuer: index === 4 ? 'Đảng ủy phường' : 'Ủy ban nhân dân phường' } },
  }));
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Văn bản phường Mỹ Ước',
    language: 'vi',
    items,
  });
}
