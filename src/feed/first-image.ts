import { type CharacterNamed, decodeEntities } from './entities.js';
import { tagsOf } from './html-tags.js';
import { type GetAttribute, isUnseen, pixelsOf, writtenAddress } from './image-tags.js';
import { absoluteUrl } from './urls.js';

/** Pixels in one direction below which a picture is an icon. */
const SMALLEST = 48;
/** Pixels from which on a picture is none, whatever its name is. */
const LARGE = 100;

/** Hosts and folders of pixels that count readers, buttons, smileys and portraits. */
const DECORATIVE_PLACE =
  /^https?:\/\/(?:pixel|stats?|beacon|analytics|track(?:er|ing)?|counter)\.|gravatar\.com\/|feedburner\.com\/~|\/~(?:ff?|r|4)\/|feedblitz|doubleclick\.net|google-analytics|facebook\.com\/tr\b|s\.w\.org\/images\/core|\/(?:emojis?|smil(?:ey|ie)s?|twemoji|avatars?|icons?|favicons?)\//i;
/** File names of pictures with nothing to see, or of icons. */
const DECORATIVE_FILE =
  /(?:^|[_-])(?:favicon|apple-touch-icon|tracking[_-]?pixel)[^/]*$|\.ico$|^(?:pixel|dot|clear|trans|shim|b|s)\d*\.(?:gif|png)$|(?:^|[_-])(?:spacer|blank|transparent|1x1|cleardot|placeholder)[_-]?\d*\.(?:gif|png|svg)$|(?:^|[_-])(?:icons?|share|like|btn|button|rss|facebook|fb|twitter|zalo|e?mail)[_-]?\d*\.(?:gif|png|svg|webp)$/i;
const DECORATIVE_CLASS =
  /(?:^|\s)(?:wp-smiley|emoji|smiley|avatar|icon|favicon|spacer|pixel)(?:\s|$)|-(?:icon|avatar)(?:\s|$)/i;
/** Addresses of links that share an article. */
const SHARING = /\/sharer\b|\/share(?:\.php|\?|\/|Article)|\/intent\/|addtoany|^mailto:|\/~ff\//i;

/** The attributes of a tag by their names in lower case. */
export function readAttributes(written: string, named: CharacterNamed): Map<string, string> {
  const attributes = new Map<string, string>();
  const pattern = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
  for (const [, name, double, single, bare] of written.matchAll(pattern)) {
    const key = name!.toLowerCase();
    if (!attributes.has(key)) attributes.set(key, decodeEntities(double ?? single ?? bare ?? '', named));
  }
  return attributes;
}

/** Whether a picture is there for its page or its publisher rather than for the article: pixels, icons, smileys, portraits. */
function isDecoration(get: GetAttribute, url: string): boolean {
  if (isUnseen(get)) return true;
  const sizes = [pixelsOf(get, 'width'), pixelsOf(get, 'height')].filter((size) => size !== undefined);
  if (sizes.some((size) => size <= SMALLEST)) return true;
  if (sizes.some((size) => size >= LARGE)) return false;
  const path = url.replace(/[?#].*/s, '');
  const file = path.slice(path.lastIndexOf('/') + 1);
  return DECORATIVE_PLACE.test(url) || DECORATIVE_FILE.test(file) || DECORATIVE_CLASS.test(get('class') ?? '');
}

/** The first image in an HTML fragment that is not decoration. */
export function firstImage(html: string, named: CharacterNamed, base?: string): string | undefined {
  let source = new Map<string, string>();
  let link = '';
  for (const { name, isEnd, attributes } of tagsOf(html)) {
    if (!/^(?:img|source|a|picture)$/.test(name)) continue;
    const read = readAttributes(isEnd ? '' : attributes, named);
    if (name === 'a') link = read.get('href') ?? '';
    else if (name === 'picture') source = new Map();
    else if (name === 'source') source = read;
    else if (!SHARING.test(link)) {
      const get: GetAttribute = (key) => read.get(key);
      const url =
        absoluteUrl(writtenAddress(get), base) ??
        absoluteUrl(
          writtenAddress((key) => source.get(key)),
          base,
        );
      if (url && !isDecoration(get, url)) return url;
    }
  }
}
