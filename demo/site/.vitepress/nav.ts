/** One page of the site: its path, which is the same in both languages, and its names. */
export interface Page {
  path: string;
  vi: string;
  en: string;
}

/** A group of pages in the sidebar. */
export interface Group {
  vi: string;
  en: string;
  pages: Page[];
}

/** The sidebar, in its order. */
export const GROUPS: Group[] = [
  {
    vi: 'Chèn vào trang',
    en: 'Paste it into a page',
    pages: [
      { path: 'chen/cach-chen', vi: 'Chọn cách chèn', en: 'Choose a way' },
      { path: 'chen/html', vi: 'Trang HTML', en: 'A plain page' },
      { path: 'chen/wordpress', vi: 'WordPress', en: 'WordPress' },
      { path: 'chen/sharepoint', vi: 'SharePoint', en: 'SharePoint' },
      { path: 'chen/liferay', vi: 'Liferay', en: 'Liferay' },
      { path: 'chen/joomla', vi: 'Joomla', en: 'Joomla' },
      { path: 'chen/nukeviet', vi: 'NukeViet', en: 'NukeViet' },
      { path: 'chen/trinh-soan-thao', vi: 'TinyMCE, CKEditor', en: 'TinyMCE, CKEditor' },
      { path: 'chen/chi-script', vi: 'Chỉ một thẻ script', en: 'One script alone' },
      { path: 'chen/hop-va-lien-ket', vi: 'Hộp và liên kết', en: 'Box and link' },
      { path: 'chen/khung', vi: 'Khung iframe', en: 'A frame' },
    ],
  },
  {
    vi: 'Hướng dẫn',
    en: 'Tasks',
    pages: [
      { path: 'huong-dan/nguon-tin', vi: 'Nguồn tin', en: 'Feeds' },
      { path: 'huong-dan/nhieu-nguon', vi: 'Nhiều nguồn tin', en: 'Several feeds' },
      { path: 'huong-dan/bo-cuc', vi: 'Bố cục', en: 'Layouts' },
      { path: 'huong-dan/mau-sac', vi: 'Màu sắc', en: 'Colours' },
      { path: 'huong-dan/loc-va-tim', vi: 'Chọn tin, tìm, xem thêm', en: 'Filter, search, more' },
      { path: 'huong-dan/bai-viet', vi: 'Bài viết, tin liên quan', en: 'Articles, related news' },
      { path: 'huong-dan/khong-javascript', vi: 'Không có JavaScript', en: 'Without JavaScript' },
      { path: 'huong-dan/khi-co-su-co', vi: 'Khi có sự cố', en: 'When the publisher is down' },
      { path: 'huong-dan/bac-si', vi: 'Bác sĩ: tìm lỗi', en: 'The doctor' },
      { path: 'huong-dan/phien-ban', vi: 'Phiên bản cố định', en: 'Versions and integrity' },
      { path: 'huong-dan/csp', vi: 'Chính sách CSP', en: 'Content Security Policy' },
    ],
  },
  {
    vi: 'Cam kết',
    en: 'Promises',
    pages: [
      { path: 'huong-dan/an-toan', vi: 'An toàn', en: 'Safety' },
      { path: 'huong-dan/quyen-rieng-tu', vi: 'Quyền riêng tư', en: 'Privacy' },
      { path: 'huong-dan/phap-ly', vi: 'Pháp lý', en: 'Legal' },
      { path: 'huong-dan/tro-nang', vi: 'Trợ năng', en: 'Accessibility' },
      { path: 'huong-dan/hieu-nang', vi: 'Tốc độ', en: 'Performance' },
    ],
  },
  {
    vi: 'Cổng tin',
    en: 'The gateway',
    pages: [
      { path: 'cong-tin/cai-dat', vi: 'Cài đặt', en: 'Install' },
      { path: 'cong-tin/init', vi: 'init: tìm nguồn tin', en: 'init: find the news' },
      { path: 'cong-tin/nguon', vi: 'Các loại nguồn', en: 'Kinds of sources' },
      { path: 'cong-tin/check', vi: 'check: kiểm tra', en: 'check: find faults' },
      { path: 'cong-tin/html', vi: 'HTML không cần JavaScript', en: 'HTML without JavaScript' },
      { path: 'cong-tin/anh', vi: 'Ảnh nhỏ', en: 'Smaller pictures' },
      { path: 'cong-tin/luot-xem', vi: 'Lượt xem', en: 'Views' },
      { path: 'cong-tin/bien-tap', vi: 'Biên tập', en: 'The editor' },
      { path: 'cong-tin/van-hanh', vi: 'Vận hành', en: 'Operation' },
    ],
  },
  {
    vi: 'Lập trình',
    en: 'Developers',
    pages: [
      { path: 'lap-trinh/npm', vi: 'Từ npm', en: 'From npm' },
      { path: 'lap-trinh/vite', vi: 'Vite, bộ đóng gói', en: 'Vite, bundlers' },
      { path: 'lap-trinh/react', vi: 'React', en: 'React' },
      { path: 'lap-trinh/next', vi: 'Next.js', en: 'Next.js' },
      { path: 'lap-trinh/vue', vi: 'Vue', en: 'Vue' },
      { path: 'lap-trinh/nuxt', vi: 'Nuxt', en: 'Nuxt' },
      { path: 'lap-trinh/svelte', vi: 'Svelte', en: 'Svelte' },
      { path: 'lap-trinh/angular', vi: 'Angular', en: 'Angular' },
      { path: 'lap-trinh/astro', vi: 'Astro', en: 'Astro' },
      { path: 'lap-trinh/import-map', vi: 'Không dùng bộ đóng gói', en: 'Without a bundler' },
      { path: 'lap-trinh/node', vi: 'Node, Deno, worker', en: 'Node, Deno, workers' },
      { path: 'lap-trinh/vitest', vi: 'Vitest, jsdom', en: 'Vitest, jsdom' },
      { path: 'lap-trinh/html-tu-may-chu', vi: 'HTML từ máy chủ', en: 'HTML from a server' },
      { path: 'lap-trinh/nguon-cua-minh', vi: 'Nguồn tin riêng', en: 'News of your own' },
      { path: 'lap-trinh/noi-dung-rieng', vi: 'Nội dung riêng', en: 'Your own markup' },
      { path: 'lap-trinh/giao-dien', vi: 'Giao diện', en: 'Theming' },
      { path: 'lap-trinh/ngon-ngu', vi: 'Ngôn ngữ', en: 'Languages' },
    ],
  },
];

