import { type DomNode, firstChildOf, nextOf } from './dom.js';
import { all, attr, type Fields, first, localName, relationOf, text } from './fields.js';

/** Names of files that are no images. */
const OTHER_FILE = /\.(?:mp\w|m4\w|og\w|webm|wav|pdf|docx?|xlsx?|zip)\b/i;
/** Fields with an image, the best first. */
const IMAGE_FIELDS = ['media:thumbnail', 'image', 'thumbnail', 'thumb'];

/** `1:02:03`, `62:03` and `3723` in seconds. */
const seconds = (value = '') => value.split(':').reduce((sum, part) => sum * 60 + +part, 0) || undefined;

/** The widest image that Media RSS gives an item; what is no image is added to `files`. */
function findImage(contents: DomNode[], files: DomNode[]): string | undefined {
  let image: string | undefined;
  let widest = -1;
  for (const node of contents) {
    const url = attr(node, 'url') ?? '';
    const kind = `${attr(node, 'medium') ?? ''}${attr(node, 'type') ?? ''}`;
    const width = +(attr(node, 'width') ?? 0);
    if (kind ? !/image|^\.?(?:jpe?g|png|gif|webp|avif)$/i.test(kind) : OTHER_FILE.test(url)) files.push(node);
    // WordPress.com gives the author's portrait as an image of the article. Over 2,000 pixels are more than any page needs.
    else if (!/gravatar\.com\/avatar/.test(url) && width > widest && (widest < 0 || width <= 2000)) {
      image = url;
      widest = width;
    }
  }
  return image;
}

/** The name of a picture without what tells its versions apart: `?w=300`, `-300x200`. */
const pictureName = (url: string) => url.replace(/[?#].*/s, '').replace(/-\d{2,4}x\d{2,4}(?=\.\w+$)/, '');

/** The other widths in which Media RSS offers an image. */
function findImages(contents: DomNode[], image: string) {
  const name = pictureName(image);
  return contents
    .map((node) => ({ url: attr(node, 'url') ?? '', width: Number(attr(node, 'width') ?? 0) }))
    .filter(({ url, width }) => width && url !== image && pictureName(url) === name)
    .sort((a, b) => a.width - b.width);
}

/** The address of an image in an element: in an attribute, its `<url>`, its text or the tag in it. */
function addressIn(node: DomNode | undefined): string | undefined {
  const written = attr(node, 'url') ?? attr(node, 'href');
  if (written || !node) return written;
  let url = firstChildOf(node);
  while (url && localName(url) !== 'url') url = nextOf(url);
  const content = (url ?? node).textContent!.trim();
  if (/[<>]/.test(content)) return /https?:[^\s"'<>]+/.exec(content)?.[0];
  return /[./]/.test(content) ? content : undefined; // rather than words
}

const isEnclosed = (link: DomNode) => relationOf(link) === 'enclosure';

const attachmentOf = (node: DomNode, f: Fields) => ({
  url: attr(node, 'url') ?? attr(node, 'href'),
  mime_type: attr(node, 'type'),
  title: attr(node, 'title'),
  size_in_bytes: attr(node, 'length') ?? attr(node, 'fileSize'),
  duration_in_seconds: seconds(attr(node, 'duration') ?? text(f.duration)),
});

/**
 * The attachments, the image and the number of views that enclosures, Media RSS and iTunes give an item of any XML format.
 * Most items have none of them, and no list is made for those.
 */
export function mediaOf(f: Fields) {
  const files = f.enclosure ? [...all(f.enclosure)] : [];
  if (Array.isArray(f.link)) files.push(...f.link.filter(isEnclosed));
  else if (f.link && isEnclosed(f.link)) files.push(f.link);
  const contents = f['media:content'] ? all(f['media:content']) : [];
  let image = findImage(contents, files);
  const images = image && contents[1] ? findImages(contents, image) : undefined;
  for (let index = 0; !image && index < IMAGE_FIELDS.length; index++) {
    image = addressIn(first(f[IMAGE_FIELDS[index]!]));
  }
  return {
    image,
    images,
    attachments: files[0] && files.map((node) => attachmentOf(node, f)),
    views: attr(first(f['media:statistics']), 'views'),
  };
}
