import { recordOf } from '../../feed/formats/any-json.js';
import { isRecord, type RawRecord } from '../../feed/raw-feed.js';
import { htmlToText } from '../../feed/server/character-names.js';
import { toText } from '../../feed/text.js';

/** The value itself where it is an object, else an empty one. */
export const toRecord = (value: unknown): RawRecord => (isRecord(value) ? value : {});

/** A list, also as OData wraps it (`{results: []}`); a value that stands alone is a list of one. */
export function toList(value: unknown): unknown[] {
  const list = isRecord(value) ? (value.results ?? value) : value;
  if (Array.isArray(list)) return list;
  return list === undefined || list === null ? [] : [list];
}

/** The first value that is a text or a number. */
export function firstText(...values: unknown[]): string | undefined {
  for (const value of values) {
    const text = toText(value);
    if (text) return text;
  }
}

/** The name of a tag or a person: a text, or what APIs call it in an object. */
function toName(value: unknown): string | undefined {
  const { name, title, label, term, display_name, Label, Title, value: inner } = recordOf(value);
  return firstText(value, name, title, label, term, display_name, Label, Title, inner);
}

/** Names of tags, from texts or objects. */
export const toNames = (value: unknown): string[] => toList(value).flatMap((entry) => toName(entry) ?? []);

/** Authors, from texts or objects. */
export const toAuthors = (value: unknown): RawRecord[] =>
  toList(value).flatMap((entry) => {
    const name = toName(entry);
    const { url, avatar } = toRecord(entry);
    return name ? { name, url, avatar } : [];
  });

/** The members of an object that hold the address of a picture or a page. */
const addressIn = ({ url, Url, src, href }: RawRecord) => firstText(url, Url, src, href);

/**
 * An address: a text, one in an object, that of a picture in HTML, or the first one of a list.
 *
 * @param base the address that a relative one in HTML starts from.
 */
export function toAddress(value: unknown, base?: string): string | undefined {
  for (const entry of toList(value)) {
    const text = isRecord(entry) ? addressIn(entry) : toText(entry);
    if (!text) continue;
    return text.startsWith('<') ? htmlToText.firstImage(text, base) : text;
  }
}
