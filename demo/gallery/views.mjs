/** What the gallery shows: every layout and state of every element, in every theme and at four widths. */
export const LAYOUTS = [
  'list',
  'cards',
  'headlines',
  'featured',
  'carousel',
  'ticker',
  'notices',
  'compact',
  'hero',
  'documents',
  'gallery',
];
export const VIEWS = [...LAYOUTS, 'tabs', 'article', 'related', 'related-list', 'related-cards'];
export const THEMES = ['plain', 'ward', 'union', 'police', 'contrast'];
export const SCHEMES = ['light', 'dark'];
export const WIDTHS = [240, 320, 768, 1280];
export const STATES = ['ready', 'loading', 'empty', 'failed'];

/** Widths of the pictures on the gallery's first page: the content of a phone, of a tablet and of a desktop. */
export const PICTURE_WIDTHS = [328, 736, 1216];

/** What each view is, in Vietnamese and in English. */
export const DESCRIPTIONS = {
  list: ['ảnh bên cạnh tiêu đề', 'pictures beside titles'],
  cards: ['thẻ có ảnh ở trên, nhiều cột', 'cards in columns'],
  headlines: ['tiêu đề và ngày', 'titles with dates'],
  featured: ['tin đầu nổi bật, các tin khác bên cạnh', 'the first one large'],
  carousel: ['thẻ trên một hàng, cuộn ngang', 'cards in one row that scrolls'],
  ticker: ['một dòng tin, chạy khi người đọc bấm', 'one line, which moves when a reader starts it'],
  notices: ['bảng thông báo, mỗi tin có ô ngày tháng', 'a notice board with date blocks'],
  compact: ['ảnh nhỏ và tiêu đề, cho cột bên', 'small pictures and titles, for a sidebar'],
  hero: ['tin đầu là ảnh lớn có tiêu đề trên ảnh', 'the first item is a picture with its title on it'],
  documents: ['bảng văn bản: số, ngày, trích yếu, tệp', 'a table of official documents'],
  gallery: ['thư viện ảnh, tiêu đề trên ảnh', 'pictures with their titles on them'],
  tabs: ['người đọc chuyển giữa các chuyên mục', 'readers switch between tags'],
  article: ['trang bài viết', 'an article page'],
  related: ['các tin đã đưa, dạng tiêu đề', 'earlier news, as titles'],
  'related-list': ['các tin đã đưa, dạng danh sách', 'earlier news, as a list'],
  'related-cards': ['các tin đã đưa, dạng thẻ', 'earlier news, as cards'],
};

/** What a page is meant to be: by the hard feed of `feed.mjs` or the one of ordinary news of `typical-feed.mjs`. */
const feedUrlOf = ({ view, lang, state, feed }) =>
  `/feed.json?${new URLSearchParams({ feed: feed === 'typical' && view === 'documents' ? 'documents' : feed, lang, state })}`;

/** The tag for one view, with one of the gallery's feeds in this state. */
export function tagOf({ view, theme, lang = 'vi', state = 'ready', feed = 'hard', extra = '' }) {
  const url = feedUrlOf({ view, lang, state, feed }).replaceAll('&', '&amp;');
  const common = `feed="${url}" theme="${theme}" lang="${lang}" ${extra}`;
  if (view === 'article') return `<news-article ${common} article="mau-2" heading="Bài viết"></news-article>`;
  if (view.startsWith('related'))
    return `<related-news ${common} article="mau-2" mode="older" limit="4" layout="${view.split('-')[1] ?? 'headlines'}"></related-news>`;
  const layout = view === 'tabs' ? 'tabs' : `layout="${view}"`;
  return `<news-list ${common} heading="Tin tức – Sự kiện" ${layout} ${feed === 'hard' ? 'show-views show-category' : ''}></news-list>`;
}
