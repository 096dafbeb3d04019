import * as v from 'valibot';
import { hasItems, hasText, jsonEntries, NEEDS_ITEMS, NEEDS_TEXT } from '../json/schema.js';
import { problemOfFormat } from '../sources/date-format.js';
import { parseSelector } from '../sources/selector.js';
import type { GatewayConfig } from '../types.js';
import { cookies, headers } from './credentials.js';
import { bilingual } from './messages.js';

const NO_SOURCE = bilingual('phải có ít nhất một nguồn', 'must name at least one source');

const webAddress = v.pipe(
  v.string(),
  v.check(
    (text) => /^https?:/.test(text) && URL.canParse(text),
    bilingual('phải là địa chỉ đầy đủ, bắt đầu bằng http: hoặc https:', 'must be an absolute http: or https: address'),
  ),
  v.check(
    (text) => !/^\w+:\/*[^/?#]*@/.test(text),
    bilingual('không được chứa tên người dùng hay mật khẩu', 'must not hold a user name or a password'),
  ),
);
const nonEmptyText = v.pipe(v.string(), v.trim(), v.nonEmpty(bilingual('không được để trống', 'must not be empty')));
const integerBetween = (min: number, max: number) =>
  v.pipe(
    v.number(),
    v.integer(bilingual('phải là số nguyên', 'must be a whole number')),
    v.minValue(min, bilingual(`phải từ ${min} trở lên`, `must be at least ${min}`)),
    v.maxValue(max, bilingual(`không được quá ${max}`, `must be at most ${max}`)),
  );
const timeZone = v.pipe(
  v.string(),
  v.check(
    (name) => {
      try {
        return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
      } catch {
        return false;
      }
    },
    bilingual('phải là múi giờ của IANA, ví dụ Asia/Ho_Chi_Minh', 'must be an IANA time zone such as Asia/Ho_Chi_Minh'),
  ),
);

const names = v.optional(
  v.pipe(
    v.array(nonEmptyText, bilingual('phải là danh sách id hoặc địa chỉ', 'must be a list of ids or addresses')),
    v.maxLength(1000, bilingual('không được quá 1000 mục', 'must have at most 1000 entries')),
  ),
);
const editing = {
  delay: v.optional(integerBetween(0, 30 * 86_400)),
  hide: names,
  pin: names,
  maxStale: v.optional(integerBetween(1, 30 * 86_400)),
  policy: v.optional(v.literal('tin-tong-hop')),
  views: v.optional(v.boolean()),
  images: v.optional(v.boolean()),
};

const upstream = {
  ...editing,
  url: webAddress,
  interval: v.optional(integerBetween(1, 86_400)),
  timeZone: v.optional(timeZone),
  ca: v.optional(
    v.union(
      [nonEmptyText, v.array(nonEmptyText)],
      bilingual('phải là chứng thư dạng PEM, hoặc một danh sách', 'must be a certificate in PEM, or a list of them'),
    ),
  ),
  headers: v.optional(headers),
  cookies: v.optional(cookies),
  title: v.optional(nonEmptyText),
};

const feed = v.strictObject({ type: v.literal('feed'), ...upstream });

const selector = v.optional(
  v.pipe(
    nonEmptyText,
    v.check(
      (text) => {
        try {
          return Boolean(parseSelector(text));
        } catch {
          return false;
        }
      },
      bilingual(
        'phải là bộ chọn CSS, thêm @tên ở sau nếu lấy thuộc tính',
        'must be a CSS selector, with @attribute behind it where an attribute is meant',
      ),
    ),
  ),
);
/** What a configuration is told that still names a preset of selectors. */
const REMOVED_PRESETS = bilingual(
  'đã bỏ, vì mỗi cổng có mẫu trang riêng: chạy npx bantin init ĐỊA-CHỈ để tìm selectors',
  'no longer exists, as portals have templates of their own: npx bantin init URL finds the selectors',
);

const listing = v.pipe(
  v.strictObject({
    type: v.literal('listing'),
    ...upstream,
    preset: v.optional(v.custom<never>(() => false, REMOVED_PRESETS)),
    selectors: v.optional(
      v.strictObject({
        root: selector,
        item: selector,
        link: selector,
        title: selector,
        date: selector,
        image: selector,
        excerpt: selector,
        category: selector,
      }),
    ),
    dateFormat: v.optional(
      v.pipe(
        nonEmptyText,
        v.check(
          (format) => !problemOfFormat(format),
          ({ input }) => problemOfFormat(input)!,
        ),
      ),
    ),
    article: v.optional(
      v.union(
        [
          v.boolean(),
          v.strictObject({
            title: selector,
            body: selector,
            byline: selector,
            date: selector,
            category: selector,
            views: selector,
            attachments: selector,
            image: selector,
            excerpt: selector,
            limit: v.optional(integerBetween(1, 50)),
          }),
        ],
        (issue) =>
          v.getDotPath(issue) ??
          bilingual(
            'phải là true, false hoặc một đối tượng các bộ chọn',
            'must be true, false or an object of selectors',
          ),
      ),
    ),
    paging: v.optional(
      v.pipe(
        v.strictObject({
          next: selector,
          url: v.optional(
            v.pipe(
              webAddress,
              v.check((text) => text.includes('{page}'), bilingual('phải chứa {page}', 'must hold {page}')),
            ),
          ),
          pages: v.optional(integerBetween(1, 20)),
          second: v.optional(v.pipe(v.number(), v.integer())),
        }),
        v.check(
          ({ next, url }) => !next !== !url,
          bilingual('nhận next hoặc url, không nhận cả hai', 'takes either next or url'),
        ),
      ),
    ),
  }),
  v.forward(
    v.check(
      ({ selectors }) => Boolean(selectors?.item),
      bilingual(
        'cần có, ít nhất là item; npx bantin init ĐỊA-CHỈ tự tìm ra',
        'is needed, with item at least; npx bantin init URL finds them',
      ),
    ),
    ['selectors'],
  ),
);

const json = v.pipe(
  v.strictObject({
    type: v.literal('json'),
    ...upstream,
    ...jsonEntries,
    base: v.optional(webAddress),
    dateFormat: listing.entries.dateFormat,
  }),
  v.forward(
    v.check((source) => hasItems(source), NEEDS_ITEMS),
    ['paths', 'items'],
  ),
  v.forward(
    v.check((source) => hasText(source), NEEDS_TEXT),
    ['paths', 'title'],
  ),
);

const mergePart = v.strictObject({
  source: nonEmptyText,
  category: v.optional(nonEmptyText),
  limit: v.optional(integerBetween(1, 10_000)),
  title: v.optional(nonEmptyText),
});
const merge = v.strictObject({
  type: v.literal('merge'),
  ...editing,
  sources: v.pipe(
    v.array(
      v.union(
        [nonEmptyText, mergePart],
        bilingual(
          'phải là tên một nguồn, hoặc đối tượng có source',
          'must be the name of a source, or an object with source',
        ),
      ),
    ),
    v.minLength(1, NO_SOURCE),
  ),
  title: v.optional(nonEmptyText),
  unique: v.optional(v.literal('title')),
});

/** The shape of a configuration; what depends on several keys is checked in `parse-config.ts`. */
export const configSchema = v.strictObject({
  sources: v.pipe(
    v.record(
      v.pipe(
        v.string(),
        v.regex(
          /^[\w-]{1,64}$/,
          bilingual('tên chỉ gồm chữ không dấu, chữ số, - và _', 'a name is letters, digits, - and _'),
        ),
      ),
      v.variant('type', [feed, listing, json, merge]),
    ),
    v.check((sources) => Object.keys(sources).length > 0, NO_SOURCE),
  ),
  origins: v.optional(
    v.union(
      [
        v.literal('*'),
        v.array(
          v.pipe(
            v.string(),
            v.check(
              (text) => URL.canParse(text) && new URL(text).origin === text,
              bilingual(
                'phải là gốc của trang, ví dụ https://phuong.example.vn',
                'must be an origin such as https://phuong.example.vn',
              ),
            ),
          ),
        ),
      ],
      bilingual(
        'phải là "*", hoặc danh sách gốc trang như https://phuong.example.vn',
        'must be "*", or a list of origins such as https://phuong.example.vn',
      ),
    ),
  ),
  contact: v.optional(
    v.pipe(
      nonEmptyText,
      v.regex(/^[\x21-\x7e]+$/, bilingual('phải là địa chỉ viết bằng ký tự ASCII', 'must be an address in ASCII')),
    ),
  ),
  publicUrl: v.optional(
    v.pipe(
      webAddress,
      v.check((text) => !/[?#]/.test(text), bilingual('không được có ? hay #', 'must not have a query or a fragment')),
    ),
  ),
  site: v.optional(
    v.union(
      [v.boolean(), nonEmptyText],
      bilingual('phải là true, false hoặc tên thư mục', 'must be true, false or the name of a folder'),
    ),
  ),
  memory: v.optional(integerBetween(2 ** 20, 2 ** 36)),
  timeout: v.optional(integerBetween(1, 15)),
  ports: v.optional(v.array(integerBetween(1, 65_535))),
  images: v.optional(v.boolean()),
  metrics: v.optional(v.boolean()),
  allowLoopback: v.optional(v.boolean()),
}) satisfies v.GenericSchema<GatewayConfig>;
