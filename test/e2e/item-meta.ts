import { LAYOUTS } from './accessible.js';
import { feedUrl, openPage, script } from './host-page.js';

/** The functions of `test/access/room.js`, which run in the page. */
interface Probes {
  hiddenMeta(): string[];
  clippedTexts(): string[];
  tooWide(): string[];
  enlarge(times: number): void;
  spaceOut(): void;
}

const ALL = 'show-category show-views show-source new-for="999999"';

/** Attributes that show item meta, and how many nodes that makes in each item. */
export const SETS: Record<string, [attributes: string, count: number]> = {
  'all meta': [ALL, 5],
  'all meta, with long dates': [`${ALL} date-style="long"`, 5],
  'how long ago': ['relative-dates', 1],
  'short dates': ['', 1],
};

export interface ItemMetaPage {
  /** A name in {@link SETS}. */
  set: string;
  /** Of the page, in pixels. */
  width: number;
  lang?: string;
  dir?: string;
  theme?: string;
}

/**
 * Item meta that cannot be read in full, on a page with every layout of every list and with names as long as those of public
 * offices: with the text as it is, twice as large, and spaced out.
 */
export async function findHiddenMeta({ set, width, lang = 'vi', dir = 'ltr', theme = 'plain' }: ItemMetaPage) {
  const [attributes, count] = SETS[set]!;
  const newest = set === 'how long ago' ? Date.now() - 1000 : Date.parse('2024-06-20T10:35:00+07:00');
  const feed = feedUrl({ newest, pinned: 2, images: 'w=40', bug: 'long-names' }).replaceAll('&', '&amp;');
  const common = `feed="${feed}" theme="${theme}"`;
  const tags = [
    ...LAYOUTS.map(
      (layout) => `<news-list layout="${layout}" heading="${layout}" ${common} ${attributes}></news-list>`,
    ),
    ...['list', 'headlines', 'cards'].map(
      (layout) => `<related-news layout="${layout}" heading="${layout}" ${common} article="tin-1"></related-news>`,
    ),
  ];
  const page = await openPage({
    width,
    height: 900,
    html: `<html lang="${lang}" dir="${dir}"><head><style>body { margin: 0 }</style>${script()}</head>
      <body><main>${tags.join('')}</main></body></html>`,
  });
  const complete = (element: Element) => {
    const items = [...(element.shadowRoot?.querySelectorAll('[part=item]') ?? [])];
    const least = element.localName === 'news-list' ? count : 1;
    const meta = '[part=date], [part=badge], [part=category], [part=views], [part=source]';
    return items.length > 2 && items.every((item) => item.querySelectorAll(meta).length >= least);
  };
  await page.waitFor('all meta', () => [...page.document.querySelectorAll('[feed]')].every(complete));
  const probes: Probes = await page.window.eval("import('/test/access/room.js')");
  const found: string[] = [];
  const check = async (state: string) => {
    await page.frames();
    const faults = [...probes.hiddenMeta(), ...probes.clippedTexts(), ...probes.tooWide()];
    found.push(...faults.map((text) => `${state}: ${text}`));
  };
  await check('as it is');
  probes.enlarge(2);
  await check('twice as large');
  probes.enlarge(1);
  probes.spaceOut();
  await check('spaced out');
  page.close();
  return found;
}
