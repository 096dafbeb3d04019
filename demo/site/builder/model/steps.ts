/** Where to click in each place. */
import type { Text } from './text.js';

type Row = [vi: string, en: string];

const TEMPLATE: Row = [
  'Dán thẻ script một lần vào giao diện của trang, trước </body>; việc này thường do quản trị viên làm.',
  'Paste the script once into the template of the site, before </body>; mostly an administrator does that.',
];

const CHECK: Row = [
  'Lưu, mở lại phần mã nguồn và xem đoạn mã còn đủ không; rồi xem trang.',
  'Save, open the source again and see whether the snippet is still whole; then look at the page.',
];

const INSTALL: Row = ['Cài gói trong thư mục của ứng dụng.', 'Install the package in the folder of the app.'];

const GATEWAY: Row = [
  'Trong cấu hình cổng tin, đặt tên cho nguồn tin và khai báo "publicUrl".',
  'In the configuration of the gateway, name the source and set "publicUrl".',
];

const SCRIPT_BEHIND: Row = [
  'Dán thẻ script một lần trên trang, sau khung tin.',
  'Paste the script once in the page, behind the news.',
];

const ROWS: Record<string, readonly Row[]> = {
  html: [
    ['Mở tệp HTML của trang.', 'Open the HTML file of the page.'],
    ['Dán đoạn mã vào nơi cần hiện tin.', 'Paste the snippet where the news is to be.'],
    ['Lưu tệp, tải lên máy chủ rồi xem trang.', 'Save the file, upload it and look at the page.'],
  ],
  wordpress: [
    [
      'Mở trang hoặc bài viết, bấm “+” và chọn khối “HTML tùy chỉnh”.',
      'Open the page or post, press “+” and choose the block “Custom HTML”.',
    ],
    ['Dán đoạn mã vào khối, rồi bấm “Cập nhật”.', 'Paste the snippet into the block, then press “Update”.'],
    CHECK,
  ],
  'wordpress-limited': [
    TEMPLATE,
    [
      'Trong bài viết, bấm “+” và chọn khối “HTML tùy chỉnh”, rồi dán hộp tin.',
      'In the post press “+”, choose the block “Custom HTML” and paste the box.',
    ],
    CHECK,
  ],
  sharepoint: [
    [
      'Quản trị viên cho phép tên miền của khung: Site settings → Site Collection Administration → HTML Field Security.',
      'An administrator allows the frame’s domain: Site settings → Site Collection Administration → HTML Field Security.',
    ],
    [
      'Bấm “Chỉnh sửa” (Edit) trên trang, thêm phần web “Nhúng” (Embed).',
      'Press “Edit” on the page and add the web part “Embed”.',
    ],
    [
      'Dán đoạn mã vào ô của phần web, rồi xuất bản lại trang.',
      'Paste the snippet into the web part, then republish the page.',
    ],
  ],
  'sharepoint-classic': [
    [
      'Bấm “Chỉnh sửa” (Edit) trên trang; Chèn → Phần web → Media and Content → Script Editor.',
      'Press “Edit” on the page; Insert → Web Part → Media and Content → Script Editor.',
    ],
    ['Bấm “Edit Snippet”, dán đoạn mã, rồi “Insert”.', 'Press “Edit Snippet”, paste the snippet, then “Insert”.'],
    ['Lưu và xuất bản trang.', 'Save and publish the page.'],
  ],
  liferay: [
    TEMPLATE,
    [
      'Nội dung & Dữ liệu → Nội dung web (Content & Data → Web Content): mở bài, bấm nút “Nguồn” (Source) và dán hộp tin.',
      'Content & Data → Web Content: open the article, press “Source” and paste the box.',
    ],
    CHECK,
  ],
  joomla: [
    TEMPLATE,
    [
      'Content → Site Modules (mô-đun của trang) → New → Custom; bấm “Toggle Editor” (Chuyển trình soạn thảo) rồi dán hộp tin.',
      'Content → Site Modules → New → Custom; press “Toggle Editor” and paste the box.',
    ],
    CHECK,
  ],
  nukeviet: [
    [
      'Dán thẻ script một lần vào themes/<giao diện>/layout/footer_only.tpl, trước </body>.',
      'Paste the script once into themes/<theme>/layout/footer_only.tpl, before </body>.',
    ],
    [
      'Quản lý giao diện → Quản lý block → Thêm block; ở “Chọn kiểu block” chọn mô-đun page, rồi block global html.',
      'Themes → Blocks management → Add block; choose the module page, then the block global html.',
    ],
    ['Bấm “Mã HTML” trên trình soạn thảo và dán hộp tin.', 'Press “Source” in the editor and paste the box.'],
    CHECK,
  ],
  tinymce: [
    TEMPLATE,
    ['Mở “Công cụ → Mã nguồn” (Tools → Source code) và dán hộp tin.', 'Open “Tools → Source code” and paste the box.'],
    CHECK,
  ],
  ckeditor: [
    ['Thêm cấu hình vào nơi trang khởi tạo CKEditor.', 'Add the configuration where the site creates CKEditor.'],
    TEMPLATE,
    [
      'Bấm “Mã nguồn” (Source) trong trình soạn thảo và dán hộp tin.',
      'Press “Source” in the editor and paste the box.',
    ],
    CHECK,
  ],
  'ckeditor-embed': [
    ['Bấm nút “Chèn HTML” (Insert HTML).', 'Press the button “Insert HTML”.'],
    ['Dán đoạn mã vào khung và lưu.', 'Paste the snippet into the field and save it.'],
    CHECK,
  ],
  box: [
    TEMPLATE,
    ['Mở phần mã nguồn (HTML) của bài và dán hộp tin.', 'Open the source (HTML) of the content and paste the box.'],
    CHECK,
  ],
  link: [
    TEMPLATE,
    ['Mở phần mã nguồn (HTML) của bài và dán liên kết.', 'Open the source (HTML) of the content and paste the link.'],
    CHECK,
  ],
  script: [
    [
      'Thêm một tiện ích hoặc ô nhận mã script ở nơi cần hiện tin.',
      'Add a widget that takes a script where the news is to be.',
    ],
    ['Dán thẻ script; tin hiện ở chỗ thẻ đứng.', 'Paste the script; the news appears where it stands.'],
    CHECK,
  ],
  frame: [
    [
      'Trên máy chủ có bantin.js, ghi các thẻ meta vào tệp embed.html.',
      'On the server with bantin.js, write the meta tags into embed.html.',
    ],
    ['Dán khung vào nơi cần hiện tin.', 'Paste the frame where the news is to be.'],
    CHECK,
  ],
  react: [
    INSTALL,
    ['Chép thành phần vào ứng dụng và dùng <News />.', 'Copy the component into the app and use <News />.'],
  ],
  next: [
    INSTALL,
    [
      'Chép tệp có “use client” vào ứng dụng và dùng <News /> trong trang.',
      'Copy the file with “use client” into the app and use <News /> in a page.',
    ],
  ],
  vue: [
    INSTALL,
    ['Khai báo tên thẻ trong vite.config.ts.', 'Declare the names of the elements in vite.config.ts.'],
    ['Chép News.vue vào ứng dụng.', 'Copy News.vue into the app.'],
  ],
  nuxt: [
    INSTALL,
    ['Khai báo tên thẻ trong nuxt.config.ts.', 'Declare the names of the elements in nuxt.config.ts.'],
    ['Chép News.vue vào thư mục components.', 'Copy News.vue into the folder components.'],
  ],
  svelte: [INSTALL, ['Chép News.svelte vào ứng dụng.', 'Copy News.svelte into the app.']],
  angular: [
    INSTALL,
    [
      'Chép news.ts và news.html vào ứng dụng, rồi dùng <app-news />.',
      'Copy news.ts and news.html into the app, then use <app-news />.',
    ],
  ],
  astro: [INSTALL, ['Chép News.astro vào src/components.', 'Copy News.astro into src/components.']],
  bundler: [
    INSTALL,
    [
      'Dán thẻ vào trang HTML, và dòng import vào tệp mã chính.',
      'Paste the element into the page, and the import into the main script.',
    ],
  ],
  ssi: [
    GATEWAY,
    [
      'Bật “ssi on” và đặt /tin/ trong nginx, theo deploy/nginx-ssi.conf.',
      'Turn “ssi on” and set /tin/ up in nginx, as in deploy/nginx-ssi.conf.',
    ],
    ['Dán dòng include vào nơi cần hiện tin.', 'Paste the include where the news is to be.'],
    SCRIPT_BEHIND,
  ],
  php: [GATEWAY, ['Dán đoạn PHP vào nơi cần hiện tin.', 'Paste the PHP where the news is to be.'], SCRIPT_BEHIND],
  esi: [
    GATEWAY,
    [
      'Bật ESI ở Varnish hoặc CDN, rồi dán dòng include vào nơi cần hiện tin.',
      'Turn ESI on in Varnish or the CDN, then paste the include where the news is to be.',
    ],
    SCRIPT_BEHIND,
  ],
};

const steps = new Map(Object.entries(ROWS).map(([place, rows]) => [place, rows.map(([vi, en]) => ({ vi, en }))]));

/** @param place Its id. */
export const stepsOf = (place: string): readonly Text[] => steps.get(place) ?? [];
