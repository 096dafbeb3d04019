import type { Element } from 'domhandler';
import { fold } from '../../feed/fold-accents.js';
import { readText } from '../sources/html.js';
import { wordsOf } from './lasting-names.js';
import { ancestorsOf, childrenOf, type PageIndex, parentOf } from './page-index.js';

/** Parts of a page that never hold its list of news. */
const NEVER = new Set(['nav', 'footer', 'select', 'dialog']);
const NEVER_WORDS =
  /^(?:nav|navbar|navigation|navbox|menu|submenu|mainmenu|topmenu|menubar|megamenu|sitemap|breadcrumbs?|footer|foot|bottommenu|pagination|pager|paging|phantrang|tags|tagcloud|tukhoa|weblinks?|lienket|login|dangnhap|search|timkiem|cookie|language|counter|thongke|poll|thamdo|binhchon)$/;

/** Words of parts that often hold another list than the main one, each with what it does to the score. */
const WORDS = new Map<string, number>();
for (const [words, factor] of [
  [
    'sidebar side aside complementary related lienquan popular mostview mostread xemnhieu docnhieu banner banners ads adv advert quangcao partner partners doitac comment comments comments binhluan',
    0.15,
  ],
  [
    'widget widgets right phai left trai rightcol leftcol colright colleft video videos album gallery thuvien hinhanh multimedia',
    0.4,
  ],
  ['slider slide slideshow carousel slick swiper owl marquee ticker hot noibat featured feature banner top', 0.6],
  ['main content noidung primary maincontent', 1.25],
] as const)
  for (const word of words.split(' ')) WORDS.set(word, factor);

/** Headings of parts that hold another list than the main one, in folded text. */
const OTHER_LISTS =
  /(?:xem|doc|quan tam|binh luan) nhieu|nhieu nguoi (?:xem|doc)|lien quan|lien ket|(?:cac )?tin (?:da dua|khac|cu)|bai viet (?:khac|cu)|co the ban|quang cao|tham do|y kien|danh muc|thu tuc hanh chinh|dich vu cong|most (?:read|viewed|popular)|popular|related|links|weblink/;
const LESSER_LISTS =
  /noi bat|tieu diem|video|hinh anh|thu vien|phong su|anh dep|thong bao|van ban|tai lieu|featured|hot/;

const isHeading = ({ name }: Element) => /^(?:h[1-6]|legend|caption)$/.test(name);

/** Characters of a heading above a list. */
const LONGEST_HEADING = 70;

/** The heading above a list, in folded text: the nearest short text before it, a few elements up at most. */
export function headingAbove(index: PageIndex, container: Element, first: Element): string {
  let element = container;
  // The heading may also be the first thing inside of the container.
  const before = childrenOf(container).filter((child) => index.of(child).end <= index.of(first).order);
  const inside = before.slice(0, 3).find((child) => isShort(index, child));
  if (inside) return fold(readText(inside));
  for (let level = 0; level < 4; level++) {
    let before = element.prev;
    for (let steps = 0; before && steps < 8; steps++, before = before.prev) {
      if (!('attribs' in before)) continue;
      const text = isShort(index, before) && fold(readText(before));
      if (text) return text;
      if (index.of(before).text > LONGEST_HEADING) break;
    }
    const outer = parentOf(element);
    if (!outer || outer.name === 'body') break;
    element = outer;
  }
  return '';
}

function isShort(index: PageIndex, element: Element): boolean {
  const { text } = index.of(element);
  return text > 2 && text <= LONGEST_HEADING && (isHeading(element) || element.name !== 'a');
}

/** Whether an element is a part of the page rather than the whole of it, whose names speak for all that is in it. */
function isPart(index: PageIndex, element: Element): boolean {
  const { text, linkText } = index.of(element);
  const all = index.of(index.elements[0]!).text;
  return element.name !== 'html' && element.name !== 'body' && (text < all * 0.6 || linkText > text * 0.9);
}

/** How well the place of a list on its page speaks for it: 0 where it is part of a menu or footer, 1 for nothing special. */
export function rateContext(index: PageIndex, container: Element, first: Element): number {
  let rate = 1;
  let isOuter = false;
  const applied = new Set<number>();
  for (const element of [container, ...ancestorsOf(container)]) {
    if (NEVER.has(element.name)) return 0;
    const words = isPart(index, element) ? wordsOf(element) : [];
    // A header of an article or a box has the title of the list in it; that of the page has its menu.
    if (isOuter && element.name === 'header') return 0;
    if (words.some((word) => NEVER_WORDS.test(word)) && !words.includes('content')) return 0;
    if (element.name === 'aside') applied.add(0.15);
    for (const word of words) applied.add(WORDS.get(word) ?? 1);
    // Names run together, such as `tinxemnhieu`.
    if (words.some((word) => /xemnhieu|docnhieu|sidebar|quangcao|lienket|lienquan/.test(word))) applied.add(0.15);
    if (words.some((word) => /menu$/.test(word))) return 0;
    isOuter = true;
  }
  for (const factor of applied) rate *= factor;
  const heading = headingAbove(index, container, first);
  if (OTHER_LISTS.test(heading)) rate *= 0.15;
  else if (LESSER_LISTS.test(heading)) rate *= 0.6;
  return rate;
}
