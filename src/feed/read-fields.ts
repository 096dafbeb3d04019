import { MOST_ENTRIES } from './limits.js';
import { isRecord, type RawRecord } from './raw-feed.js';
import { type HtmlToText, toText } from './text.js';

/** What reading a field may take besides its value. */
export interface ReadContext {
  /** Address that relative links start from. */
  base?: string;
  /** Undefined where no text of the feed has markup. */
  htmlToText?: HtmlToText;
}

/** Reads one field; undefined for a value that does not belong there. */
export type ReadField = (value: unknown, context: ReadContext) => unknown;

/** How each field of a record is read. Objects in a list, which is what engines iterate fastest: it is done for every item. */
export type Fields = { name: string; read: ReadField }[];

export const defineFields = (fields: Record<string, ReadField>): Fields =>
  Object.entries(fields).map(([name, read]) => ({ name, read }));

/** Reads the fields of a record that a table names, and leaves the absent ones out; undefined where none is left. */
export function readFields(raw: unknown, fields: Fields, context: ReadContext): RawRecord | undefined {
  if (!isRecord(raw)) return;
  let record: RawRecord | undefined;
  for (const { name, read } of fields) {
    const written = raw[name];
    if (written === undefined) continue;
    const value = read(written, context);
    if (value === undefined) continue;
    record ??= {};
    record[name] = value;
  }
  return record;
}

/** Reads a list, or a value that stands alone, without repetitions; undefined where nothing in it can be read. */
export const readMany =
  (read: ReadField): ReadField =>
  (values, context) => {
    const found: unknown[] = [];
    for (const value of Array.isArray(values) ? values : [values]) {
      const one = read(value, context);
      if (one) found.push(one);
      if (found.length === MOST_ENTRIES) break;
    }
    if (found.length === 0) return;
    return found.length === 1 ? found : [...new Set(found)];
  };

/** A whole number, not negative. */
export const readCount: ReadField = (value) => {
  const count = parseInt(toText(value) ?? '', 10);
  return count >= 0 ? count : undefined;
};
