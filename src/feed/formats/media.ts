import { attr, type Fields, text } from './fields.js';

const OTHER = /\.(?:mp\w|m4\w|og\w|webm|wav|pdf|docx?|xlsx?|zip)\b/i;

/** `1:02:03`, `62:03` and `3723` in seconds. */
const seconds = (value = '') => value.split(':').reduce((sum, part) => sum * 60 + +part, 0) || undefined;

/** The files, the picture and the count of readers that enclosures, Media RSS and iTunes give an item, whichever format it is in. */
export function mediaOf(f: Fields) {
  let image: string | undefined;
  let widest = -1;
  const files = [...(f.enclosure ?? []), ...(f.link ?? []).filter((node) => attr(node, 'rel') === 'enclosure')];
  for (const node of f['media:content'] ?? []) {
    const url = attr(node, 'url') ?? '';
    const kind = `${attr(node, 'medium') ?? ''}${attr(node, 'type') ?? ''}`;
    const width = +(attr(node, 'width') ?? 0);
    if (kind ? !/image/.test(kind) : OTHER.test(url)) files.push(node);
    // WordPress.com gives the author's face as a picture of the article. And more pixels than any row or
    // article needs only cost the reader.
    else if (!/gravatar\.com\/avatar/.test(url) && width > widest && (widest < 0 || width <= 2000)) {
      image = url;
      widest = width;
    }
  }
  for (const [node] of [f['media:thumbnail'], f.image, f.thumbnail, f.thumb].flatMap((nodes) => (nodes ? [nodes] : [])))
    image ||= attr(node, 'url') ?? attr(node, 'href') ?? /https?:\S+/.exec(node?.textContent ?? '')?.[0];
  return {
    image,
    attachments: files.map((node) => ({
      url: attr(node, 'url') ?? attr(node, 'href'),
      mime_type: attr(node, 'type'),
      title: attr(node, 'title'),
      size_in_bytes: attr(node, 'length') ?? attr(node, 'fileSize'),
      duration_in_seconds: seconds(attr(node, 'duration') ?? text(f.duration)),
    })),
    views: attr(f['media:statistics']?.[0], 'views'),
  };
}
