import type { Body } from './findings.js';
import { type DoctorWords, hostOf, type Line } from './strings.js';

const GATEWAY =
  'Nếu đơn vị phát hành không làm được: đọc nguồn tin qua cổng tin đặt trên máy chủ của bạn (README.md#gateway).';

const number = (value: number) => `${value}`.replace(/\B(?=(\d{3})+$)/g, '.');
const size = (bytes: number) =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 2 ** 20).toFixed(1).replace('.', ',')} MB`;
/** `10:35 ngày 20/06/2024`, by the reader's clock. */
const moment = (time: number) => {
  const [date, clock] = new Intl.DateTimeFormat('en-GB', { dateStyle: 'short', timeStyle: 'short' })
    .format(time)
    .split(', ');
  return `${clock} ngày ${date}`;
};
const day = (iso: string) => iso.slice(0, 10).split('-').reverse().join('/');

function bodyWords(body: Body): [what: string, todo: Line[]] {
  const find: Line[] = [
    'Tìm địa chỉ của chính nguồn tin: trên trang của đơn vị phát hành thường có mục “RSS”, hoặc hỏi đơn vị phát hành.',
  ];
  switch (body.is) {
    case 'nothing':
      return ['không có nội dung gì', ['Hỏi đơn vị phát hành vì sao nguồn tin trống.']];
    case 'page':
      return [
        body.login
          ? `là một trang đăng nhập hoặc trang chào của mạng Wi-Fi${body.title && ` (“${body.title}”)`}`
          : `là một trang web${body.title && ` (“${body.title}”)`}, không phải nguồn tin`,
        body.feed
          ? ['Trang đó có khai báo nguồn tin. Hãy dùng địa chỉ này trong thuộc tính feed:', { copy: body.feed }]
          : body.login
            ? [
                'Mở địa chỉ trong thẻ mới. Nếu hiện trang đăng nhập: đăng nhập mạng Wi-Fi rồi thử lại, hoặc xin đơn vị phát hành một địa chỉ công khai.',
              ]
            : find,
      ];
    case 'json':
      return [`là dữ liệu JSON loại khác (có ${body.names || 'rất ít trường'}), không phải nguồn tin`, find];
    case 'xml':
      return [`là XML loại khác (<${body.root}>), không phải RSS hay Atom`, find];
    case 'text':
      return [`là văn bản thường (“${body.start}”)`, find];
  }
}

export const vi: DoctorWords = {
  lang: 'vi',
  title: 'Bác sĩ Bản tin',
  other: 'English',
  close: 'Đóng',
  again: 'Kiểm tra lại',
  copy: 'Chép báo cáo',
  copied: 'Đã chép',
  show: 'Tới vị trí trên trang',
  page: 'Cả trang',
  code: 'Mã',
  waiting: 'Đang kiểm tra…',
  levels: { good: 'Tốt', wait: 'Đang chờ', hint: 'Nên xem lại', bad: 'Lỗi' },
  summary: (bad, hints) =>
    bad || hints
      ? [bad && `${bad} lỗi`, hints && `${hints} điểm nên xem lại`].filter(Boolean).join(', ')
      : 'Mọi thứ đều ổn.',
  causes: {
    'no-element': () => ({
      what: 'Không thấy phần tử tin nào trên trang này.',
      todo: [
        'Có thể trình soạn thảo đã bỏ mất thẻ <news-list>. Xem lại mã nguồn của bài viết ở chế độ HTML, hoặc dùng một cách chèn khác (README.md).',
      ],
    }),
    'no-feed': () => ({
      what: 'Chưa khai báo nguồn tin.',
      todo: [
        'Thêm thuộc tính feed với địa chỉ của nguồn tin, ví dụ:',
        { copy: 'feed="https://tin.example.vn/feed.json"' },
      ],
    }),
    waiting: ({ seconds }) => ({ what: `Đang tải tin (${seconds} giây).`, todo: [] }),
    network: ({ url, offline }) => ({
      what: offline ? 'Máy của bạn đang ngoại tuyến.' : `Không nhận được trả lời từ máy chủ ${hostOf(url)}.`,
      todo: offline
        ? ['Kết nối mạng rồi kiểm tra lại.']
        : [
            'Mở địa chỉ sau trong một thẻ mới của trình duyệt:',
            { copy: url },
            'Nếu không mở được: xem địa chỉ có gõ đúng không, rồi hỏi đơn vị phát hành xem máy chủ có đang hoạt động không.',
          ],
    }),
    cors: ({ url }) => ({
      what: `Máy chủ ${hostOf(url)} có trả lời, nhưng nhiều khả năng không cho phép trang khác đọc nguồn tin (thiếu CORS).`,
      todo: [
        `Đề nghị đơn vị phát hành gửi kèm dòng sau khi trả lời địa chỉ ${url}:`,
        { copy: 'Access-Control-Allow-Origin: *' },
        GATEWAY,
      ],
    }),
    csp: ({ directive, blocked, advice }) => ({
      what: `Chính sách bảo mật nội dung (CSP) của trang này chặn ${blocked} (chỉ thị ${directive}).`,
      todo: advice
        ? ['Đề nghị người quản trị trang sửa chỉ thị này trong Content-Security-Policy thành:', { copy: advice }]
        : ['Đề nghị người quản trị trang cho phép địa chỉ này trong Content-Security-Policy.'],
    }),
    'mixed-content': ({ url }) => ({
      what: 'Trang này dùng https: còn nguồn tin dùng http:, nên trình duyệt chặn.',
      todo: [
        'Đổi địa chỉ nguồn tin thành:',
        { copy: url.replace(/^http:/, 'https:') },
        'Nếu địa chỉ đó không mở được: đề nghị đơn vị phát hành bật HTTPS, hoặc đọc qua cổng tin (README.md#gateway).',
      ],
    }),
    address: ({ url }) => ({
      what: `Địa chỉ nguồn tin không phải là địa chỉ web: ${url}`,
      todo: ['Địa chỉ phải bắt đầu bằng https:// (hoặc http://). Sửa thuộc tính feed.'],
    }),
    http: ({ url, status }) => ({
      what: `Máy chủ ${hostOf(url)} báo lỗi ${status}.`,
      todo: [
        status === 404 || status === 410
          ? 'Không có gì ở địa chỉ này. Xem địa chỉ có gõ đúng không, hoặc hỏi đơn vị phát hành địa chỉ mới của nguồn tin:'
          : status === 401 || status === 403
            ? 'Máy chủ từ chối: nguồn tin đòi đăng nhập, hoặc tường lửa chặn trang của bạn. Hỏi đơn vị phát hành về địa chỉ này:'
            : status === 429
              ? 'Máy chủ thấy có quá nhiều yêu cầu. Tăng thuộc tính refresh hoặc hỏi đơn vị phát hành về địa chỉ này:'
              : 'Máy chủ đang gặp sự cố. Thử lại sau; nếu vẫn lỗi, báo cho đơn vị phát hành địa chỉ này:',
        { copy: url },
      ],
    }),
    timeout: ({ url }) => ({
      what: `Máy chủ ${hostOf(url)} không gửi xong nguồn tin trong 10 giây.`,
      todo: [
        'Thử lại sau. Nếu vẫn chậm: đề nghị đơn vị phát hành rút ngắn nguồn tin hoặc tăng tốc máy chủ, hoặc đọc qua cổng tin (README.md#gateway).',
      ],
    }),
    'too-large': ({ url }) => ({
      what: `Nguồn tin ở ${hostOf(url)} lớn hơn 5 MB nên không được đọc.`,
      todo: [
        'Đề nghị đơn vị phát hành một nguồn tin ngắn hơn (20 đến 50 tin là đủ), hoặc đọc qua cổng tin với ?limit=20 (README.md#gateway).',
      ],
    }),
    'not-a-feed': ({ url, body }) => {
      const [is, todo] = bodyWords(body);
      return { what: `Nội dung ở ${url} ${is}.`, todo };
    },
    broken: ({ url, cut, lost }) => ({
      what: `Nguồn tin ${url} ${cut ? 'bị cắt cụt' : 'viết sai quy tắc'}${lost ? ', nên không đọc được' : '; chỉ đọc được phần còn đúng'}.`,
      todo: [
        cut
          ? 'Báo cho đơn vị phát hành: nội dung kết thúc giữa chừng, có thể do lỗi trên máy chủ.'
          : 'Báo cho đơn vị phát hành: nguồn tin cần qua được công cụ kiểm tra RSS/Atom/JSON.',
      ],
    }),
    slow: ({ url, seconds }) => ({
      what: `Máy chủ ${hostOf(url)} trả lời chậm (${seconds} giây).`,
      todo: ['Người đọc phải chờ lâu. Báo cho đơn vị phát hành, hoặc đặt cổng tin ở giữa (README.md#gateway).'],
    }),
    unsteady: ({ url, error }) => ({
      what: `Lúc trang tải tin thì gặp lỗi (${error}), nay ${hostOf(url)} lại trả lời bình thường.`,
      todo: ['Bấm “Kiểm tra lại”. Nếu hay gặp: báo cho đơn vị phát hành rằng máy chủ lúc được lúc không.'],
    }),
    source: ({ message }) => ({
      what: `Mã của chính trang này (source) không lấy được tin: ${message}`,
      todo: ['Báo cho người lập trình trang.'],
    }),
    empty: ({ url }) => ({
      what: 'Nguồn tin đọc được nhưng chưa có tin nào.',
      todo: ['Xem có đúng nguồn tin bạn cần không, hoặc chờ đơn vị phát hành đăng tin:', { copy: url }],
    }),
    filtered: ({ total, filters, known }) => ({
      what: `Nguồn tin có ${number(total)} tin, nhưng bộ lọc ${filters.join(' và ')} không để lại tin nào.`,
      todo: ['Sửa hoặc bỏ thuộc tính đó.', ...(known ? [`Trong nguồn tin có: ${known}.`] : [])],
    }),
    expired: ({ total }) => ({
      what: `Cả ${number(total)} tin trong nguồn tin đều đã hết hạn hiển thị.`,
      todo: ['Chờ đơn vị phát hành đăng tin mới.'],
    }),
    stale: ({ since }) => ({
      what: `Đang hiện bản lưu cũ, đọc lúc ${moment(since)}, vì lúc này không tải được tin mới.`,
      todo: ['Người đọc vẫn thấy tin. Bản lưu được giữ tối đa 30 ngày; lỗi kèm theo cho biết nguyên nhân.'],
    }),
    article: ({ article, param }) => ({
      what: article
        ? `Không tìm thấy bài “${article}” hoặc tin nào đi cùng bài đó trong nguồn tin.`
        : param
          ? `Địa chỉ trang không có tham số “${param}”, nên không biết cần hiện bài nào.`
          : 'Chưa cho biết cần hiện bài nào.',
      todo: [
        article
          ? 'Bài có thể đã được gỡ khỏi nguồn tin. Xem lại mã của bài.'
          : param
            ? `Mở trang bằng địa chỉ có ?${param}=… như trong danh sách tin.`
            : 'Thêm thuộc tính article, article-param hoặc list.',
      ],
    }),
    list: ({ id }) => ({
      what: `Trên trang không có danh sách tin nào mang id="${id}".`,
      todo: ['Thêm id cho <news-list>, hoặc sửa thuộc tính list:', { copy: `<news-list id="${id}"` }],
    }),
    language: ({ page, feed }) => ({
      what: `Khung tin dùng ngôn ngữ “${page}” theo trang, còn tin viết bằng “${feed}”.`,
      todo: ['Nhiều mẫu trang để sai ngôn ngữ. Thêm thuộc tính sau vào phần tử:', { copy: `lang="${feed}"` }],
    }),
    attribute: ({ name, meant }) => ({
      what: `Không có thuộc tính “${name}”.`,
      todo: meant ? [`Có phải ý bạn là “${meant}”?`] : ['Thuộc tính này không có tác dụng; có thể bỏ đi.'],
    }),
    value: ({ name, value, meant, allowed }) => ({
      what: allowed
        ? `Thuộc tính ${name} không nhận giá trị “${value}”, nên dùng giá trị mặc định.`
        : `Thuộc tính ${name} có mặt là đã bật, kể cả khi viết ${name}="${value}".`,
      todo: [
        ...(meant ? [`Có phải ý bạn là “${meant}”?`] : []),
        allowed ? `Giá trị dùng được: ${allowed}.` : 'Muốn tắt thì xóa hẳn thuộc tính này.',
      ],
    }),
    hidden: () => ({
      what: 'Tin đã tải xong nhưng bị ẩn trên trang.',
      todo: ['Kiểu dáng (CSS) của trang ẩn phần tử này hoặc khung chứa nó. Hỏi người làm giao diện của trang.'],
    }),
    twice: ({ count }) => ({
      what: `Trang này chèn bantin.js ${count} lần.`,
      todo: ['Một lần là đủ cho mọi phần tử tin trên trang. Bỏ các thẻ <script> thừa.'],
    }),
    versions: ({ versions }) => ({
      what: `Trang này chèn nhiều phiên bản bantin.js: ${versions}. Chỉ bản chạy trước có tác dụng.`,
      todo: ['Giữ lại một thẻ <script>, của phiên bản mới nhất.'],
    }),
    taken: ({ name }) => ({
      what: `Tên <${name}> trên trang này đã thuộc về một thư viện khác.`,
      todo: [
        'Gỡ thư viện kia, hoặc đặt tên riêng cho phần tử tin, ví dụ <phuong-news-list>:',
        { copy: 'data-prefix="phuong-"' },
      ],
    }),
    chunk: ({ url, why }) => ({
      what: /^\d/.test(why)
        ? `Thiếu tệp ${url} (lỗi ${why}).`
        : why === 'network'
          ? `Không tải được tệp ${url}.`
          : why === 'cors'
            ? `Máy chủ ${hostOf(url)} chứa bantin.js không cho phép trang khác dùng tệp của nó (thiếu CORS).`
            : `Tệp ${url} không chạy được.`,
      todo:
        why === 'cors'
          ? ['Máy chủ đó phải gửi kèm dòng:', { copy: 'Access-Control-Allow-Origin: *' }]
          : [
              'Chép đủ mọi tệp trong thư mục dist/cdn của cùng một phiên bản lên máy chủ chứa bantin.js, rồi xóa bộ nhớ đệm.',
            ],
    }),
    ok: ({ shown, total, newest, sources }) => ({
      what: `Đang hiện ${number(shown)} trong ${number(total)} tin${newest ? `, mới nhất ngày ${day(newest)}` : ''}.`,
      todo: sources.map(
        ({ format, bytes, milliseconds }) => `Nguồn ${format}, ${size(bytes)}, tải trong ${number(milliseconds)} ms.`,
      ),
    }),
  },
};
