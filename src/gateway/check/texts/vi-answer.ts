import type { AnswerFacts } from '../facts.js';
import { formatSize } from './format.js';
import type { TextsOf } from './text.js';

const ALLOW_ALL = 'Đề nghị máy chủ gửi kèm dòng “Access-Control-Allow-Origin: *” với mọi câu trả lời ở địa chỉ này.';
const OR_GATEWAY =
  'Gửi đoạn dưới đây cho đơn vị quản trị nguồn tin; nếu họ không làm được, đọc nguồn tin qua cổng tin (bantin gateway).';

export const answer: TextsOf<AnswerFacts> = {
  'http/redirect-loop': ({ url }) => ({
    message: `Máy chủ chuyển hướng vòng tròn: lại quay về ${url}.`,
    request: 'Đề nghị sửa quy tắc chuyển hướng để địa chỉ này trả về thẳng nguồn tin.',
  }),
  'http/too-many-redirects': ({ count }) => ({
    message: `Máy chủ chuyển hướng hơn ${count} lần.`,
    request: 'Đề nghị sửa quy tắc chuyển hướng để địa chỉ này trả về thẳng nguồn tin.',
  }),
  'http/bad-redirect': ({ location }) => ({
    message: `Máy chủ chuyển hướng tới một địa chỉ không dùng được: “${location}”.`,
    request: 'Đề nghị sửa địa chỉ chuyển hướng (tiêu đề Location).',
  }),
  'http/unauthorized': ({ host, status }) => ({
    message: `Máy chủ ${host} đòi đăng nhập (lỗi ${status}).`,
    request: 'Đề nghị mở nguồn tin công khai, không cần đăng nhập.',
  }),
  'http/forbidden': ({ host, status }) => ({
    message: `Máy chủ ${host} từ chối (lỗi ${status}): nguồn tin không công khai, hoặc tường lửa (WAF) chặn.`,
    request: 'Đề nghị cho phép mọi địa chỉ đọc nguồn tin này, kể cả khi không phải trình duyệt.',
  }),
  'http/not-found': ({ host, status }) => ({
    message: `Máy chủ ${host} báo không có gì ở địa chỉ này (lỗi ${status}).`,
    action: 'Xem địa chỉ có gõ đúng không, hoặc hỏi đơn vị quản trị địa chỉ mới của nguồn tin.',
    request: 'Đề nghị cho biết địa chỉ mới của nguồn tin, hoặc chuyển hướng địa chỉ cũ sang đó.',
  }),
  'http/rate-limited': ({ host, status, wait }) => ({
    message: `Máy chủ ${host} thấy quá nhiều yêu cầu (lỗi ${status}${wait ? `, hẹn thử lại sau ${wait} giây` : ''}).`,
    action: 'Chờ rồi thử lại; trên trang, tăng thuộc tính refresh hoặc đọc qua cổng tin (bantin gateway).',
    request: 'Đề nghị nới giới hạn số yêu cầu cho nguồn tin này.',
  }),
  'http/server-error': ({ host, status }) => ({
    message: `Máy chủ ${host} đang gặp sự cố (lỗi ${status}).`,
    request: 'Đề nghị xem nhật ký lỗi của máy chủ vào thời điểm này.',
  }),
  'http/no-content': ({ host, status }) => ({
    message: `Máy chủ ${host} trả lời mà không có nội dung (mã ${status}).`,
    request: 'Đề nghị sửa để địa chỉ này trả về nguồn tin với mã 200.',
  }),
  'http/other': ({ host, status }) => ({
    message: `Máy chủ ${host} báo lỗi ${status}.`,
    action: 'Xem địa chỉ có gõ đúng không, rồi gửi đoạn dưới đây cho đơn vị quản trị nguồn tin.',
    request: 'Đề nghị xem vì sao địa chỉ này không trả về nguồn tin với mã 200.',
  }),
  'mixed-content/http': ({ to }) => ({
    message: 'Nguồn tin dùng http:, nên trình duyệt chặn trên các trang https:.',
    action: `Thử địa chỉ ${to}; nếu không mở được, đọc nguồn tin qua cổng tin (bantin gateway).`,
    request: 'Đề nghị bật HTTPS cho địa chỉ này.',
  }),
  'mixed-content/redirect': ({ to }) => ({
    message: `Địa chỉ https: này chuyển hướng sang ${to} (http:), nên trình duyệt chặn trên các trang https:.`,
    request: 'Đề nghị sửa để chuyển hướng giữ nguyên https:.',
  }),
  'redirect/moved': ({ to }) => ({
    message: `Nguồn tin đã chuyển hẳn sang ${to}.`,
    action: 'Dùng địa chỉ mới trong thuộc tính feed, đỡ một lượt chuyển hướng.',
  }),
  'cors/no-header': ({ host }) => ({
    message: `Máy chủ ${host} không cho phép trang khác đọc nguồn tin (thiếu CORS: không có Access-Control-Allow-Origin).`,
    action: OR_GATEWAY,
    request: ALLOW_ALL,
  }),
  'cors/other-origin': ({ host, value, origin }) => ({
    message: `Máy chủ ${host} chỉ cho phép ${value} đọc nguồn tin (CORS), không cho trang ở ${origin}.`,
    action: OR_GATEWAY,
    request: ALLOW_ALL,
  }),
  'cors/several-values': ({ host, value }) => ({
    message: `Máy chủ ${host} gửi Access-Control-Allow-Origin nhiều lần (“${value}”), nên trình duyệt không chấp nhận (CORS).`,
    action: OR_GATEWAY,
    request:
      'Đề nghị chỉ gửi Access-Control-Allow-Origin một lần, với giá trị “*”: có lẽ cả ứng dụng và máy chủ web cùng thêm.',
  }),
  'cors/invalid': ({ host, value }) => ({
    message: `Máy chủ ${host} gửi Access-Control-Allow-Origin sai (“${value}”), nên trình duyệt không chấp nhận (CORS).`,
    action: OR_GATEWAY,
    request: ALLOW_ALL,
  }),
  'cors/redirect': ({ from, to }) => ({
    message: `Khi chuyển hướng từ ${from} sang ${to}, máy chủ không gửi CORS kèm lượt chuyển hướng, nên trình duyệt dừng ở đó.`,
    action: `Dùng thẳng địa chỉ ${to}; nếu không được, gửi đoạn dưới đây cho đơn vị quản trị nguồn tin.`,
    request: 'Đề nghị gửi “Access-Control-Allow-Origin: *” cả với câu trả lời chuyển hướng (mã 301, 302, 307, 308).',
  }),
  'cors/no-vary': ({ value }) => ({
    message: `Máy chủ cho phép từng trang một (“${value}”) mà không gửi “Vary: Origin”, nên bộ nhớ đệm có thể đưa câu trả lời của trang này cho trang khác.`,
    request: 'Đề nghị gửi “Access-Control-Allow-Origin: *”, hoặc thêm “Vary: Origin”.',
  }),
  'caching/none': () => ({
    message:
      'Máy chủ không gửi tiêu đề nào cho bộ nhớ đệm (Cache-Control, ETag, Last-Modified), nên lần nào cũng tải lại cả nguồn tin.',
    action: 'Không bắt buộc; có thể đề nghị đơn vị quản trị nguồn tin thêm ETag và “Cache-Control: max-age=300”.',
  }),
  'caching/no-store': ({ value }) => ({
    message: `Máy chủ cấm lưu đệm (“Cache-Control: ${value}”), nên lần nào cũng tải lại cả nguồn tin.`,
    action: 'Không bắt buộc; có thể đề nghị đơn vị quản trị nguồn tin cho lưu đệm vài phút.',
  }),
  'caching/long': ({ hours }) => ({
    message: `Máy chủ cho lưu đệm tới ${hours} giờ, nên tin mới và tin đã gỡ đến với người đọc muộn.`,
    request: 'Đề nghị giảm thời gian lưu đệm của nguồn tin xuống khoảng 5 phút (Cache-Control: max-age=300).',
  }),
  'caching/no-304': () => ({
    message: 'Máy chủ gửi lại cả nguồn tin khi được hỏi có gì mới không (không trả lời 304).',
    action:
      'Không bắt buộc; có thể đề nghị đơn vị quản trị nguồn tin trả lời 304 khi ETag hoặc Last-Modified không đổi.',
  }),
  'caching/changing-etag': () => ({
    message: 'ETag đổi ở mỗi lần trả lời dù nội dung không đổi, nên không có tác dụng.',
    action: 'Không bắt buộc; có thể đề nghị đơn vị quản trị nguồn tin tính ETag từ nội dung.',
  }),
  'compression/none': ({ bytes }) => ({
    message: `Máy chủ gửi ${formatSize(bytes, ',')} mà không nén.`,
    action: 'Không bắt buộc; có thể đề nghị đơn vị quản trị nguồn tin bật nén gzip hoặc br: thường còn một phần năm.',
  }),
  'content-type/html': ({ type }) => ({
    message: `Máy chủ khai báo nguồn tin là trang web (Content-Type: ${type}).`,
    request:
      'Đề nghị đổi Content-Type thành application/rss+xml, application/atom+xml hoặc application/feed+json cho đúng loại.',
  }),
  'content-type/missing': () => ({
    message: 'Máy chủ không cho biết loại nội dung (thiếu Content-Type).',
    action: 'Không bắt buộc: loại được nhận ra từ nội dung.',
  }),
  'content-type/other': ({ type, format }) => ({
    message: `Máy chủ khai báo loại nội dung là ${type}, còn nội dung là ${format}.`,
    action: 'Không bắt buộc: loại được nhận ra từ nội dung.',
  }),
  'size/large': ({ bytes }) => ({
    message: `Nguồn tin nặng ${formatSize(bytes, ',')}, người đọc dùng điện thoại phải chờ lâu.`,
    action: 'Gửi đoạn dưới đây cho đơn vị quản trị nguồn tin, hoặc đọc qua cổng tin với ?limit=20 (bantin gateway).',
    request: 'Đề nghị rút ngắn nguồn tin: 20 đến 50 tin là đủ, không cần toàn văn.',
  }),
  'not-a-feed/challenge': ({ host }) => ({
    message: `Máy chủ ${host} không gửi nguồn tin mà gửi một trang kiểm tra trình duyệt (tường lửa chống robot).`,
    request: 'Đề nghị bỏ bước kiểm tra trình duyệt cho địa chỉ nguồn tin: phần mềm đọc tin không vượt qua được.',
  }),
  'not-a-feed/interface-error': ({ message }) => ({
    message: `Giao diện lập trình của máy chủ báo lỗi: “${message}”.`,
    request: 'Đề nghị mở giao diện này (REST API) cho người đọc không đăng nhập, ít nhất là phần bài viết.',
  }),
};
