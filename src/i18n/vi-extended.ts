import type { ExtendedTranslation } from './translation.js';

/** Vietnamese strings that only some widgets need. */
export const viExtended: ExtendedTranslation = {
  retry: 'Thử lại',
  more: 'Xem thêm tin',
  views: (count) => `Lượt xem: ${count}`,
  source: (name) => `Nguồn: ${name}`,
  isNew: 'Mới',
  pinned: 'Ghim',
  newItems: (count) => `${count} tin mới`,
  updated: (time, date) => `Bản lưu lúc ${time} ngày ${date}`,
  weekdays: ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'],
  groupSeparator: '.',
  months: Array.from({ length: 12 }, (_, month) => `Tháng ${month + 1}`),
  carousel: {
    label: 'Tin cuộn ngang',
    previous: 'Các tin trước',
    next: 'Các tin tiếp theo',
  },
  documents: {
    number: 'Số, ký hiệu',
    date: 'Ngày',
    subject: 'Trích yếu',
    files: 'Tệp đính kèm',
  },
  tabs: {
    label: 'Chuyên mục',
    all: 'Tất cả',
  },
  ticker: {
    pause: 'Dừng dòng tin',
    play: 'Cho dòng tin chạy',
  },
  pages: {
    label: 'Các trang tin',
    previous: 'Trang trước',
    next: 'Trang sau',
    page: (page) => `Trang ${page}`,
    position: (page, count) => `Trang ${page}/${count}`,
  },
  search: {
    label: 'Tìm tin',
    found: (count) => `Tìm thấy ${count} tin.`,
    none: (query) => `Không tìm thấy tin nào có “${query}”.`,
  },
  details: {
    tags: 'Từ khóa:',
    readOn: 'Đọc toàn văn tại trang gốc',
    attachments: 'Tệp đính kèm',
    size: (bytes) =>
      bytes < 1e6 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 2 ** 20).toFixed(1).replace('.', ',')} MB`,
    missing: 'Không tìm thấy bài viết này trong nguồn tin.',
    home: 'Xem các tin khác tại trang của đơn vị phát hành',
  },
  toolbar: {
    copied: 'Đã chép liên kết.',
    notCopied: 'Không chép được liên kết.',
    notPlayed: 'Không phát được tệp âm thanh.',
    pause: 'Tạm dừng',
    resume: 'Nghe tiếp',
    stop: 'Dừng',
  },
  dialogs: {
    close: 'Đóng',
    previous: 'Ảnh trước',
    next: 'Ảnh sau',
    position: (index, count) => `Ảnh ${index}/${count}`,
  },
};
