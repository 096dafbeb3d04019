import { createGateway } from '../gateway.js';
import type { Gateway, GatewayFeed, LogEntry } from '../types.js';
import { readConfigFile } from './config-file.js';

/** Items of each source that are shown. */
const SHOWN = 3;

/** What is counted in the items of a source, each with its Vietnamese and its English name. */
const FIELDS: [vi: string, en: string, has: (item: GatewayFeed['items'][number]) => unknown][] = [
  ['tiêu đề', 'title', ({ title }) => title],
  ['địa chỉ', 'link', ({ url }) => url],
  ['ngày', 'date', ({ date_published }) => date_published],
  ['ảnh', 'picture', ({ image }) => image],
  ['trích dẫn', 'excerpt', ({ summary }) => summary],
  ['nội dung', 'text', ({ content_html, content_text }) => content_html ?? content_text],
];

/** Characters that move a terminal's cursor or change its colours. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
const CONTROL = /[\u0000-\u001f\u007f-\u009f]+/g;
const printable = (text: string) => text.replace(CONTROL, ' ');

/** The lines that describe the items of a source. */
function describeFeed({ title, items }: GatewayFeed): string[] {
  const counts = FIELDS.map(([vi, en, has]) => `${vi} (${en}) ${items.filter(has).length}`);
  const first = items.slice(0, SHOWN).map((item) => `  - ${item.date_published ?? '?'}  ${item.title ?? item.id}`);
  return [`${title ?? ''}: ${items.length} tin (items); ${counts.join(', ')}`, ...first].map(printable);
}

/** Asks one source; whether it answered with items. */
async function checkSource(gateway: Gateway, name: string, entries: LogEntry[]): Promise<boolean> {
  const response = await gateway.fetch(new Request(`http://localhost/feeds/${name}`));
  if (response.ok) {
    const feed = (await response.json()) as GatewayFeed;
    const [summary, ...rest] = describeFeed(feed);
    console.log([`✓ ${name}: ${summary}`, ...rest].join('\n'));
    return true;
  }
  const { code, title, detail } = (await response.json()) as { code: string; title: string; detail: string };
  const failure = entries.find((entry) => entry.event === 'failure' && entry.source === name);
  const cause = failure && 'detail' in failure ? failure.detail : detail;
  console.log(printable(`✗ ${name}: ${title} (${code}): ${cause}`));
  return false;
}

/**
 * Checks the configuration of a file, asks every source once, and prints what was found.
 *
 * @returns whether all of them answered.
 * @throws {ConfigError}
 */
export async function checkSources(file: string): Promise<boolean> {
  const { config } = readConfigFile(file);
  const entries: LogEntry[] = [];
  const gateway = createGateway(config, { log: (entry) => entries.push(entry), readerUrl: import.meta.url });
  console.log('Cấu hình đúng. The configuration is right.\n');
  const results = [];
  for (const name of Object.keys(config.sources)) results.push(await checkSource(gateway, name, entries));
  await gateway.close();
  return results.every(Boolean);
}
