import type { Element } from 'domhandler';
import { readAttribute } from '../sources/html.js';

/** A plain name that needs no escapes in CSS. */
const PLAIN = /^-?[a-z_][\w-]{1,60}$/i;

/** What frameworks and page builders put in front of a name that they generate for each page or build. */
const GENERATED =
  /^(?:css|sc|jss|jsx|emotion|svelte|astro|ng|ember|yui|ext|v|r|radix|headlessui|mui|chakra|elementor-(?:element|repeater|\d)\w*|vc_custom|vc_row|tdi|td_uid|uid|uuid|guid|et_pb|fusion-\w+|wp-image|wp-block-\w+-is-layout|post|page|menu-item|node|item|row|id|image|gallery|section|text|widget|block|module|mod|portlet|comment|tag|category|user|author|postid|term)[-_]+[\w-]*\d|^(?:css|sc|jss|jsx|emotion|svelte|astro|ng-tns|ember|radix|_ngcontent|_nghost|data-v)[-_]?\w*$|MSOZone|WebPart|WPQ\d|_g_|^ctl\d|ctl00|INSTANCE|p_p_id|elementor-(?:element|repeater)|\d{3,}/i;

/** A state of an element, or its place among its siblings. */
const STATES =
  /^(?:odd|even|first|last|active|current|selected|open|opened|show|shown|hide|hidden|visible|invisible|in|on|off|alt|alternate|disabled|collapsed?|expanded|sticky|hover|focus|new|loaded|lazy\w*|animated?|wow|fade\w*|slick-\w+|swiper-\w+|owl-\w+|js|no-js|hot|has-post-thumbnail|format-\w+|type-\w+|status-\w+|(?:category|tag|cat)-[\w-]+|is-\w+|has-\w+)$/i;

/** Names of grids and of single declarations, which say nothing of what an element holds. */
const UTILITIES =
  /^(?:container(?:-fluid)?|row|cols?|column|col-[\w-]+|span\d*|large-\w+|medium-\w+|small-\w+|grid(?:-\w+)?|clear(?:fix)?|cf|pull-\w+|float\w*|fl|fr|left|right|center|text-[\w-]+|d-\w+|flex(?:-\w+)*|[mp][tblrxy]?-?\w{1,3}|w-\w+|h-\w+|border\w*|rounded\w*|shadow\w*|bg-\w+|align-\w+|justify-\w+|items-\w+|gap-\w+|order-\w+|overflow-\w+|position-\w+|relative|absolute|block|inline|img-(?:responsive|fluid|thumbnail)|img|table|well|panel|card|box|inner|outer|wrap(?:per)?|content|td|tr|li|a|style\d*|dark|light|show-\w+|hidden-\w+|ms-\w+|no-\w+|font-\w+|fs-\w+|fw-\w+|lh-\w+|bold|normal)$/i;

/** Words that a designer gives to lists of news and to what is in them. */
const MEANINGFUL =
  /news|tin|bai|article|post|entry|story|list|item|title|tieu|headline|date|time|ngay|thoigian|thumb|image|anh|photo|pic|desc|sapo|lead|summary|excerpt|trich|mota|intro|author|tacgia|noidung|body|detail|chitiet|archive|blog|category|chuyenmuc|asset|abstract|dfwp|link-item|feature/i;

/** Random letters, as tools for CSS write them: `bdVaJa`, `hKvNdB`, `title__3fK2a`. */
function looksRandom(name: string): boolean {
  const last = name.split(/[-_]+/).at(-1)!;
  if (last.length < 5) return false;
  const changes = last.match(/[a-z][A-Z]|[A-Z]{2}[a-z]|[a-z]\d[a-z]|\d[a-z]\d/gi)?.filter(isChange).length ?? 0;
  const capitals = last.slice(1).match(/[A-Z]/g)?.length ?? 0;
  const isHex = /^[0-9a-f]+$/i.test(last) && /\d/.test(last);
  const mixesDigits = /[a-z]\d+[a-z]/i.test(last);
  const hasSuffix = /__[\w-]{5,}$/.test(name) && /[A-Z\d]/.test(last);
  const isShortMix = last.length <= 8 && capitals >= 2 && changes >= 2 && !/^(?:[A-Z]?[a-z]{2,})+$/.test(last);
  return isHex || mixesDigits || hasSuffix || isShortMix;
}

const isChange = (pair: string) => /[a-z][A-Z]|\d/.test(pair);

/**
 * How likely it is that a class or id changes although the design stays, from 1; undefined for a name that is generated, or
 * that tells a state or a place.
 */
export function costOfName(name: string): number | undefined {
  if (!PLAIN.test(name) || GENERATED.test(name) || STATES.test(name) || looksRandom(name)) return;
  if (UTILITIES.test(name)) return 7;
  const digits = /\d/.test(name) ? 4 : 0;
  return digits + (MEANINGFUL.test(name) ? 1 : 2);
}

/** The classes of an element. */
export const classesOf = (element: Element): string[] =>
  (readAttribute(element, 'class') ?? '').split(/\s+/, 30).filter(Boolean);

/** The id and classes of an element, as words in lower case: `newsList top_col` becomes `news`, `list`, `top`, `col`. */
export function wordsOf(element: Element): string[] {
  const names = `${readAttribute(element, 'id') ?? ''} ${readAttribute(element, 'class') ?? ''} ${readAttribute(element, 'role') ?? ''}`;
  return names
    .slice(0, 500)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);
}
