import { readAttributes } from '../../feed/first-image.js';
import { tagsOf } from '../../feed/html-tags.js';
import { isUnseen, pixelsOf, writtenAddress } from '../../feed/image-tags.js';
import { characterNamed } from '../../feed/server/character-names.js';
import { absoluteUrl } from '../../feed/urls.js';

/** Pictures of one article that are served; beyond these, its others stay as they are. */
const MAX_PICTURES = 40;
/** Pixels in one direction below which a picture is an icon. */
const SMALLEST = 100;

/** An `<img>` in the text of an item. */
export interface ContentPicture {
  url: string;
  /** Where attributes can be inserted: right behind its name, so that they are the ones that count. */
  at: number;
  /** In pixels, where its tag names it. */
  width?: number;
  /** Whether a script is meant to load it, so that its `src` shows something else. */
  isLazy: boolean;
}

/** The pictures in HTML, without icons and those that count readers. */
export function findContentPictures(html: string, base: string | undefined): ContentPicture[] {
  const pictures: ContentPicture[] = [];
  for (const { name, isEnd, attributes, start } of tagsOf(html)) {
    if (name !== 'img' || isEnd) continue;
    const read = readAttributes(attributes, characterNamed);
    const get = (key: string) => read.get(key);
    const written = writtenAddress(get);
    const url = absoluteUrl(written, base);
    const [width, height] = [pixelsOf(get, 'width'), pixelsOf(get, 'height')];
    const isIcon = Math.min(width ?? SMALLEST, height ?? SMALLEST) < SMALLEST;
    if (!url || isIcon || isUnseen(get)) continue;
    pictures.push({ url, at: start + '<img'.length, width, isLazy: written !== get('src') });
    if (pictures.length === MAX_PICTURES) break;
  }
  return pictures;
}
