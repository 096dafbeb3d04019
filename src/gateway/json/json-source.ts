import type { Reader } from '../reading/reader.js';
import { type LoadSource, toRequestOptions } from '../sources/source.js';
import type { JsonSourceConfig, LogEntry } from '../types.js';
import type { FetchUpstream } from '../upstream/upstream-client.js';
import { presets } from './presets/index.js';

const ACCEPT = 'application/json, */*;q=0.5';

export interface JsonLoaderOptions {
  /** The name of the source. */
  name: string;
  config: JsonSourceConfig;
  fetchUpstream: FetchUpstream;
  reader: Reader;
  now: () => number;
  log: (entry: LogEntry) => void;
}

/** Creates the loader of an API whose answers are JSON, but no feed. */
export function createJsonLoader({ name, config, fetchUpstream, reader, now, log }: JsonLoaderOptions): LoadSource {
  const { url, base, preset, paths, timeZone, title, dateFormat } = config;
  const accept = (preset && presets[preset].accept) ?? ACCEPT;
  const logged = new Set<string>();

  return async (previous, signal) => {
    const response = await fetchUpstream(url, {
      signal,
      accept,
      validators: previous?.validators,
      ...toRequestOptions(config),
    });
    if (!response) return;
    const { bytes, contentType, validators } = response;
    const { feed, unmatched } = await reader.run(
      'json',
      { name, bytes, contentType, url: response.url, base, preset, paths, timeZone, title, dateFormat, now: now() },
      { source: name, signal },
    );
    for (const { path, pointer } of unmatched) {
      if (logged.has(path)) continue;
      logged.add(path);
      log({ event: 'path', source: name, path, pointer });
    }
    return { feed, validators };
  };
}
