import * as v from 'valibot';
import { ConfigError } from './errors.js';
import { parseSelector } from './sources/html.js';
import type { GatewayConfig } from './types.js';

const webAddress = v.pipe(
  v.string(),
  v.check((text) => /^https?:/.test(text) && URL.canParse(text), 'must be an absolute http: or https: address'),
  v.check((text) => !/^\w+:\/*[^/?#]*@/.test(text), 'must not hold a user name or a password'),
);
const words = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'));
const whole = (from: number, to: number) =>
  v.pipe(
    v.number(),
    v.integer('must be a whole number'),
    v.minValue(from, `must be at least ${from}`),
    v.maxValue(to, `must be at most ${to}`),
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

const upstream = {
  url: webAddress,
  interval: v.optional(whole(1, 86_400)),
  timeZone: v.optional(timeZone),
  ca: v.optional(v.union([words, v.array(words)], 'must be a certificate in PEM, or a list of them')),
  title: v.optional(words),
};

const feed = v.strictObject({ type: v.literal('feed'), ...upstream });

const selector = v.optional(
  v.pipe(
    words,
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
        words,
        v.check((format) => /d/.test(format) && /M/.test(format) && /y/.test(format), 'must hold d, M and y'),
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
            limit: v.optional(whole(1, 50)),
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
          pages: v.optional(whole(1, 20)),
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

const merge = v.strictObject({
  type: v.literal('merge'),
  sources: v.pipe(v.array(words), v.minLength(1, 'must name at least one source')),
  title: v.optional(words),
});

const config = v.strictObject({
  sources: v.pipe(
    v.record(
      v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/, 'a name is letters, digits, - and _')),
      v.variant('type', [feed, listing, merge]),
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
  contact: v.optional(v.pipe(words, v.regex(/^[\x21-\x7e]+$/, 'must be an address in ASCII'))),
  memory: v.optional(whole(2 ** 20, 2 ** 36)),
  timeout: v.optional(whole(1, 15)),
  ports: v.optional(v.array(whole(1, 65_535))),
  allowLoopback: v.optional(v.boolean()),
}) satisfies v.GenericSchema<GatewayConfig>;

/** The innermost issues: a union tells of its own wrong key rather than that nothing fitted. */
function innermost(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  const deeper = issue.issues?.find(({ path }) => path?.length);
  if (!deeper) return issue;
  const path = [...(issue.path ?? []), ...(deeper.path ?? [])];
  return innermost({ ...deeper, path: path as never });
}

const pathOf = (issue: v.BaseIssue<unknown>) => issue.path?.map(({ key }) => String(key)).join('.') || 'config';

/** Seconds between two questions to a server that is not one's own. */
const LEAST_INTERVAL = 30;

/** What takes more than one key to tell. */
function* crossIssues({ sources, allowLoopback }: GatewayConfig) {
  for (const [name, source] of Object.entries(sources)) {
    const at = `sources.${name}`;
    if (source.type !== 'merge') {
      if (source.interval && source.interval < LEAST_INTERVAL && !allowLoopback)
        yield { path: `${at}.interval`, message: `must be at least ${LEAST_INTERVAL}` };
      continue;
    }
    for (const [index, other] of source.sources.entries()) {
      const path = `${at}.sources.${index}`;
      if (!Object.hasOwn(sources, other)) yield { path, message: `there is no source ${other}` };
      else if (sources[other]!.type === 'merge') yield { path, message: `${other} is a merge too; name its sources` };
    }
  }
}

/**
 * Checks a configuration, keys that are not known included.
 *
 * @throws {ConfigError} that names every wrong key by its path, such as `sources.xa.selectors.item`.
 */
export function parseConfig(input: unknown): GatewayConfig {
  const { success, issues, output } = v.safeParse(config, input);
  if (!success) {
    throw new ConfigError(
      issues.map(innermost).map((issue) => {
        const unknown = issue.type === 'strict_object' && issue.expected === 'never';
        return { path: pathOf(issue), message: unknown ? 'is not a key that is known' : issue.message };
      }),
    );
  }
  const crossed = [...crossIssues(output)];
  if (crossed.length) throw new ConfigError(crossed);
  return output;
}
