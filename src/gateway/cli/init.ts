/// <reference types="node" />
import { FeedError } from '../../feed/errors.js';
import { TooComplexError, toFailure } from '../errors.js';
import { type FoundSource, SourceFinder } from '../init/find-source.js';
import { formatItems } from '../init/item-table.js';
import { inBothLanguages, type Sentence } from '../init/say.js';
import { nameSource } from '../init/source-name.js';
import { addSources, checkSources, readExisting, toJson, writeConfig } from '../init/written-config.js';
import { createReader } from '../reading/create-reader.js';
import type { SourceConfig } from '../types.js';
import { type AddressPolicy, isLoopback } from '../upstream/address.js';
import { createNodeTransport } from '../upstream/node-transport.js';
import { createUpstreamClient } from '../upstream/upstream-client.js';

export interface InitOptions {
  /** The configuration file that the sources are added to; without one, the configuration goes to the standard output. */
  out?: string;
  /** The module in which threads read what publishers send. */
  readerUrl: string;
}

/** What became of the addresses: all found; some without news; some that could not be looked at. */
export type InitStatus = 0 | 1 | 2;

/** The operator names the address, so it may be on this machine or on another port; what it redirects to may not. */
const policyOf = ({ hostname, port }: URL): AddressPolicy => ({
  allowLoopback: isLoopback(hostname),
  ports: port ? [Number(port)] : [],
});

/** Finds the sources of these addresses, and prints or writes the configuration that reads them. */
export async function initConfig(addresses: readonly string[], { out, readerUrl }: InitOptions): Promise<InitStatus> {
  const print = (text: string) => (out ? console.log(text) : console.error(text));
  const say = (sentence: Sentence) => print(inBothLanguages(sentence));
  let existing: ReturnType<typeof readExisting>;
  try {
    existing = readExisting(out);
  } catch (error) {
    const detail = (error as Error).message;
    console.error(
      inBothLanguages({
        vi: `Tệp ${out} có lỗi nên được giữ nguyên (${detail})`,
        en: `The file ${out} is broken, so it stays as it is (${detail})`,
      }),
    );
    return 2;
  }
  const reader = createReader(
    () => readerUrl,
    () => {},
  );
  const known = new Map(
    Object.entries(existing.sources ?? {}).flatMap(([name, source]) => ('url' in source ? [[source.url, name]] : [])),
  );
  const taken = new Set(Object.keys(existing.sources ?? {}));
  const added = new Map<string, SourceConfig>();
  let status: InitStatus = 0;

  for (const address of addresses) {
    print(`\n${address}`);
    const url = toUrl(address);
    if (!url) {
      say({ vi: 'Không phải địa chỉ http: hay https:', en: 'Not an http: or https: address' });
      status = 2;
      continue;
    }
    const transport = createNodeTransport(policyOf(url))!;
    const userAgent = `bantin-gateway/${__VERSION__}`;
    const fetchUpstream = createUpstreamClient({ transport, policy: policyOf(url), userAgent, now: Date.now });
    try {
      const found = await new SourceFinder({ fetchUpstream, reader, now: Date.now }).find(url.href);
      if (!found) {
        say(NOTHING_FOUND);
        if (status === 0) status = 1;
        continue;
      }
      const before = known.get(found.config.url);
      const name = before ?? nameSource(url.href, taken);
      describe(found, name, print, say);
      if (before)
        say({
          vi: `Nguồn ${before} đã có trong tệp nên được giữ nguyên`,
          en: `The source ${before} is there already and stays as it is`,
        });
      else {
        checkSources(new Map([[name, found.config]]));
        added.set(name, found.config);
        taken.add(name);
        known.set(found.config.url, name);
      }
    } catch (error) {
      say(describeFailure(error));
      status = 2;
    }
  }

  const config = addSources(existing, added);
  if (config.allowLoopback && added.size) say(LOOPBACK);
  if (!added.size) return status;
  if (out) {
    writeConfig(out, config);
    say({ vi: `\nĐã ghi ${added.size} nguồn vào ${out}`, en: `Wrote ${added.size} sources to ${out}` });
    print(`npx bantin gateway ${out}`);
  } else process.stdout.write(toJson(config));
  return status;
}

/** The address that was meant: `phuong.example.vn` is one without its scheme. */
function toUrl(text: string): URL | undefined {
  const address = /^[a-z][a-z\d+.-]*:\/\//i.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return;
  const url = new URL(address);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
}

const NOTHING_FOUND: Sentence = {
  vi: 'Không tìm thấy nguồn tin, cũng không thấy danh sách tin nào trên trang. Hãy thử địa chỉ của trang liệt kê tin.',
  en: 'There is no feed, and no list of news on the page. Try the address of the page that lists the news.',
};

const LOOPBACK: Sentence = {
  vi: 'Có địa chỉ trên chính máy này, nên cấu hình có "allowLoopback": chỉ dùng để thử',
  en: 'One address is on this machine, so the configuration has "allowLoopback": for tests only',
};

function describe(
  { config, items, hasPostback }: FoundSource,
  name: string,
  print: (text: string) => void,
  say: (sentence: Sentence) => void,
): void {
  if (config.type === 'feed') say({ vi: `${name}: nguồn tin ${config.url}`, en: `the feed ${config.url}` });
  else
    say({
      vi: `${name}: danh sách tin, mỗi tin là ${config.selectors?.item}`,
      en: `a list, each item is ${config.selectors?.item}`,
    });
  print(formatItems(items));
  say({ vi: `${items.length} tin`, en: `${items.length} items` });
  if (config.type === 'listing' && config.paging)
    say({ vi: 'Đọc thêm trang 2 của danh sách', en: 'The second page of the list is read, too' });
  if (hasPostback)
    say({
      vi: 'Các trang sau chỉ mở được bằng __doPostBack của ASP.NET nên cổng tin chỉ đọc trang đầu',
      en: 'Further pages open only by ASP.NET’s __doPostBack, so the gateway reads the first page alone',
    });
}

/** Why an address could not be looked at. */
function describeFailure(error: unknown): Sentence {
  const { code } = toFailure(error);
  const cause = error instanceof FeedError && error.cause instanceof Error ? error.cause.message : undefined;
  const detail = cause ?? (error instanceof Error ? error.message : String(error));
  if (error instanceof TooComplexError) return { vi: 'Trang quá lớn để đọc', en: 'The page is too large to read' };
  if (code === 'blocked')
    return {
      vi: `Cổng tin không được phép đọc địa chỉ này (${detail})`,
      en: `The gateway may not read this address (${detail})`,
    };
  return { vi: `Không mở được trang (${detail})`, en: `The page could not be opened (${detail})` };
}
