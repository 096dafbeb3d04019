import * as v from 'valibot';
import { bilingual } from '../config/messages.js';
import type { JsonPaths } from '../types.js';
import { hasBraces, isAddressTemplate } from './address-template.js';
import { isPointer } from './pointer.js';
import { presetNames } from './presets/index.js';

const LONGEST_PATH = 1000; // characters

const text = v.pipe(
  v.string(),
  v.maxLength(
    LONGEST_PATH,
    bilingual(`không được quá ${LONGEST_PATH} ký tự`, `must have at most ${LONGEST_PATH} characters`),
  ),
);
const pointer = v.optional(
  v.pipe(
    text,
    v.check(
      isPointer,
      bilingual(
        'phải là JSON pointer, ví dụ /data/title; "" là toàn bộ',
        'must be a JSON pointer such as /data/title; "" is the whole',
      ),
    ),
  ),
);
const address = v.optional(
  v.pipe(
    text,
    v.check(
      (path) => (hasBraces(path) ? isAddressTemplate(path) : isPointer(path)),
      bilingual(
        'phải là JSON pointer như /link, hoặc mẫu địa chỉ như https://phuong.example.vn/tin/{slug}',
        'must be a JSON pointer such as /link, or a template such as https://phuong.example.vn/tin/{slug}',
      ),
    ),
  ),
);

/** The keys of a `json` source that no other type has. */
export const jsonEntries = {
  preset: v.optional(v.picklist(presetNames)),
  paths: v.optional(
    v.strictObject({
      items: pointer,
      id: pointer,
      url: address,
      title: pointer,
      date_published: pointer,
      summary: pointer,
      content_html: pointer,
      image: address,
      tags: pointer,
      authors: pointer,
      views: pointer,
    }),
  ),
};

/** What the paths of a source are needed for; a preset needs none. */
interface JsonKeys {
  preset?: string;
  paths?: JsonPaths;
}

export const hasItems = ({ preset, paths }: JsonKeys): boolean => Boolean(preset) || paths?.items !== undefined;

/** Whether something of an item can be shown. */
export const hasText = ({ preset, paths = {} }: JsonKeys): boolean =>
  Boolean(preset) || [paths.title, paths.summary, paths.content_html].some((path) => path !== undefined);

export const NEEDS_ITEMS = bilingual(
  'cần có khi không dùng preset; "" nếu cả câu trả lời là danh sách',
  'is needed where there is no preset; "" where the whole answer is the list',
);
export const NEEDS_TEXT = bilingual(
  'cần có title, summary hoặc content_html khi không dùng preset',
  'needs title, summary or content_html where there is no preset',
);
