import { type Choices, defaultChoices } from '../../demo/site/builder/model/choices.js';
import { capacities, findPlace, placeGroups } from '../../demo/site/builder/model/places.js';

export const allPlaces = placeGroups.flatMap(({ places }) => places);

export const SITE = 'https://tin.phuong.example.vn/site/';

const FEED = 'https://tin.example.vn/feed.json';

const withChoices = (choices: Partial<Choices>): Choices => ({ ...defaultChoices, feeds: [FEED], ...choices });

/** Sets of choices that differ in everything that somebody can choose. */
export const samples: Record<string, Choices> = {
  'a plain list': withChoices({}),
  'cards of two feeds in a brand colour': withChoices({
    feeds: [FEED, 'https://tin2.example.vn/rss.xml?muc=1&trang=2'],
    attributes: { lang: 'vi', layout: 'cards', theme: 'ward', limit: '8', 'show-source': '', search: '', tabs: '' },
    brand: '#0b57a4',
    publisher: 'https://tin.example.vn/tin-tuc?a=1&b=2',
  }),
  'quotes, brackets and braces in the texts': withChoices({
    attributes: {
      heading: `Tin "mới" <b>'&amp;'</b> {{ x }} \${y} \\ -->`,
      match: `an toàn, "phòng cháy"`,
      lang: 'en',
    },
  }),
  'an article': withChoices({
    element: 'news-article',
    attributes: { lang: 'vi', article: 'latest', tools: 'print share', 'structured-data': '', 'heading-level': '1' },
    brand: 'rgb(200 30 30)',
  }),
  'earlier news': withChoices({
    element: 'related-news',
    attributes: { lang: 'vi', 'article-param': 'id', mode: 'older', layout: 'list', limit: '3' },
  }),
  'a fixed version of the package': withChoices({
    attributes: { layout: 'ticker', autoplay: '' },
    script: 'jsdelivr',
    integrity: true,
    preload: false,
  }),
  'the source of a gateway': withChoices({
    feeds: ['https://cong-tin.example.vn/feeds/cong-an'],
    attributes: { lang: 'vi', 'article-href': 'https://phuong.example.vn/tin?id={id}&muc=1', 'no-image': '' },
    integrity: true,
  }),
};

/** As much of the choices as the form of their place has room for; the notes of a snippet say the rest. */
export function keptChoices(choices: Choices): Choices {
  const place = findPlace(choices.place);
  const capacity = capacities[place.form];
  const { feeds, attributes, publisher, brand, script, integrity, preload } = choices;
  const fits = ([, value]: [string, string]) => place.form !== 'link' || !value.includes('_');
  return {
    ...choices,
    feeds: capacity.feeds === 'all' ? feeds : capacity.feeds === 'first' ? feeds.slice(0, 1) : [],
    attributes: Object.fromEntries(Object.entries(attributes).filter(fits)),
    publisher: capacity.publisher ? publisher : '',
    brand: capacity.brand ? brand : '',
    script: capacity.script ? script : 'site',
    integrity: capacity.integrity && integrity,
    preload: capacity.preload ? preload : true,
  };
}
