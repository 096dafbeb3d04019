import { attr, type Fields, text } from './fields.js';

const PICTURE = /\.(?:jpe?g|png|gif|webp|avif|svg)(?:$|[?#])/i;
const OTHER = /\.(?:mp\d|m4[av]|ogg|webm|mov|avi|wav|aac|flv|swf|m3u8|pdf|docx?|xlsx?|zip)(?:$|[?#])/i;

/** `1:02:03`, `62:03` and `3723` in seconds. */
const seconds = (value = '') =>
  /^[\d:.]+$/.test(value) ? value.split(':').reduce((sum, part) => sum * 60 + +part, 0) : undefined;

/** The files and the picture that Media RSS, iTunes and enclosures give an item, whichever format it is in. */
export function mediaOf(fields: Fields) {
  const pictures: string[] = [];
  const files = (fields.enclosure ?? []).map((node) => [node, attr(node, 'url') ?? attr(node, 'href')] as const);
  for (const node of fields.link ?? []) if (attr(node, 'rel') === 'enclosure') files.push([node, attr(node, 'href')]);
  let widest = -1;
  for (const node of fields['media:content'] ?? []) {
    const url = attr(node, 'url');
    const kind = `${attr(node, 'medium') ?? ''} ${attr(node, 'type') ?? ''}`;
    // WordPress.com gives the face of the author as a picture of the article.
    if (!url || /gravatar\.com\/avatar/.test(url)) continue;
    if (/image/.test(kind) || PICTURE.test(url) || !(kind.trim() || OTHER.test(url))) {
      const width = +(attr(node, 'width') ?? 0);
      // More than any row or article needs only costs the reader.
      if (width > widest && (widest < 0 || width <= 2000)) {
        widest = width;
        pictures[0] = url;
      }
    } else files.push([node, url]);
  }
  const [first] = fields.image ?? [];
  pictures.push(
    ...[fields['media:thumbnail'], fields['itunes:image'], fields.thumbnail, fields.thumb, fields.image].flatMap(
      (nodes) => attr(nodes?.[0], 'url') ?? attr(nodes?.[0], 'href') ?? [],
    ),
    ...(first ? [first.textContent?.match(/\S+:\/\/\S+/)?.[0] ?? ''] : []),
  );
  return {
    image: pictures.find(Boolean),
    attachments: files.map(([node, url]) => ({
      url,
      mime_type: attr(node, 'type'),
      title: attr(node, 'title'),
      size_in_bytes: attr(node, 'length') ?? attr(node, 'fileSize'),
      duration_in_seconds: seconds(attr(node, 'duration') ?? text(fields['itunes:duration'])),
    })),
    views: attr(fields['media:statistics']?.[0], 'views'),
  };
}
