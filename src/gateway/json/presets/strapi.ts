import { isRecord, type RawRecord } from '../../../feed/raw-feed.js';
import { hasMarkup, toText } from '../../../feed/text.js';
import { firstText, toAuthors, toList, toNames, toRecord } from '../values.js';
import type { JsonPreset } from './preset.js';
import { renderBlocks } from './strapi-blocks.js';

/** An entry with its fields in it, as version 5 writes it; version 4 has them under `attributes`. */
const flatten = (entry: unknown): RawRecord => {
  const record = toRecord(entry);
  return isRecord(record.attributes) ? { ...record, ...record.attributes } : record;
};

/** What a field is related to; version 4 has it under `data`. */
const relatedTo = (field: unknown): RawRecord[] => {
  const value = isRecord(field) && 'data' in field ? field.data : field;
  return toList(value).filter(isRecord).map(flatten);
};

const isFile = ({ url, mime }: RawRecord) => Boolean(toText(url) && toText(mime));
const isImage = ({ mime }: RawRecord) => /^image\//.test(toText(mime) ?? '');

const toAttachment = ({ url, name, mime, size }: RawRecord): RawRecord => ({
  url,
  title: name,
  mime_type: mime,
  // Strapi counts in thousands of bytes.
  size_in_bytes: typeof size === 'number' ? Math.round(size * 1000) : undefined,
});

/** The versions of a picture, the smallest first. */
function versionsOf({ url, width, formats }: RawRecord): RawRecord[] {
  const versions = [...Object.values(toRecord(formats)).map(toRecord), { url, width }];
  return versions.filter((version) => typeof version.width === 'number').sort((a, b) => +a.width! - +b.width!);
}

/** Whether a list is a zone of components, and not of blocks. */
const isZone = (list: unknown[]) => list.some((entry) => toRecord(entry).__component !== undefined);

/** The text of an article: HTML, Markdown, blocks, or a zone of components with any of them. */
function readContent(value: unknown): RawRecord {
  if (Array.isArray(value)) {
    const html = isZone(value)
      ? value.map((component) => readComponent(toRecord(component))).join('\n')
      : renderBlocks(value);
    return { content_html: html || undefined };
  }
  const text = toText(value);
  if (!text) return {};
  // Markdown is shown as the text that it is.
  return hasMarkup(text) ? { content_html: text } : { content_text: text };
}

function readComponent({ body, content, text }: RawRecord): string {
  const value = body ?? content ?? text;
  if (Array.isArray(value)) return renderBlocks(value);
  return toText(value) ?? '';
}

function mapFields(fields: RawRecord): RawRecord {
  const files = Object.values(fields).flatMap((field) => relatedTo(field).filter(isFile));
  const picture = files.find(isImage);
  const named = (...names: string[]) => names.flatMap((name) => relatedOrText(fields[name]));
  return {
    id: fields.documentId ?? fields.id,
    url: fields.url ?? fields.link,
    title: firstText(fields.title, fields.name, fields.headline),
    summary: firstText(fields.description, fields.excerpt, fields.summary),
    ...readContent(fields.content ?? fields.body ?? fields.blocks ?? fields.text),
    image: picture?.url,
    date_published: fields.publishedAt ?? fields.createdAt,
    date_modified: fields.updatedAt,
    authors: toAuthors(named('author', 'authors')),
    tags: toNames(named('category', 'categories', 'tags')),
    language: fields.locale,
    attachments: files.filter((file) => !isImage(file)).map(toAttachment),
    _bantin: { image_alt: picture?.alternativeText, images: picture && versionsOf(picture) },
  };
}

/** The entries that a field is related to, or its own texts. */
const relatedOrText = (field: unknown): unknown[] => {
  const related = relatedTo(field);
  return related.length ? related : toList(field);
};

/** REST API of Strapi 4 and 5, with the fields of its own blog template: https://docs.strapi.io/cms/api/rest */
export const strapi: JsonPreset = {
  path: '/data',

  open(answer) {
    const { data } = toRecord(answer);
    return {
      // Paths find the fields in the same place in both versions.
      items: Array.isArray(data) ? data.map(flatten) : data,
      mapItem(entry) {
        const fields = flatten(entry);
        const isDraft = fields.publishedAt === null;
        return isDraft ? undefined : mapFields(fields);
      },
    };
  },
};
