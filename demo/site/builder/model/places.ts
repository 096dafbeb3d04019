/** Where people paste the snippet, and the form of it that survives there. */
import type { Framework } from './framework-forms.js';
import type { Include } from './include-forms.js';
import type { Text } from './text.js';

/** `box` and `link` need the script in the template of the page. */
export type Form = 'tag' | 'script' | 'box' | 'link' | 'frame' | Framework | Include;

export interface Place {
  id: string;
  label: Text;
  form: Form;
}

export interface PlaceGroup {
  label: Text;
  places: readonly Place[];
}

const createPlace = (id: string, form: Form, vi: string, en = vi): Place => ({ id, form, label: { vi, en } });

export const placeGroups: readonly PlaceGroup[] = [
  {
    label: { vi: 'Trang web và hệ quản trị nội dung', en: 'Sites and content management' },
    places: [
      createPlace('html', 'tag', 'Trang HTML của bạn', 'Your own HTML page'),
      createPlace(
        'wordpress',
        'tag',
        'WordPress, quản trị viên (khối HTML tùy chỉnh)',
        'WordPress, administrator (block Custom HTML)',
      ),
      createPlace('wordpress-limited', 'box', 'WordPress, người viết bài', 'WordPress, author without unfiltered_html'),
      createPlace('sharepoint', 'frame', 'SharePoint Online, trang hiện đại', 'SharePoint Online, modern page'),
      createPlace(
        'sharepoint-classic',
        'tag',
        'SharePoint, trang cổ điển (Script Editor)',
        'SharePoint, classic page (Script Editor)',
      ),
      createPlace('liferay', 'box', 'Liferay'),
      createPlace('joomla', 'box', 'Joomla'),
      createPlace('nukeviet', 'box', 'NukeViet'),
    ],
  },
  {
    label: { vi: 'Trình soạn thảo', en: 'Editors' },
    places: [
      createPlace('tinymce', 'box', 'TinyMCE'),
      createPlace('ckeditor', 'box', 'CKEditor 5, General HTML Support'),
      createPlace('ckeditor-embed', 'tag', 'CKEditor 5, nút “Chèn HTML”', 'CKEditor 5, button “Insert HTML”'),
      createPlace(
        'box',
        'box',
        'Nơi bỏ thẻ lạ, giữ thuộc tính data-',
        'A place that drops custom tags and keeps data- attributes',
      ),
      createPlace('link', 'link', 'Nơi chỉ giữ liên kết', 'A place that keeps nothing but links'),
      createPlace('script', 'script', 'Nơi chỉ nhận một thẻ script', 'A place that takes one script'),
      createPlace('frame', 'frame', 'Nơi chỉ nhận khung (iframe)', 'A place that takes frames only'),
    ],
  },
  {
    label: { vi: 'Lập trình', en: 'Development' },
    places: [
      createPlace('react', 'react', 'React'),
      createPlace('next', 'next', 'Next'),
      createPlace('vue', 'vue', 'Vue'),
      createPlace('nuxt', 'nuxt', 'Nuxt'),
      createPlace('svelte', 'svelte', 'Svelte, SvelteKit'),
      createPlace('angular', 'angular', 'Angular'),
      createPlace('astro', 'astro', 'Astro'),
      createPlace('bundler', 'bundler', 'Vite và công cụ đóng gói khác', 'Vite and other bundlers'),
    ],
  },
  {
    label: { vi: 'HTML từ cổng tin, không cần JavaScript', en: 'HTML from the gateway, without JavaScript' },
    places: [
      createPlace('ssi', 'ssi', 'nginx, SSI'),
      createPlace('php', 'php', 'PHP'),
      createPlace('esi', 'esi', 'ESI (Varnish, CDN)'),
    ],
  },
];

const places = new Map(placeGroups.flatMap((group) => group.places).map((place) => [place.id, place]));

/** One's own page where the id is unknown. */
export const findPlace = (id: string): Place => places.get(id) ?? places.get('html')!;

/** What the form of a place has room for, beside the element and its attributes. */
export interface Capacity {
  feeds: 'all' | 'first' | 'none';
  publisher: boolean;
  brand: boolean;
  preload: boolean;
  script: boolean;
  integrity: boolean;
}

const NOTHING: Capacity = {
  feeds: 'all',
  publisher: false,
  brand: false,
  preload: false,
  script: false,
  integrity: false,
};

const IN_CODE: Capacity = { ...NOTHING, publisher: true, brand: true };
const INCLUDED: Capacity = { ...NOTHING, feeds: 'none', brand: true, script: true, integrity: true };

export const capacities: Record<Form, Capacity> = {
  tag: { feeds: 'all', publisher: true, brand: true, preload: true, script: true, integrity: true },
  script: { ...NOTHING, brand: true, script: true, integrity: true },
  box: { ...NOTHING, publisher: true, brand: true, script: true, integrity: true },
  link: { ...NOTHING, feeds: 'first', brand: true, script: true, integrity: true },
  frame: NOTHING,
  react: IN_CODE,
  next: IN_CODE,
  vue: IN_CODE,
  nuxt: IN_CODE,
  svelte: IN_CODE,
  angular: IN_CODE,
  astro: IN_CODE,
  bundler: IN_CODE,
  ssi: INCLUDED,
  php: INCLUDED,
  esi: INCLUDED,
};
