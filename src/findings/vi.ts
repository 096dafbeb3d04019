import { type Explanation, type Explanations, getHost, type Line } from './explanation.js';
import type { Facts, NonFeedBody } from './findings.js';

const GATEWAY =
  'Nếu đơn vị phát hành không làm được: đọc nguồn tin qua cổng tin đặt trên máy chủ của bạn (README.md#gateway).';

const FIND_FEED: Line[] = [
  'Tìm địa chỉ của chính nguồn tin: trên trang của đơn vị phát hành thường có mục “RSS”, hoặc hỏi đơn vị phát hành.',
];

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

function explainPage({ title, login, feed }: Extract<NonFeedBody, { type: 'page' }>): [is: string, steps: Line[]] {
  const named = title && ` (“${title}”)`;
  const is = login
    ? `là một trang đăng nhập hoặc trang chào của mạng Wi-Fi${named}`
    : `là một trang web${named}, không phải nguồn tin`;
  if (feed)
    return [is, ['Trang đó có khai báo nguồn tin. Hãy dùng địa chỉ này trong thuộc tính feed:', { copy: feed }]];
  if (login)
    return [
      is,
      [
        'Mở địa chỉ trong thẻ mới. Nếu hiện trang đăng nhập: đăng nhập mạng Wi-Fi rồi thử lại, hoặc xin đơn vị phát hành một địa chỉ công khai.',
      ],
    ];
  return [is, FIND_FEED];
}

function explainBody(body: NonFeedBody): [is: string, steps: Line[]] {
  switch (body.type) {
    case 'nothing':
      return ['không có nội dung gì', ['Hỏi đơn vị phát hành vì sao nguồn tin trống.']];
    case 'page':
      return explainPage(body);
    case 'json':
      return [`là dữ liệu JSON loại khác (có ${body.names || 'rất ít trường'}), không phải nguồn tin`, FIND_FEED];
    case 'xml':
      return [`là XML loại khác (<${body.root}>), không phải RSS hay Atom`, FIND_FEED];
    case 'text':
      return [`là văn bản thường (“${body.start}”)`, FIND_FEED];
  }
}

/** What to do about an HTTP status; the address follows. */
function explainStatus(status: number): string {
  switch (status) {
    case 404:
    case 410:
      return 'Không có gì ở địa chỉ này. Xem địa chỉ có gõ đúng không, hoặc hỏi đơn vị phát hành địa chỉ mới của nguồn tin:';
    case 401:
    case 403:
      return 'Máy chủ từ chối: nguồn tin đòi đăng nhập, hoặc tường lửa chặn trang của bạn. Hỏi đơn vị phát hành về địa chỉ này:';
    case 429:
      return 'Máy chủ thấy có quá nhiều yêu cầu. Tăng thuộc tính refresh hoặc hỏi đơn vị phát hành về địa chỉ này:';
    default:
      return 'Máy chủ đang gặp sự cố. Thử lại sau; nếu vẫn lỗi, báo cho đơn vị phát hành địa chỉ này:';
  }
}

function explainArticle({ article, param }: Facts['article']): Explanation {
  if (article)
    return {
      message: `Không tìm thấy bài “${article}” hoặc tin nào đi cùng bài đó trong nguồn tin.`,
      steps: ['Bài có thể đã được gỡ khỏi nguồn tin. Xem lại mã của bài.'],
    };
  if (param)
    return {
      message: `Địa chỉ trang không có tham số “${param}”, nên không biết cần hiện bài nào.`,
      steps: [`Mở trang bằng địa chỉ có ?${param}=… như trong danh sách tin.`],
    };
  return {
    message: 'Chưa cho biết cần hiện bài nào.',
    steps: ['Thêm thuộc tính article, article-param hoặc list.'],
  };
}

function explainChunk({ url, why }: Facts['chunk']): Explanation {
  if (why === 'cors')
    return {
      message: `Máy chủ ${getHost(url)} chứa bantin.js không cho phép trang khác dùng tệp của nó (thiếu CORS).`,
      steps: ['Máy chủ đó phải gửi kèm dòng:', { copy: 'Access-Control-Allow-Origin: *' }],
    };
  const steps = [
    'Chép đủ mọi tệp trong thư mục dist/cdn của cùng một phiên bản lên máy chủ chứa bantin.js, rồi xóa bộ nhớ đệm.',
  ];
  if (/^\d/.test(why)) return { message: `Thiếu tệp ${url} (lỗi ${why}).`, steps };
  if (why === 'network') return { message: `Không tải được tệp ${url}.`, steps };
  return { message: `Tệp ${url} không chạy được.`, steps };
}

