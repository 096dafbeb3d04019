/// <reference types="node" />
import type { SourceHealth } from '../sources/source-result.js';
import type { LogEntry } from '../types.js';

/** The routes by which requests are counted. What readers send never becomes a label. */
const ROUTES: [route: string, pattern: RegExp][] = [
  ['feed', /^\/feeds\/[^/.]+\/?$/],
  ['html', /^\/feeds\/[^/]+\.html$/],
  ['views', /^\/feeds\/[^/]+\/items\/[^/]+\/views$/],
  ['item', /^\/feeds\/[^/]+\/items\/[^/]+\/?$/],
  ['image', /^\/images\/[^/]+\/[^/]+$/],
  ['health', /^\/healthz$/],
  ['metrics', /^\/metrics$/],
  ['openapi', /^\/openapi\.json$/],
  ['index', /^\/$/],
];

type Labels = Record<string, string | number>;

/** Values of a label: https://prometheus.io/docs/instrumenting/exposition_formats/#comments-help-text-and-type-information */
const escapeLabel = (value: string | number) =>
  String(value).replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');

const formatLabels = (labels: Labels) => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`);
  return pairs.length ? `{${pairs.join(',')}}` : '';
};

/** One metric in the text format of Prometheus. */
function formatMetric(
  name: string,
  type: 'counter' | 'gauge',
  help: string,
  samples: Iterable<[Labels, number]>,
): string {
  const lines = Array.from(samples, ([labels, value]) => `${name}${formatLabels(labels)} ${value}`);
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, ...lines].join('\n');
}

/** A number for each combination of labels. */
class Counter {
  readonly #samples = new Map<string, [Labels, number]>();

  add(labels: Labels, by = 1): void {
    const key = JSON.stringify(labels);
    const [, value] = this.#samples.get(key) ?? [labels, 0];
    this.#samples.set(key, [labels, value + by]);
  }

  get samples(): Iterable<[Labels, number]> {
    return this.#samples.values();
  }
}

export interface MetricsInput {
  version: string;
  health: [name: string, health: SourceHealth][];
  /** Bytes that all feeds take. */
  memory: number;
}

/** Counts what the gateway does, for `GET /metrics`. It holds nothing that identifies a reader. */
export class Metrics {
  readonly #now: () => number;
  readonly #startedAt: number;
  readonly #requests = new Counter();
  readonly #requestSeconds = new Counter();
  readonly #refreshes = new Counter();
  readonly #refreshSeconds = new Counter();
  readonly #failures = new Counter();

  constructor(now: () => number) {
    this.#now = now;
    this.#startedAt = now();
  }

  countRequest(path: string, status: number, ms: number): void {
    const route = ROUTES.find(([, pattern]) => pattern.test(path))?.[0] ?? 'other';
    this.#requests.add({ route, status });
    this.#requestSeconds.add({ route }, ms / 1000);
  }

  countEvent(entry: LogEntry): void {
    if (entry.event !== 'upstream' && entry.event !== 'failure') return;
    const { source } = entry;
    const outcome = entry.event === 'upstream' ? entry.outcome : 'failed';
    this.#refreshes.add({ source, outcome });
    this.#refreshSeconds.add({ source }, entry.ms / 1000);
    if (entry.event === 'failure') this.#failures.add({ source, code: entry.code });
  }

  /** All metrics in the text format of Prometheus: https://prometheus.io/docs/instrumenting/exposition_formats/ */
  format({ version, health, memory }: MetricsInput): string {
    /** One sample for each source that has such a value. */
    const ofSources = (read: (health: SourceHealth) => number | undefined): [Labels, number][] =>
      health.flatMap(([source, state]): [Labels, number][] => {
        const value = read(state);
        return value === undefined ? [] : [[{ source }, value]];
      });
    const ageOf = ({ checked }: SourceHealth) => (checked ? (this.#now() - Date.parse(checked)) / 1000 : undefined);
    const resident = globalThis.process?.memoryUsage?.rss?.();
    return [
      formatMetric('bantin_build_info', 'gauge', 'The version that is running.', [[{ version }, 1]]),
      formatMetric('bantin_requests_total', 'counter', 'Requests by route and status.', this.#requests.samples),
      formatMetric(
        'bantin_request_seconds_total',
        'counter',
        'Seconds until responses were ready, by route.',
        this.#requestSeconds.samples,
      ),
      formatMetric('bantin_refreshes_total', 'counter', 'Refreshes of a source by outcome.', this.#refreshes.samples),
      formatMetric(
        'bantin_refresh_seconds_total',
        'counter',
        'Seconds that refreshes of a source took.',
        this.#refreshSeconds.samples,
      ),
      formatMetric('bantin_failures_total', 'counter', 'Failed refreshes by source and code.', this.#failures.samples),
      formatMetric(
        'bantin_source_ready',
        'gauge',
        'Whether a source has a feed to serve.',
        ofSources(({ ready }) => Number(ready)),
      ),
      formatMetric(
        'bantin_source_failures',
        'gauge',
        'Failed refreshes of a source in a row.',
        ofSources(({ failures }) => failures),
      ),
      formatMetric(
        'bantin_source_items',
        'gauge',
        'Items of the last good feed.',
        ofSources(({ items }) => items),
      ),
      formatMetric(
        'bantin_source_age_seconds',
        'gauge',
        'Seconds since the server last confirmed its feed.',
        ofSources(ageOf),
      ),
      formatMetric('bantin_feeds_bytes', 'gauge', 'Bytes that all feeds take in memory.', [[{}, memory]]),
      formatMetric(
        'process_resident_memory_bytes',
        'gauge',
        'Resident memory of the process.',
        resident === undefined ? [] : [[{}, resident]],
      ),
      formatMetric('process_start_time_seconds', 'gauge', 'When the gateway started, since 1970.', [
        [{}, this.#startedAt / 1000],
      ]),
      '',
    ].join('\n');
  }
}
