import type { Element } from 'domhandler';
import { fold } from '../../feed/fold-accents.js';
import { readAttribute, readText } from '../sources/html.js';
import { cleanLink } from '../sources/links.js';
import type { PageIndex } from './page-index.js';

/** A link whose text may be the title of a piece of news. */
export interface Headline {
  link: Element;
  /** The element whose text is the title: the link, or one inside of it. */
  titled: Element;
  url: string;
  title: string;
}

const SHORTEST = 12;
const LONGEST = 300;
/** Characters of a link that is a whole card. */
const LONGEST_CARD = 1500;
/** Elements that a link may contain. */
const MOST_INSIDE = 60;

/** Links that are looked at: many times those of the longest real list. */
const MOST_HEADLINES = 3000;

/** What links say that lead to an article beside its title. */
const ACTION =
  /^(?:>|»|\W)*(?:xem|doc) (?:them|tiep|chi tiet|tat ca|toan bo)|^(?:chi tiet|read more|view (?:all|more)|more|tai ve|download|tra loi|binh luan|gui|in trang|quay lai|trang (?:chu|truoc|sau)|dang nhap|dang ky)\b/;

const isHeading = ({ name }: Element) => /^h[1-6]$/.test(name);
const isTitled = (element: Element) => /title|tieu-?de|heading|headline/i.test(readAttribute(element, 'class') ?? '');

/** The element with the title in a link: a heading or what is named so in a card, else the link itself. */
function findTitled(index: PageIndex, link: Element): Element {
  if (index.of(link).end - index.of(link).order <= 1) return link;
  const inside = index.inside(link, MOST_INSIDE);
  const found = inside.find(isHeading) ?? inside.find((element) => isTitled(element) && index.of(element).text > 0);
  if (found) return found;
  const [first] = inside
    .filter((element) => element.name !== 'a' && index.of(element).ownText >= SHORTEST)
    .filter((element) => index.of(element).text * 3 > index.of(link).text);
  return first && index.of(link).ownText < SHORTEST && index.of(link).text > index.of(first).text * 1.3 ? first : link;
}

/** Whether a text is long enough for a title, and no other usual text of a link. */
function isTitle(title: string): boolean {
  if (title.length < SHORTEST || title.length > LONGEST) return false;
  return title.split(' ', 3).length >= 3 && /\p{L}{2}/u.test(title) && !ACTION.test(fold(title));
}

/** The address that a link leads to, where that is another page. */
export function targetOf(link: Element, base: string): string | undefined {
  const href = link.name === 'a' ? readAttribute(link, 'href') : undefined;
  if (!href || href.startsWith('#')) return;
  const url = cleanLink(href, base);
  if (!url) return;
  const { pathname, search, hash } = new URL(url);
  if (pathname === '/' && !search) return;
  const here = new URL(base);
  return hash && pathname === here.pathname && search === here.search ? undefined : url;
}

/** The links of a page that may be titles of news, in the order of the document. */
export function findHeadlines(index: PageIndex, base: string): Headline[] {
  const headlines: Headline[] = [];
  for (const link of index.elements) {
    if (headlines.length === MOST_HEADLINES) break;
    const size = link.name === 'a' ? index.of(link) : undefined;
    if (!size || size.text < SHORTEST || size.text > LONGEST_CARD || size.end - size.order > MOST_INSIDE) continue;
    const titled = findTitled(index, link);
    const title = readText(titled);
    if (!isTitle(title)) continue;
    const url = targetOf(link, base);
    if (url) headlines.push({ link, titled, url, title });
  }
  return headlines;
}
