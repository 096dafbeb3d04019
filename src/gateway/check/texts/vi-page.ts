import type { PageFacts } from '../facts.js';
import type { TextsOf } from './text.js';

export const page: TextsOf<PageFacts> = {
  'ok/page': ({ elements, feeds }) => ({ message: `Trang có ${elements} phần tử tin, đọc ${feeds} nguồn tin.` }),
  'no-element/misspelt': ({ name, suggestion }) => ({
    message: `Không có phần tử <${name}>.`,
    action: `Có phải ý bạn là <${suggestion}>? Sửa cả thẻ mở và thẻ đóng.`,
  }),
  'no-element/escaped': ({ sample }) => ({
    message: `Trình soạn thảo đã biến mã thành chữ thường: người đọc thấy “${sample}” thay cho tin.`,
    action: 'Dán lại ở chế độ mã nguồn (HTML), không dán vào vùng soạn thảo thường.',
  }),
  'no-element/stripped': () => ({
    message: 'Trang có bantin.js nhưng không có phần tử tin nào: có lẽ trình soạn thảo (CMS) đã bỏ mất thẻ.',
    action: 'Xem lại mã nguồn của bài ở chế độ HTML, hoặc chọn một cách chèn mà trình soạn thảo giữ lại (README.md).',
  }),
  'no-element/feed-of-page': ({ to }) => ({
    message: 'Trang này không hiện tin của Bản tin, nhưng có khai báo một nguồn tin.',
    action: `Nếu bạn cần nguồn tin của trang này, kiểm tra địa chỉ sau: ${to}`,
  }),
  'no-script/missing': () => ({
    message: 'Trang có phần tử tin nhưng không có thẻ <script> nào nạp bantin.js, nên tin không hiện.',
    action:
      'Thêm <script async src="…/bantin.js"></script>; nếu trình soạn thảo bỏ thẻ đó, đặt nó vào giao diện của trang.',
  }),
  'no-script/bundle': () => ({
    message: 'Không thấy thẻ <script> của bantin.js; có thể mã nằm trong tệp của chính trang này.',
    action: 'Nếu trang dùng gói npm thì không cần làm gì; nếu không, thêm <script async src="…/bantin.js"></script>.',
  }),
  'no-script/escaped': () => ({
    message: 'Trình soạn thảo đã biến thẻ <script> của bantin.js thành chữ thường.',
    action: 'Dán lại ở chế độ mã nguồn (HTML), hoặc đặt thẻ vào giao diện của trang.',
  }),
  'no-script/prefix': ({ name, prefix }) => ({
    message: `Phần tử <${name}> cần tiền tố “${prefix}”, nhưng không thẻ <script> nào khai báo tiền tố đó.`,
    action: `Thêm data-prefix="${prefix}" vào thẻ <script> của bantin.js.`,
  }),
  'chunk/type': ({ url, type }) => ({
    message: `Máy chủ gửi ${url} với loại nội dung “${type}”, nên trình duyệt không chạy.`,
    action: 'Đề nghị người quản trị máy chủ đó gửi tệp .js với Content-Type: text/javascript.',
  }),
  'chunk/not-script': ({ url }) => ({
    message: `Nội dung ở ${url} không phải bantin.js mà là một trang web.`,
    action: 'Sửa địa chỉ trong thẻ <script>, hoặc chép lại các tệp của thư mục dist/cdn lên máy chủ.',
  }),
  'integrity/mismatch': ({ url }) => ({
    message: `Thuộc tính integrity không khớp với tệp ${url}, nên trình duyệt không chạy.`,
    action: 'Chép lại đoạn mã từ snippet.html của đúng phiên bản đang đặt trên máy chủ.',
  }),
  'integrity/no-crossorigin': ({ url }) => ({
    message: `Thẻ <script> của ${url} có integrity mà thiếu crossorigin, nên trình duyệt không chạy.`,
    action: 'Thêm crossorigin="anonymous" vào thẻ <script>.',
  }),
  'versions/address': ({ named, real }) => ({
    message: `Địa chỉ ghi phiên bản ${named}, còn tệp là phiên bản ${real}.`,
    action: `Đặt đúng tệp của phiên bản ${named} vào thư mục đó, hoặc sửa địa chỉ.`,
  }),
  'csp/trusted-types': ({ advice }) => ({
    message: 'Chính sách bảo mật nội dung (CSP) của trang không cho chính sách Trusted Types của Bản tin.',
    action: `Đề nghị người quản trị trang sửa chỉ thị thành: ${advice}`,
  }),
  'csp/sandbox': () => ({
    message: 'Chính sách bảo mật nội dung (CSP) của trang cấm mọi script (sandbox không có allow-scripts).',
    action: 'Đề nghị người quản trị trang thêm allow-scripts vào chỉ thị sandbox.',
  }),
  'no-feed/stripped': ({ name }) => ({
    message: `Phần tử <${name}> không còn thuộc tính nào: có lẽ trình soạn thảo (CMS) đã bỏ đi.`,
    action:
      'Xem lại mã nguồn ở chế độ HTML, hoặc chọn cách chèn bằng liên kết có class="bantin bantin-list" (README.md).',
  }),
  'address/quotes': ({ value }) => ({
    message: `Thuộc tính feed có dấu ngoặc kép kiểu chữ in (${value}), nên địa chỉ bị sai.`,
    action: 'Gõ lại bằng dấu " thẳng ở chế độ mã nguồn; trình soạn thảo văn bản hay đổi dấu này.',
  }),
  'article/none': () => ({
    message: 'Phần tử này không cho biết cần hiện bài nào.',
    action: 'Thêm thuộc tính article (ví dụ article="latest"), article-param hoặc list.',
  }),
  'unclosed/self-closing': ({ name }) => ({
    message: `Thẻ <${name} … /> không tự đóng được trong HTML: phần còn lại của trang bị nuốt vào trong.`,
    action: `Viết <${name} …></${name}>.`,
  }),
  'fallback/none': ({ name }) => ({
    message: `Giữa <${name}> và </${name}> không có gì cho người đọc không có JavaScript.`,
    action: 'Không bắt buộc; nên đặt một liên kết tới trang của đơn vị phát hành.',
  }),
  'height/none': ({ name }) => ({
    message: `Phần tử <${name}> không giữ sẵn chiều cao, nên nội dung bên dưới xê dịch khi tin hiện ra.`,
    action: 'Không bắt buộc; nên giữ chỗ bằng min-height như trong snippet.html, hoặc trong CSS của trang.',
  }),
  'preload/no-crossorigin': ({ url }) => ({
    message: `Thẻ <link rel="preload"> của ${url} thiếu crossorigin hoặc as="fetch", nên nguồn tin bị tải hai lần.`,
    action: 'Viết <link rel="preload" as="fetch" crossorigin href="…">.',
  }),
  'preload/other-feed': ({ url }) => ({
    message: `Thẻ <link rel="preload"> tải trước ${url}, là nguồn tin mà không phần tử nào dùng.`,
    action: 'Sửa địa chỉ cho giống thuộc tính feed, hoặc bỏ thẻ đó.',
  }),
  'mixed-content/script': ({ url }) => ({
    message: `Trang dùng https: còn ${url} dùng http:, nên trình duyệt chặn.`,
    action: 'Đổi địa chỉ trong thẻ <script> thành https://.',
  }),
  'unchecked/relative': ({ address }) => ({
    message: `Chưa kiểm tra được địa chỉ “${address}”, vì tệp trên máy không cho biết trang nằm ở đâu.`,
    action: 'Chạy lại lệnh này với địa chỉ của trang.',
  }),
  'unchecked/offline': ({ address }) => ({
    message: `Chưa kiểm tra ${address}, vì lệnh chạy với --offline.`,
    action: 'Chạy lại không có --offline.',
  }),
  'unchecked/time': ({ address }) => ({
    message: `Chưa kiểm tra ${address}, vì đã hết thời gian.`,
    action: 'Kiểm tra riêng địa chỉ đó bằng cùng lệnh này.',
  }),
  'unchecked/many': ({ count }) => ({
    message: `Trang có quá nhiều địa chỉ; còn ${count} địa chỉ chưa kiểm tra.`,
    action: 'Kiểm tra riêng từng địa chỉ bằng cùng lệnh này.',
  }),
};
