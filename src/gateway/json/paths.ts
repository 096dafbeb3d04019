import { resolveHtml } from '../../feed/formats/resolve-html.js';
import type { RawRecord } from '../../feed/raw-feed.js';
import { toText } from '../../feed/text.js';
import type { JsonPaths } from '../types.js';
import { type AddressTemplate, fillTemplate, hasBraces, parseTemplate } from './address-template.js';
import { findValue, type Pointer, parsePointer } from './pointer.js';
import { toAddress, toAuthors, toNames } from './values.js';

/** The names of an item's fields that have a path. */
export type FieldName = Exclude<keyof JsonPaths, 'items'>;

/** What a field makes of the value that its path names; undefined or an empty list where the value has another type. */
type ReadValue = (value: unknown, base: string) => unknown;

/** A number, or one with separators between thousands. */
function readCount(value: unknown): string | undefined {
  const text = toText(value);
  return text && /^\d{1,3}(?:[.,\s]\d{3})+$/.test(text) ? text.replace(/\D/g, '') : text;
}

function readHtml(value: unknown, base: string): string | undefined {
  const html = toText(value);
  return html && resolveHtml(html, base);
}

const readText: ReadValue = (value) => toText(value);

const READERS: Record<FieldName, ReadValue> = {
  id: readText,
  url: toAddress,
  title: readText,
  date_published: readText,
  summary: readText,
  content_html: readHtml,
  image: toAddress,
  tags: toNames,
  authors: toAuthors,
  views: readCount,
};

interface FieldPath {
  name: FieldName;
  /** As it is configured. */
  path: string;
  find(item: unknown): unknown;
}

function toFieldPath(name: FieldName, path: string): FieldPath {
  if (hasBraces(path)) {
    const template: AddressTemplate = parseTemplate(path);
    return { name, path, find: (item) => fillTemplate(template, item) };
  }
  const pointer: Pointer = parsePointer(path);
  return { name, path, find: (item) => findValue(item, pointer) };
}

/** A path that found nothing in any item. */
export interface UnmatchedPath {
  path: FieldName;
  pointer: string;
}

/** Reads the fields of items by paths, and knows which of them found nothing. */
export class PathReader {
  readonly #paths: FieldPath[];
  readonly #base: string;
  readonly #found = new Set<FieldName>();

  /** @param base the address that relative ones start from. */
  constructor({ items: _, ...paths }: JsonPaths, base: string) {
    this.#base = base;
    const entries = Object.entries(paths) as [FieldName, string | undefined][];
    this.#paths = entries.flatMap(([name, path]) => (path === undefined ? [] : toFieldPath(name, path)));
  }

  /** The fields of an item that its paths name; those without a value are left out. */
  read(item: unknown): RawRecord {
    const fields: RawRecord = {};
    for (const { name, find } of this.#paths) {
      const value = READERS[name](find(item), this.#base);
      if (value === undefined || (Array.isArray(value) && !value.length)) continue;
      this.#found.add(name);
      fields[name] = value;
    }
    return fields;
  }

  get unmatched(): UnmatchedPath[] {
    const missing = this.#paths.filter(({ name }) => !this.#found.has(name));
    return missing.map(({ name, path }) => ({ path: name, pointer: path }));
  }
}