/** What was found, and what to do about it, in Vietnamese. */
export const vi: Explanations = {
  'no-element': () => ({
    message: 'Không thấy phần tử tin nào trên trang này.',
    steps: [
      'Có thể trình soạn thảo đã bỏ mất thẻ <news-list>. Xem lại mã nguồn của bài viết ở chế độ HTML, hoặc dùng một cách chèn khác (README.md).',
    ],
  }),
  'no-feed': () => ({
    message: 'Chưa khai báo nguồn tin.',
    steps: [
      'Thêm thuộc tính feed với địa chỉ của nguồn tin, ví dụ:',
      { copy: 'feed="https://tin.example.vn/feed.json"' },
    ],
  }),
  waiting: ({ seconds }) => ({ message: `Đang tải tin (${seconds} giây).`, steps: [] }),
  network: ({ url, offline }) => ({
    message: offline ? 'Máy của bạn đang ngoại tuyến.' : `Không nhận được trả lời từ máy chủ ${getHost(url)}.`,
    steps: offline
      ? ['Kết nối mạng rồi kiểm tra lại.']
      : [
          'Mở địa chỉ sau trong một thẻ mới của trình duyệt:',
          { copy: url },
          'Nếu không mở được: xem địa chỉ có gõ đúng không, rồi hỏi đơn vị phát hành xem máy chủ có đang hoạt động không.',
        ],
  }),
  cors: ({ url }) => ({
    message: `Máy chủ ${getHost(url)} có trả lời, nhưng nhiều khả năng không cho phép trang khác đọc nguồn tin (thiếu CORS).`,
    steps: [
      `Đề nghị đơn vị phát hành gửi kèm dòng sau khi trả lời địa chỉ ${url}:`,
      { copy: 'Access-Control-Allow-Origin: *' },
      GATEWAY,
    ],
  }),
  csp: ({ directive, blocked, advice }) => ({
    message: `Chính sách bảo mật nội dung (CSP) của trang này chặn ${blocked} (chỉ thị ${directive}).`,
    steps: advice
      ? ['Đề nghị người quản trị trang sửa chỉ thị này trong Content-Security-Policy thành:', { copy: advice }]
      : ['Đề nghị người quản trị trang cho phép địa chỉ này trong Content-Security-Policy.'],
  }),
  'mixed-content': ({ url }) => ({
    message: 'Trang này dùng https: còn nguồn tin dùng http:, nên trình duyệt chặn.',
    steps: [
      'Đổi địa chỉ nguồn tin thành:',
      { copy: url.replace(/^http:/, 'https:') },
      'Nếu địa chỉ đó không mở được: đề nghị đơn vị phát hành bật HTTPS, hoặc đọc qua cổng tin (README.md#gateway).',
    ],
  }),
  address: ({ url }) => ({
    message: `Địa chỉ nguồn tin không phải là địa chỉ web: ${url}`,
    steps: ['Địa chỉ phải bắt đầu bằng https:// (hoặc http://). Sửa thuộc tính feed.'],
  }),
  'not-allowed': ({ url, redirected = url }) => ({
    message: `Trang này chỉ nhận tin từ các máy chủ trong danh sách của mình, và ${getHost(redirected)} không có trong đó: ${url}`,
    steps: [
      'Nếu bạn không khai báo nguồn tin này: xóa nó khỏi nội dung trang, vì người khác đã chèn vào.',
      'Nếu đây là nguồn tin của bạn: thêm địa chỉ sau vào <meta name="bantin:allow" content="…"> trong <head> (hoặc vào data-allow của thẻ script), cách các địa chỉ khác một khoảng trắng:',
      { copy: new URL(redirected).origin },
    ],
  }),
  http: ({ url, status }) => ({
    message: `Máy chủ ${getHost(url)} báo lỗi ${status}.`,
    steps: [explainStatus(status), { copy: url }],
  }),
  timeout: ({ url }) => ({
    message: `Máy chủ ${getHost(url)} không gửi xong nguồn tin trong 10 giây.`,
    steps: [
      'Thử lại sau. Nếu vẫn chậm: đề nghị đơn vị phát hành rút ngắn nguồn tin hoặc tăng tốc máy chủ, hoặc đọc qua cổng tin (README.md#gateway).',
    ],
  }),
  'too-large': ({ url }) => ({
    message: `Nguồn tin ở ${getHost(url)} lớn hơn 5 MB nên không được đọc.`,
    steps: [
      'Đề nghị đơn vị phát hành một nguồn tin ngắn hơn (20 đến 50 tin là đủ), hoặc đọc qua cổng tin với ?limit=20 (README.md#gateway).',
    ],
  }),
  'not-a-feed': ({ url, body }) => {
    const [is, steps] = explainBody(body);
    return { message: `Nội dung ở ${url} ${is}.`, steps };
  },
  broken: ({ url, cut, lost }) => ({
    message: `Nguồn tin ${url} ${cut ? 'bị cắt cụt' : 'viết sai quy tắc'}${lost ? ', nên không đọc được' : '; chỉ đọc được phần còn đúng'}.`,
    steps: [
      cut
        ? 'Báo cho đơn vị phát hành: nội dung kết thúc giữa chừng, có thể do lỗi trên máy chủ.'
        : 'Báo cho đơn vị phát hành: nguồn tin cần qua được công cụ kiểm tra RSS/Atom/JSON.',
    ],
  }),
  slow: ({ url, seconds }) => ({
    message: `Máy chủ ${getHost(url)} trả lời chậm (${seconds} giây).`,
    steps: ['Người đọc phải chờ lâu. Báo cho đơn vị phát hành, hoặc đặt cổng tin ở giữa (README.md#gateway).'],
  }),
  unsteady: ({ url, error }) => ({
    message: `Lúc trang tải tin thì gặp lỗi (${error}), nay ${getHost(url)} lại trả lời bình thường.`,
    steps: ['Bấm “Kiểm tra lại”. Nếu hay gặp: báo cho đơn vị phát hành rằng máy chủ lúc được lúc không.'],
  }),
  source: ({ message }) => ({
    message: `Mã của chính trang này (source) không lấy được tin: ${message}`,
    steps: ['Báo cho người lập trình trang: source() phải trả về nguồn tin có danh sách items (README.md#source).'],
  }),
  empty: ({ url }) => ({
    message: 'Nguồn tin đọc được nhưng chưa có tin nào.',
    steps: ['Xem có đúng nguồn tin bạn cần không, hoặc chờ đơn vị phát hành đăng tin:', { copy: url }],
  }),
  filtered: ({ total, filters, known }) => ({
    message: `Nguồn tin có ${number(total)} tin, nhưng bộ lọc ${filters.join(' và ')} không để lại tin nào.`,
    steps: ['Sửa hoặc bỏ thuộc tính đó.', ...(known ? [`Trong nguồn tin có: ${known}.`] : [])],
  }),
  expired: ({ total }) => ({
    message: `Cả ${number(total)} tin trong nguồn tin đều đã hết hạn hiển thị.`,
    steps: ['Chờ đơn vị phát hành đăng tin mới.'],
  }),
  stale: ({ since }) => ({
    message: `Đang hiện bản lưu cũ, đọc lúc ${moment(since)}, vì lúc này không tải được tin mới.`,
    steps: ['Người đọc vẫn thấy tin. Bản lưu được giữ tối đa 30 ngày; lỗi kèm theo cho biết nguyên nhân.'],
  }),
  article: explainArticle,
  list: ({ id }) => ({
    message: `Trên trang không có danh sách tin nào mang id="${id}".`,
    steps: ['Thêm id cho <news-list>, hoặc sửa thuộc tính list:', { copy: `<news-list id="${id}"` }],
  }),
  language: ({ page, feed }) => ({
    message: `Khung tin dùng ngôn ngữ “${page}” theo trang, còn tin viết bằng “${feed}”.`,
    steps: ['Nhiều mẫu trang để sai ngôn ngữ. Thêm thuộc tính sau vào phần tử:', { copy: `lang="${feed}"` }],
  }),
  attribute: ({ name, suggestion }) => ({
    message: `Không có thuộc tính “${name}”.`,
    steps: suggestion ? [`Có phải ý bạn là “${suggestion}”?`] : ['Thuộc tính này không có tác dụng; có thể bỏ đi.'],
  }),
  value: ({ name, value, suggestion, allowed }) => ({
    message: allowed
      ? `Thuộc tính ${name} không nhận giá trị “${value}”, nên dùng giá trị mặc định.`
      : `Thuộc tính ${name} có mặt là đã bật, kể cả khi viết ${name}="${value}".`,
    steps: [
      ...(suggestion ? [`Có phải ý bạn là “${suggestion}”?`] : []),
      allowed ? `Giá trị dùng được: ${allowed}.` : 'Muốn tắt thì xóa hẳn thuộc tính này.',
    ],
  }),
  hidden: () => ({
    message: 'Tin đã tải xong nhưng bị ẩn trên trang.',
    steps: ['Kiểu dáng (CSS) của trang ẩn phần tử này hoặc khung chứa nó. Hỏi người làm giao diện của trang.'],
  }),
  twice: ({ count }) => ({
    message: `Trang này chèn bantin.js ${count} lần.`,
    steps: ['Một lần là đủ cho mọi phần tử tin trên trang. Bỏ các thẻ <script> thừa.'],
  }),
  versions: ({ versions }) => ({
    message: `Trang này chèn nhiều phiên bản bantin.js: ${versions}. Chỉ bản chạy trước có tác dụng.`,
    steps: ['Giữ lại một thẻ <script>, của phiên bản mới nhất.'],
  }),
  taken: ({ name }) => ({
    message: `Tên <${name}> trên trang này đã thuộc về một thư viện khác.`,
    steps: [
      'Gỡ thư viện kia, hoặc đặt tên riêng cho phần tử tin, ví dụ <phuong-news-list>:',
      { copy: 'data-prefix="phuong-"' },
    ],
  }),
  chunk: explainChunk,
  ok: ({ shown, total, newest, sources }) => ({
    message: `Đang hiện ${number(shown)} trong ${number(total)} tin${newest ? `, mới nhất ngày ${day(newest)}` : ''}.`,
    steps: sources.map(
      ({ format, bytes, milliseconds }) => `Nguồn ${format}, ${size(bytes)}, tải trong ${number(milliseconds)} ms.`,
    ),
  }),
};