/** Pages that the build makes. */
const REFERENCE: Group = {
  vi: 'Tham khảo',
  en: 'Reference',
  pages: [
    { path: 'tham-khao/phan-tu', vi: 'Các phần tử', en: 'The elements' },
    { path: 'tham-khao/news-list', vi: '<news-list>', en: '<news-list>' },
    { path: 'tham-khao/news-article', vi: '<news-article>', en: '<news-article>' },
    { path: 'tham-khao/related-news', vi: '<related-news>', en: '<related-news>' },
    { path: 'tham-khao/bo-cuc', vi: 'Các kiểu bố cục', en: 'Layouts' },
    { path: 'tham-khao/ma/index', vi: 'Các mã báo lỗi', en: 'Codes' },
    { path: 'tham-khao/thay-doi', vi: 'Thay đổi', en: 'Changelog' },
  ],
};

export type Language = 'vi' | 'en';

/** VitePress takes texts for HTML. */
const escapeTag = (text: string) => text.replace('<', '&lt;');

const prefixOf = (language: Language) => (language === 'vi' ? '/' : '/en/');

/** The sidebar in one language, as VitePress wants it. */
export const sidebarOf = (language: Language) =>
  [...GROUPS, REFERENCE].map((group) => ({
    text: group[language],
    collapsed: false,
    items: group.pages.map((page) => ({ text: escapeTag(page[language]), link: prefixOf(language) + page.path })),
  }));
