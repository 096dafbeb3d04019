import type { NetworkFacts } from '../facts.js';
import type { TextsOf } from './text.js';

export const network: TextsOf<NetworkFacts> = {
  'network/dns-not-found': ({ host }) => ({
    message: `Không có máy chủ nào tên ${host} (tên miền không phân giải được).`,
    action: 'Xem địa chỉ có gõ đúng không; nếu đúng, hỏi đơn vị quản trị xem tên miền đã đổi hoặc hết hạn chưa.',
    request: `Đề nghị kiểm tra bản ghi DNS (A, AAAA) của ${host}.`,
  }),
  'network/dns-failed': ({ host }) => ({
    message: `Chưa hỏi được địa chỉ của ${host}: máy chủ tên miền (DNS) không trả lời.`,
    action: 'Xem máy này có nối mạng không rồi kiểm tra lại.',
  }),
  'network/refused': ({ host }) => ({
    message: `Máy chủ ${host} từ chối kết nối: không có dịch vụ web nào ở cổng này.`,
    action: 'Xem địa chỉ (nhất là số cổng) có đúng không; nếu đúng, gửi đoạn dưới đây cho đơn vị quản trị nguồn tin.',
    request: 'Đề nghị xem dịch vụ web có đang chạy không và tường lửa có mở cổng này không.',
  }),
  'network/unreachable': ({ host }) => ({
    message: `Không có đường tới máy chủ ${host}.`,
    action: 'Xem máy này có nối mạng không rồi kiểm tra lại; nếu vẫn lỗi, có thể máy chủ chỉ mở cho mạng nội bộ.',
  }),
  'network/reset': ({ host }) => ({
    message: `Máy chủ ${host} cắt kết nối giữa chừng.`,
    request: 'Đề nghị kiểm tra nhật ký máy chủ web và tường lửa (WAF) vào thời điểm này.',
  }),
  'network/bad-http': ({ host, detail }) => ({
    message: `Câu trả lời của máy chủ ${host} sai quy tắc HTTP (${detail}).`,
    request: 'Đề nghị sửa phần mềm máy chủ hoặc proxy để tiêu đề trả lời đúng quy tắc HTTP.',
  }),
  'network/bad-compression': ({ host, coding }) => ({
    message: `Máy chủ ${host} khai báo nội dung nén kiểu “${coding}” nhưng nội dung không giải nén được.`,
    request: 'Đề nghị sửa cấu hình nén (Content-Encoding), vì trình duyệt không đọc được nội dung này.',
  }),
  'network/tls-expired': ({ host, date, name }) => ({
    message: name
      ? `Chứng thư “${name}” trong chuỗi chứng thư HTTPS của ${host} đã hết hạn ngày ${date}.`
      : `Chứng thư HTTPS của ${host} đã hết hạn ngày ${date}.`,
    request: 'Đề nghị gia hạn chứng thư và đặt lịch gia hạn tự động: trình duyệt của người đọc từ chối kết nối.',
  }),
  'network/tls-not-yet-valid': ({ host, date }) => ({
    message: `Chứng thư HTTPS của ${host} đến ngày ${date} mới có hiệu lực.`,
    action: 'Xem đồng hồ của máy này có đúng không; nếu đúng, gửi đoạn dưới đây cho đơn vị quản trị nguồn tin.',
    request: 'Đề nghị cài chứng thư đang có hiệu lực.',
  }),
  'network/tls-wrong-name': ({ host, names }) => ({
    message: `Chứng thư HTTPS không cấp cho tên ${host} mà cho ${names}.`,
    action: 'Thử địa chỉ có (hoặc không có) “www.”; nếu không được, gửi đoạn dưới đây cho đơn vị quản trị nguồn tin.',
    request: `Đề nghị cài chứng thư có tên ${host}.`,
  }),
  'network/tls-incomplete-chain': ({ host, issuer }) => ({
    message: `Máy chủ ${host} gửi thiếu chứng thư trung gian (“${issuer}”), nên chuỗi chứng thư HTTPS không đầy đủ.`,
    request:
      'Đề nghị cài tệp chứng thư đầy đủ (fullchain: chứng thư máy chủ và chứng thư trung gian); nhiều điện thoại không tự tìm chứng thư còn thiếu.',
  }),
  'network/tls-self-signed': ({ host }) => ({
    message: `Chứng thư HTTPS của ${host} do máy chủ tự ký, trình duyệt không tin.`,
    request: 'Đề nghị cài chứng thư của một tổ chức được trình duyệt tin cậy (có loại miễn phí).',
  }),
  'network/tls-untrusted': ({ host, issuer }) => ({
    message: `Chứng thư HTTPS của ${host} do “${issuer}” cấp, một tổ chức mà trình duyệt không tin.`,
    request: 'Đề nghị cài chứng thư của một tổ chức được mọi trình duyệt tin cậy, cùng với chuỗi đầy đủ.',
  }),
  'network/tls-not-tls': ({ host }) => ({
    message: `Máy chủ ${host} không nói HTTPS ở cổng này.`,
    action: 'Xem địa chỉ có đúng là https:// và đúng số cổng không.',
    request: 'Đề nghị bật HTTPS cho địa chỉ này.',
  }),
  'network/tls-protocol': ({ host, detail }) => ({
    message: `Không bắt tay HTTPS được với ${host} (${detail}): phiên bản TLS hoặc thuật toán quá cũ.`,
    request: 'Đề nghị bật TLS 1.2 và TLS 1.3, như trình duyệt hiện nay yêu cầu.',
  }),
  'network/tls-expires-soon': ({ host, date, days }) => ({
    message: `Chứng thư HTTPS của ${host} sẽ hết hạn ngày ${date} (còn ${days} ngày).`,
    request: 'Đề nghị gia hạn chứng thư trước ngày đó.',
  }),
  'timeout/connect': ({ host, seconds }) => ({
    message: `Máy chủ ${host} không nhận kết nối trong ${seconds} giây.`,
    request: 'Đề nghị xem máy chủ có hoạt động không và tường lửa có chặn kết nối từ bên ngoài không.',
  }),
  'timeout/response': ({ host, seconds }) => ({
    message: `Máy chủ ${host} không gửi xong nội dung trong ${seconds} giây.`,
    action: 'Thử lại sau; nếu vẫn chậm, đọc nguồn tin qua cổng tin (bantin gateway).',
    request: 'Đề nghị rút ngắn nguồn tin (20 đến 50 tin là đủ) hoặc tăng tốc máy chủ.',
  }),
  'ipv6/no-answer': ({ host, address }) => ({
    message: `Tên ${host} có địa chỉ IPv6 (${address}) nhưng địa chỉ đó không trả lời.`,
    request:
      'Đề nghị mở dịch vụ web ở địa chỉ IPv6 này, hoặc xóa bản ghi AAAA: người đọc dùng mạng IPv6 phải chờ lâu hoặc không xem được.',
  }),
  'ipv6/none': ({ host }) => ({
    message: `Tên ${host} chưa có địa chỉ IPv6 (bản ghi AAAA).`,
    action: 'Không cần làm gì: người đọc vẫn vào được bằng IPv4.',
  }),
  'ipv6/unchecked': ({ host }) => ({
    message: `Máy này không có mạng IPv6, nên chưa thử được địa chỉ IPv6 của ${host}.`,
    action: 'Muốn biết chắc, chạy lại lệnh này trên một máy có IPv6.',
  }),
  'ipv4/no-answer': ({ host, address }) => ({
    message: `Địa chỉ IPv4 của ${host} (${address}) không trả lời, chỉ có IPv6 trả lời.`,
    request: 'Đề nghị mở dịch vụ web ở địa chỉ IPv4 này: phần lớn người đọc dùng IPv4.',
  }),
  'private/loopback': ({ host }) => ({
    message: `Địa chỉ ${host} chỉ có trên chính máy này; lệnh kiểm tra vẫn đọc vì bạn tự chạy lệnh, còn người đọc thì không vào được.`,
    action: 'Trước khi đưa lên trang, đổi sang địa chỉ công khai.',
  }),
  'private/network': ({ host }) => ({
    message: `Địa chỉ ${host} thuộc mạng nội bộ, người đọc ở ngoài mạng không vào được.`,
    action: 'Nếu trang dành cho mọi người: đổi sang địa chỉ công khai, hoặc đọc qua cổng tin (bantin gateway).',
  }),
};
