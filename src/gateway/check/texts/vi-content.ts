import type { ContentFacts, Reading } from '../facts.js';
import { formatSize } from './format.js';
import type { TextsOf } from './text.js';

const READINGS: Record<Reading, string> = {
  strict: 'đúng quy tắc',
  repaired: 'đọc được sau khi sửa lỗi',
  lenient: 'sai nhiều, chỉ đọc được bằng cách đọc dễ dãi',
};
const VALID = 'Đề nghị xuất nguồn tin bằng thư viện XML, hoặc sửa cho qua được công cụ kiểm tra RSS/Atom.';
const UTF8 = 'Đề nghị lưu và gửi nguồn tin bằng UTF-8, và khai báo đúng “charset=utf-8”.';
const of = (count: number, total: number) => `${count} trong ${total} tin`;

export const content: TextsOf<ContentFacts> = {
  'ok/feed': ({ items, format, reading, newest, bytes }) => ({
    message: `Đọc được ${items} tin${newest ? `, mới nhất ${newest}` : ''} (${format}, ${formatSize(bytes, ',')}, ${READINGS[reading]}).`,
  }),
  'broken/cut': () => ({
    message: 'Nguồn tin bị cắt cụt: nội dung kết thúc giữa chừng.',
    request: 'Đề nghị kiểm tra lỗi trên máy chủ khi xuất nguồn tin (hết bộ nhớ, hết thời gian), vì tin cuối bị mất.',
  }),
  'broken/ampersand': ({ line, sample }) => ({
    message: `Dòng ${line} có dấu & viết trần (“${sample}”), XML không cho phép.`,
    request: 'Đề nghị viết & thành &amp; trong nguồn tin.',
  }),
  'broken/entity': ({ line, name }) => ({
    message: `Dòng ${line} dùng ký hiệu &${name}; mà XML không biết.`,
    request: `Đề nghị viết thẳng ký tự thay cho &${name}; hoặc đặt HTML trong CDATA.`,
  }),
  'broken/control-character': ({ line, character }) => ({
    message: `Dòng ${line} có ký tự điều khiển (${character}), XML không cho phép.`,
    request: 'Đề nghị lọc bỏ ký tự điều khiển khi xuất nguồn tin; chúng thường đến từ văn bản dán vào.',
  }),
  'broken/junk-before': ({ sample }) => ({
    message: sample
      ? `Có nội dung thừa trước nguồn tin: “${sample}”.`
      : 'Có dòng trống hoặc khoảng trắng trước <?xml, XML không cho phép.',
    request: 'Đề nghị bỏ phần thừa để nguồn tin bắt đầu ngay ở byte đầu tiên.',
  }),
  'broken/junk-after': ({ sample }) => ({
    message: `Có nội dung thừa sau nguồn tin: “${sample}”.`,
    request: 'Đề nghị bỏ phần thừa ở cuối; có thể một phần mềm khác đã chèn vào mọi câu trả lời.',
  }),
  'broken/prefix': ({ prefix }) => ({
    message: `Tiền tố “${prefix}:” được dùng mà không khai báo (xmlns:${prefix}).`,
    request: `Đề nghị khai báo xmlns:${prefix} ở phần tử gốc của nguồn tin.`,
  }),
  'broken/markup': ({ detail }) => ({
    message: `Nguồn tin viết sai quy tắc XML: ${detail}.`,
    request: VALID,
  }),
  'broken/json': ({ detail }) => ({
    message: `Nguồn tin viết sai quy tắc JSON: ${detail}.`,
    request: 'Đề nghị sửa để nội dung là JSON đúng quy tắc, không có gì thêm ở trước hay sau.',
  }),
  'encoding/mismatch': ({ declared, real }) => ({
    message: `Bảng mã khai báo là ${declared}, còn nội dung thật là ${real}.`,
    request: UTF8,
  }),
  'encoding/undeclared': ({ real }) => ({
    message: `Nội dung không phải UTF-8 mà có lẽ là ${real}, và không khai báo bảng mã.`,
    request: UTF8,
  }),
  'encoding/legacy': ({ real }) => ({
    message: `Nguồn tin dùng bảng mã cũ ${real}.`,
    action: 'Không bắt buộc: nguồn tin vẫn đọc được; UTF-8 chắc chắn hơn.',
  }),
  'encoding/invalid-bytes': ({ count }) => ({
    message: `Có ${count} chỗ chữ bị hỏng (byte không hợp lệ trong UTF-8).`,
    request: 'Đề nghị cắt phần tóm tắt theo ký tự, không theo byte, và lưu nội dung bằng UTF-8.',
  }),
  'encoding/mojibake': ({ sample }) => ({
    message: `Chữ Việt bị mã hóa hai lần: “${sample}”.`,
    request: 'Đề nghị sửa chỗ chuyển mã: nội dung UTF-8 đã bị đọc như bảng mã khác rồi lưu lại.',
  }),
  'encoding/lost': ({ sample }) => ({
    message: `Chữ Việt bị mất, thay bằng dấu hỏi: “${sample}”.`,
    request: 'Đề nghị sửa cơ sở dữ liệu hoặc chương trình xuất tin để giữ được chữ Việt (UTF-8, nvarchar).',
  }),
  'dates/none': ({ total }) => ({
    message: `Cả ${total} tin đều không có ngày đăng.`,
    request: 'Đề nghị thêm ngày đăng cho từng tin (RSS: pubDate, Atom: published, JSON Feed: date_published).',
  }),
  'dates/some-missing': ({ count, total }) => ({
    message: `${of(count, total)} không có ngày đăng, nên bị xếp cuối.`,
    request: 'Đề nghị thêm ngày đăng cho mọi tin.',
  }),
  'dates/unreadable': ({ count, total, sample }) => ({
    message: `${of(count, total)} có ngày không đọc được: “${sample}”.`,
    request: 'Đề nghị viết ngày theo chuẩn: RFC 822 trong RSS, ISO 8601 trong Atom và JSON Feed.',
  }),
  'dates/no-zone': ({ sample }) => ({
    message: `Ngày giờ không ghi múi giờ (“${sample}”), nên được hiểu là giờ Việt Nam.`,
    action: 'Nếu giờ hiện sai, đặt thuộc tính time-zone; nên gửi đoạn dưới đây cho đơn vị quản trị nguồn tin.',
    request: 'Đề nghị ghi múi giờ, ví dụ “+0700” trong RSS hoặc “+07:00” trong Atom và JSON Feed.',
  }),
  'dates/ambiguous': ({ sample, read }) => ({
    message: `Không rõ ngày hay tháng đứng trước trong “${sample}”; được hiểu là ngày ${read}.`,
    request: 'Đề nghị viết ngày theo chuẩn: RFC 822 trong RSS, ISO 8601 trong Atom và JSON Feed.',
  }),
  'dates/future': ({ title, date }) => ({
    message: `Tin “${title}” có ngày trong tương lai (${date}).`,
    request: 'Đề nghị kiểm tra ngày đăng và múi giờ: giờ Việt Nam ghi thành GMT sẽ sớm hơn bảy tiếng.',
  }),
  'dates/all-same': ({ date, total }) => ({
    message: `Cả ${total} tin có cùng một ngày giờ (${date}), có lẽ là lúc xuất nguồn tin.`,
    request: 'Đề nghị ghi ngày đăng của từng tin, không phải lúc xuất nguồn tin.',
  }),
  'dates/changing': ({ title }) => ({
    message: `Ngày đăng đổi sau mỗi lần đọc (tin “${title}”), nên tin cũ luôn hiện như tin mới.`,
    request: 'Đề nghị ghi ngày đăng thật của từng tin, không phải giờ hiện tại.',
  }),
  'dates/old': ({ date }) => ({
    message: `Tin mới nhất đã từ ngày ${date}.`,
    action: 'Xem có đúng nguồn tin bạn cần không; có thể đơn vị đã chuyển sang địa chỉ khác.',
  }),
  'ids/missing': ({ count, total }) => ({
    message: `${of(count, total)} không có mã (RSS: guid, Atom và JSON Feed: id).`,
    request: 'Đề nghị thêm mã cố định cho từng tin; thiếu mã, liên kết tới bài sẽ hỏng khi địa chỉ bài đổi.',
  }),
  'ids/duplicate': ({ count, sample }) => ({
    message: `${count} tin dùng chung mã “${sample}”.`,
    request: 'Đề nghị cho mỗi tin một mã riêng; trùng mã thì mở tin này lại ra tin khác.',
  }),
  'ids/changing': ({ title, before, after }) => ({
    message: `Mã của tin “${title}” đổi giữa hai lần đọc (“${before}”, rồi “${after}”).`,
    request: 'Đề nghị giữ mã của mỗi tin cố định; mã đổi thì tin cũ bị báo là tin mới và liên kết tới bài bị hỏng.',
  }),
  'titles/missing': ({ count, total }) => ({
    message: `${of(count, total)} không có tiêu đề.`,
    request: 'Đề nghị thêm tiêu đề cho mọi tin.',
  }),
  'links/missing': ({ count, total }) => ({
    message: `${of(count, total)} không có liên kết tới bài.`,
    request: 'Đề nghị thêm địa chỉ của bài cho từng tin.',
  }),
  'links/relative': ({ count, sample }) => ({
    message: `${count} liên kết không đầy đủ (“${sample}”), thiếu https:// và tên máy chủ.`,
    request: 'Đề nghị viết địa chỉ đầy đủ, bắt đầu bằng https://.',
  }),
  'links/not-http': ({ count, sample }) => ({
    message: `${count} liên kết không phải địa chỉ web (“${sample}”), nên bị bỏ.`,
    request: 'Đề nghị dùng địa chỉ https:// của bài.',
  }),
  'links/private': ({ count, sample }) => ({
    message: `${count} liên kết dẫn vào mạng nội bộ (“${sample}”), người đọc không mở được.`,
    request: 'Đề nghị sửa tên máy chủ trong cấu hình của trang để liên kết dùng địa chỉ công khai.',
  }),
  'pictures/none': ({ total }) => ({
    message: `Không tin nào trong ${total} tin có ảnh.`,
    action:
      'Chọn kiểu không cần ảnh (layout="headlines"), hoặc đề nghị đơn vị quản trị thêm ảnh (enclosure, media:content).',
  }),
  'pictures/http': ({ count, sample }) => ({
    message: `${count} ảnh dùng http: (“${sample}”), trên trang https: có thể không hiện.`,
    request: 'Đề nghị dùng https:// cho địa chỉ ảnh.',
  }),
  'pictures/private': ({ count, sample }) => ({
    message: `${count} ảnh nằm trong mạng nội bộ (“${sample}”), người đọc không thấy.`,
    request: 'Đề nghị sửa địa chỉ ảnh thành địa chỉ công khai.',
  }),
  'pictures/unreachable': ({ sample, why }) => ({
    message: `Không tải được ảnh ${sample} (${why}).`,
    request: 'Đề nghị kiểm tra địa chỉ ảnh trong nguồn tin, và cho phép trang khác hiện ảnh.',
  }),
  'pictures/not-image': ({ sample, type }) => ({
    message: `Địa chỉ ảnh ${sample} không phải ảnh mà là ${type}.`,
    request: 'Đề nghị sửa địa chỉ ảnh trong nguồn tin.',
  }),
  'pictures/heavy': ({ sample, bytes }) => ({
    message: `Ảnh ${sample} nặng ${formatSize(bytes, ',')}, người đọc dùng điện thoại phải chờ lâu.`,
    action: 'Gửi đoạn dưới đây cho đơn vị quản trị nguồn tin, hoặc để cổng tin thu nhỏ ảnh (bantin gateway).',
    request: 'Đề nghị đưa vào nguồn tin ảnh rộng khoảng 800 điểm ảnh, dưới 200 KB.',
  }),
  'pictures/blocked': ({ sample, value }) => ({
    message: `Máy chủ ảnh cấm trang khác hiện ảnh ${sample} (Cross-Origin-Resource-Policy: ${value}).`,
    request: 'Đề nghị bỏ tiêu đề đó, hoặc gửi “Cross-Origin-Resource-Policy: cross-origin” với ảnh.',
  }),
  'excerpts/none': ({ total }) => ({
    message: `Không tin nào trong ${total} tin có tóm tắt hay nội dung.`,
    action: 'Không bắt buộc: danh sách chỉ hiện tiêu đề; thêm no-excerpt để không chừa chỗ cho tóm tắt.',
  }),
  'language/declared': ({ declared, real }) => ({
    message: `Nguồn tin khai báo ngôn ngữ “${declared}”, còn tin viết bằng “${real}”.`,
    action: 'Không bắt buộc: chữ trong tin được tin hơn khai báo.',
  }),
  'wordpress/no-embed': ({ to }) => ({
    message: 'Địa chỉ WordPress này không kèm ảnh, tác giả và chuyên mục (thiếu _embed).',
    action: `Dùng địa chỉ sau trong thuộc tính feed: ${to}`,
  }),
  'size/many-items': ({ total }) => ({
    message: `Nguồn tin có tới ${total} tin.`,
    action: 'Không bắt buộc: 20 đến 50 tin là đủ; cổng tin có thể rút ngắn bằng ?limit=20 (bantin gateway).',
  }),
};
