import type { RareWords } from './translation.js';

export const retry = 'Thử lại';
export const more = 'Xem thêm tin';
export const views = (count: string) => `Lượt xem: ${count}`;
export const source = (name: string) => `Nguồn: ${name}`;
export const isNew = 'Mới';
export const pinned = 'Ghim';
export const newItems = (count: number) => `${count} tin mới`;
export const updated = (time: string, date: string) => `Cập nhật lúc ${time} ngày ${date}`;
export const weekdays = ['Chủ Nhật', 'Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy'];
export const groupSeparator = '.';
export const errors: RareWords['errors'] = {
  network: 'Không kết nối được với máy chủ tin tức. Xin kiểm tra đường truyền rồi thử lại.',
  timeout: 'Máy chủ tin tức phản hồi quá chậm. Xin vui lòng thử lại sau ít phút.',
  http: 'Máy chủ tin tức đang gặp sự cố hoặc nguồn tin không còn ở địa chỉ này. Xin vui lòng thử lại sau.',
  'too-large': 'Nguồn tin có dung lượng quá lớn nên không thể hiển thị.',
  'not-a-feed': 'Địa chỉ đã khai báo không cung cấp nguồn tin hợp lệ.',
  blocked: 'Trang này không được phép tải tin từ địa chỉ đã khai báo.',
  source: 'Trang này chưa lấy được tin. Xin vui lòng thử lại sau ít phút.',
};
