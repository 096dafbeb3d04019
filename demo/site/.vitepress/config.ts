import { defineConfig } from 'vitepress';
import { fillTables } from '../generate/tables.mjs';
import { sidebarOf } from './nav.js';
import { headOf } from './page-head.js';
import { slimManifest } from './slim-manifest.js';

/** Words of VitePress's own controls, which are English unless the theme says otherwise. */
const VIETNAMESE_CONTROLS = {
  outline: { label: 'Trong trang này', level: [2, 3] as [number, number] },
  docFooter: { prev: 'Trang trước', next: 'Trang sau' },
  darkModeSwitchLabel: 'Nền tối',
  lightModeSwitchTitle: 'Chuyển sang nền sáng',
  darkModeSwitchTitle: 'Chuyển sang nền tối',
  sidebarMenuLabel: 'Mục lục',
  returnToTopLabel: 'Về đầu trang',
  langMenuLabel: 'Đổi ngôn ngữ',
  skipToContentLabel: 'Đến nội dung chính',
};

const VIETNAMESE_SEARCH = {
  button: { buttonText: 'Tìm kiếm', buttonAriaLabel: 'Tìm kiếm trong tài liệu' },
  modal: {
    displayDetails: 'Hiện nội dung tìm thấy',
    resetButtonTitle: 'Xóa từ khóa',
    backButtonTitle: 'Đóng phần tìm kiếm',
    noResultsText: 'Không tìm thấy nội dung về',
    footer: {
      selectText: 'chọn',
      selectKeyAriaLabel: 'phím Enter',
      navigateText: 'di chuyển',
      navigateUpKeyAriaLabel: 'mũi tên lên',
      navigateDownKeyAriaLabel: 'mũi tên xuống',
      closeText: 'đóng',
      closeKeyAriaLabel: 'phím Esc',
    },
  },
};

const ELEMENTS = new Set(['news-list', 'news-article', 'related-news', 'snippet-builder']);

export default defineConfig({
  title: 'Bản tin',
  description: 'Tin tức của đơn vị phát hành trên trang của bạn, bằng một đoạn mã.',
  // Relative addresses, so that the site works in any folder of any server.
  base: './',
  outDir: '../../dist/site',
  cacheDir: '../../node_modules/.cache/site',
  srcExclude: ['README.md'],
  lastUpdated: false,
  transformHead: ({ page, content }) => headOf(page, content),
  markdown: {
    linkify: false, // addresses in examples are no links
    languageAlias: { esi: 'html', ssi: 'html' },
    config(md) {
      md.core.ruler.before('normalize', 'tables', (state) => {
        state.src = fillTables(state.src, state.env.relativePath ?? '');
      });
    },
  },
  // The builder runs some of the library's sources, which expect this of the build.
  vite: { define: { __HELP__: JSON.stringify('README.md#') }, plugins: [slimManifest] },
  vue: { template: { compilerOptions: { isCustomElement: (tag) => ELEMENTS.has(tag) } } },
  locales: {
    root: {
      label: 'Tiếng Việt',
      lang: 'vi',
      themeConfig: {
        nav: [
          { text: 'Trình tạo mã', link: '/trinh-tao-ma' },
          { text: 'Hướng dẫn', link: '/chen/cach-chen' },
          { text: 'Tham khảo', link: '/tham-khao/phan-tu' },
        ],
        sidebar: sidebarOf('vi'),
        ...VIETNAMESE_CONTROLS,
      },
    },
    en: {
      label: 'English',
      lang: 'en',
      description: 'A publisher’s news on your page, with one snippet of HTML.',
      themeConfig: {
        nav: [
          { text: 'Snippet builder', link: '/en/builder' },
          { text: 'Guide', link: '/en/chen/cach-chen' },
          { text: 'Reference', link: '/en/tham-khao/phan-tu' },
        ],
        sidebar: sidebarOf('en'),
        outline: { label: 'On this page', level: [2, 3] },
      },
    },
  },
  themeConfig: {
    search: { provider: 'local', options: { locales: { root: { translations: VIETNAMESE_SEARCH } } } },
  },
});
