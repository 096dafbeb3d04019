import * as v from 'valibot';
import { POLICIES } from './editing/rules.js';
import { ConfigError } from './errors.js';
import { hasItems, hasText, jsonEntries, NEEDS_ITEMS, NEEDS_TEXT } from './json/schema.js';
import { problemOfFormat } from './sources/date-format.js';
import { parseSelector } from './sources/selector.js';
import type { GatewayConfig, MergePartConfig, SourceConfig } from './types.js';

const webAddress = v.pipe(
  v.string(),
  v.check((text) => /^https?:/.test(text) && URL.canParse(text), 'must be an absolute http: or https: address'),
  v.check((text) => !/^\w+:\/*[^/?#]*@/.test(text), 'must not hold a user name or a password'),
);
const nonEmptyText = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'));
const integerBetween = (min: number, max: number) =>
  v.pipe(
    v.number(),
    v.integer('must be a whole number'),
    v.minValue(min, `must be at least ${min}`),
    v.maxValue(max, `must be at most ${max}`),
  );
const timeZone = v.pipe(
  v.string(),
  v.check((name) => {
    try {
      return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
    } catch {
      return false;
    }
  }, 'must be an IANA time zone such as Asia/Ho_Chi_Minh'),
);

const names = v.optional(
  v.pipe(
    v.array(nonEmptyText, 'must be a list of ids or addresses'),
    v.maxLength(1000, 'must have at most 1000 entries'),
  ),
);
const editing = {
  delay: v.optional(integerBetween(0, 30 * 86_400)),
  hide: names,
  pin: names,
  maxStale: v.optional(integerBetween(1, 30 * 86_400)),
  policy: v.optional(v.literal('tin-tong-hop', 'must be "tin-tong-hop"')),
  views: v.optional(v.boolean('must be true or false')),
};

const upstream = {
  ...editing,
  url: webAddress,
  interval: v.optional(integerBetween(1, 86_400)),
  timeZone: v.optional(timeZone),
  ca: v.optional(v.union([nonEmptyText, v.array(nonEmptyText)], 'must be a certificate in PEM, or a list of them')),
  title: v.optional(nonEmptyText),
};

const feed = v.strictObject({ type: v.literal('feed'), ...upstream });

const selector = v.optional(
  v.pipe(
    nonEmptyText,
    v.check((text) => {
      try {
        return Boolean(parseSelector(text));
      } catch {
        return false;
      }
    }, 'must be a CSS selector, with @attribute behind it where an attribute is meant'),
  ),
);
const listing = v.pipe(
  v.strictObject({
    type: v.literal('listing'),
    ...upstream,
    preset: v.optional(v.picklist(['sharepoint', 'liferay'])),
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
        (issue) => v.getDotPath(issue) ?? 'must be true, false or an object of selectors',
      ),
    ),
    paging: v.optional(
      v.pipe(
        v.strictObject({
          next: selector,
          url: v.optional(
            v.pipe(
              webAddress,
              v.check((text) => text.includes('{page}'), 'must hold {page}'),
            ),
          ),
          pages: v.optional(integerBetween(1, 20)),
          second: v.optional(v.pipe(v.number(), v.integer())),
        }),
        v.check(({ next, url }) => !next !== !url, 'takes either next or url'),
      ),
    ),
  }),
  v.forward(
    v.check(({ preset, selectors }) => Boolean(preset || selectors?.item), 'is needed where there is no preset'),
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
    v.array(v.union([nonEmptyText, mergePart], 'must be the name of a source, or an object with source')),
    v.minLength(1, 'must name at least one source'),
  ),
  title: v.optional(nonEmptyText),
  unique: v.optional(v.literal('title', 'must be "title"')),
});

const config = v.strictObject({
  sources: v.pipe(
    v.record(
      v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, 'a name is letters, digits, - and _')),
      v.variant('type', [feed, listing, json, merge]),
    ),
    v.check((sources) => Object.keys(sources).length > 0, 'must name at least one source'),
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
              'must be an origin such as https://phuong.example.vn',
            ),
          ),
        ),
      ],
      'must be "*", or a list of origins such as https://phuong.example.vn',
    ),
  ),
  contact: v.optional(v.pipe(nonEmptyText, v.regex(/^[\x21-\x7e]+$/, 'must be an address in ASCII'))),
  memory: v.optional(integerBetween(2 ** 20, 2 ** 36)),
  timeout: v.optional(integerBetween(1, 15)),
  ports: v.optional(v.array(integerBetween(1, 65_535))),
  allowLoopback: v.optional(v.boolean()),
}) satisfies v.GenericSchema<GatewayConfig>;

/** The most specific issue: for a union, the wrong key in one of its options rather than "no option matches". */
function findInnermostIssue(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  const inner = issue.issues?.find(({ path }) => path?.length);
  if (!inner) return issue;
  const path = [...(issue.path ?? []), ...(inner.path ?? [])];
  return findInnermostIssue({ ...inner, path: path as never });
}

const toPath = (issue: v.BaseIssue<unknown>) => issue.path?.map(({ key }) => String(key)).join('.') || 'config';

/** Seconds between two requests to the same server where a source names none. */
export const DEFAULT_INTERVAL = 300;
/** Seconds between two requests to the same server; tests on loopback may use less. */
const MIN_INTERVAL = 30;

const nameOfPart = (part: string | MergePartConfig) => (typeof part === 'string' ? part : part.source);

/** The seconds between two requests for a source, or for the part of a merge that is requested least often. */
function longestInterval(source: SourceConfig, sources: GatewayConfig['sources']): number {
  if (source.type !== 'merge') return source.interval ?? DEFAULT_INTERVAL;
  const parts = source.sources.map(nameOfPart).filter((name) => Object.hasOwn(sources, name));
  return Math.max(
    0,
    ...parts.map((name) => (sources[name]!.type === 'merge' ? 0 : longestInterval(sources[name]!, {}))),
  );
}

/** Issues of a source whose own settings are less strict than its policy, or end a copy before it is refreshed. */
function* findEditingIssues(source: SourceConfig, path: string, sources: GatewayConfig['sources']) {
  const { policy, delay, maxStale } = source;
  const limits = policy && POLICIES[policy];
  if (limits && delay !== undefined && delay < limits.delay)
    yield { path: `${path}.delay`, message: `must be at least ${limits.delay} with the policy ${policy}` };
  if (limits && maxStale !== undefined && maxStale > limits.maxStale)
    yield { path: `${path}.maxStale`, message: `must be at most ${limits.maxStale} with the policy ${policy}` };
  const end = maxStale ?? limits?.maxStale;
  const interval = longestInterval(source, sources);
  if (end !== undefined && end < interval)
    yield { path: `${path}.maxStale`, message: `must be at least the interval, ${interval}` };
}

/** Issues that depend on several keys. */
function* findCrossKeyIssues({ sources, allowLoopback }: GatewayConfig) {
  for (const [name, source] of Object.entries(sources)) {
    const sourcePath = `sources.${name}`;
    yield* findEditingIssues(source, sourcePath, sources);
    if (source.type !== 'merge') {
      if (source.interval && source.interval < MIN_INTERVAL && !allowLoopback)
        yield { path: `${sourcePath}.interval`, message: `must be at least ${MIN_INTERVAL}` };
      continue;
    }
    for (const [index, part] of source.sources.entries()) {
      const other = nameOfPart(part);
      const path = `${sourcePath}.sources.${index}${typeof part === 'string' ? '' : '.source'}`;
      if (!Object.hasOwn(sources, other)) yield { path, message: `there is no source ${other}` };
      else if (sources[other]!.type === 'merge') yield { path, message: `${other} is a merge too; name its sources` };
    }
  }
}

/**
 * Checks a configuration; unknown keys are errors.
 *
 * @throws {ConfigError} with the path of every invalid key, such as `sources.xa.selectors.item`.
 */
export function parseConfig(input: unknown): GatewayConfig {
  const { success, issues, output } = v.safeParse(config, input);
  if (!success) {
    throw new ConfigError(
      issues.map(findInnermostIssue).map((issue) => {
        const isUnknownKey = issue.type === 'strict_object' && issue.expected === 'never';
        return { path: toPath(issue), message: isUnknownKey ? 'is not a known key' : issue.message };
      }),
    );
  }
  const crossKeyIssues = [...findCrossKeyIssues(output)];
  if (crossKeyIssues.length) throw new ConfigError(crossKeyIssues);
  return output;
}
