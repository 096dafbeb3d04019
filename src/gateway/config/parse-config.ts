import * as v from 'valibot';
import { POLICIES } from '../editing/rules.js';
import { ConfigError } from '../errors.js';
import type { GatewayConfig, MergePartConfig, SourceConfig } from '../types.js';
import { type AddressPolicy, checkUrl } from '../upstream/address.js';
import { bilingual, describeIssue } from './messages.js';
import { configSchema } from './schema.js';

/** The most specific issue: for a union, the wrong key in one of its options rather than "no option matches". */
function findInnermostIssue(issue: v.BaseIssue<unknown>): v.BaseIssue<unknown> {
  const inner = issue.issues?.find(({ path }) => path?.length);
  if (!inner) return issue;
  const path = [...(issue.path ?? []), ...(inner.path ?? [])];
  return findInnermostIssue({ ...inner, path: path as never });
}

/** Names that every object has from the start; as keys they would be lost without a word. */
const RESERVED_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

function* findReservedKeys(value: unknown, path: string[] = []): Generator<{ path: string; message: string }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const innerPath = [...path, key];
    if (RESERVED_KEYS.has(key))
      yield { path: innerPath.join('.'), message: bilingual('không dùng được tên này', 'this name cannot be used') };
    else yield* findReservedKeys(inner, innerPath);
  }
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
    yield {
      path: `${path}.delay`,
      message: bilingual(
        `phải từ ${limits.delay} trở lên với chính sách ${policy}`,
        `must be at least ${limits.delay} with the policy ${policy}`,
      ),
    };
  if (limits && maxStale !== undefined && maxStale > limits.maxStale)
    yield {
      path: `${path}.maxStale`,
      message: bilingual(
        `không được quá ${limits.maxStale} với chính sách ${policy}`,
        `must be at most ${limits.maxStale} with the policy ${policy}`,
      ),
    };
  const end = maxStale ?? limits?.maxStale;
  const interval = longestInterval(source, sources);
  if (end !== undefined && end < interval)
    yield {
      path: `${path}.maxStale`,
      message: bilingual(`phải từ interval (${interval}) trở lên`, `must be at least the interval, ${interval}`),
    };
}

/** The issue of an address that may not be connected to. */
function* findAddressIssues(url: string, path: string, policy: AddressPolicy) {
  try {
    checkUrl(url, policy);
  } catch (error) {
    yield { path, message: bilingual('cổng tin không được kết nối tới địa chỉ này', (error as Error).message) };
  }
}

/** Issues that depend on several keys. */
function* findCrossKeyIssues(config: GatewayConfig) {
  const { sources, allowLoopback } = config;
  for (const [name, source] of Object.entries(sources)) {
    const sourcePath = `sources.${name}`;
    yield* findEditingIssues(source, sourcePath, sources);
    if (source.type !== 'merge') {
      yield* findAddressIssues(source.url, `${sourcePath}.url`, config);
      if (source.interval && source.interval < MIN_INTERVAL && !allowLoopback)
        yield {
          path: `${sourcePath}.interval`,
          message: bilingual(`phải từ ${MIN_INTERVAL} trở lên`, `must be at least ${MIN_INTERVAL}`),
        };
      continue;
    }
    for (const [index, part] of source.sources.entries()) {
      const other = nameOfPart(part);
      const path = `${sourcePath}.sources.${index}${typeof part === 'string' ? '' : '.source'}`;
      if (!Object.hasOwn(sources, other))
        yield { path, message: bilingual(`không có nguồn tên ${other}`, `there is no source ${other}`) };
      else if (sources[other]!.type === 'merge')
        yield {
          path,
          message: bilingual(
            `${other} cũng là merge; hãy ghi các nguồn của nó`,
            `${other} is a merge too; name its sources`,
          ),
        };
    }
  }
}

/**
 * Checks a configuration; unknown keys are errors.
 *
 * @throws {ConfigError} with the path of every invalid key, such as `sources.xa.selectors.item`.
 */
export function parseConfig(input: unknown): GatewayConfig {
  const reserved = [...findReservedKeys(input)];
  if (reserved.length) throw new ConfigError(reserved);
  const { success, issues, output } = v.safeParse(configSchema, input, { message: describeIssue });
  if (!success)
    throw new ConfigError(
      issues.map(findInnermostIssue).map((issue) => ({ path: toPath(issue), message: issue.message })),
    );
  const crossKeyIssues = [...findCrossKeyIssues(output)];
  if (crossKeyIssues.length) throw new ConfigError(crossKeyIssues);
  return output;
}
