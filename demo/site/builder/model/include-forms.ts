/** Lines that put the gateway's HTML into a page: src/gateway/README.md. */
import { escapeHtml } from './escape.js';
import { createQuery } from './html-forms.js';
import type { SnippetContext } from './snippet-context.js';

/** Where the gateway listens unless its configuration says otherwise. */
const LOCAL_GATEWAY = 'http://127.0.0.1:8080';

/** A feed of a gateway; the name of a source has only these characters. */
const GATEWAY_FEED = /^(https?:\/\/[^/?#]+(?:\/[^?#]*)?)?\/feeds\/([\w-]{1,64})(?:\?|#|$)/;

export interface GatewaySource {
  /** Of the gateway; empty for one on the page's own server. */
  base: string;
  name: string;
}

/** The source that a feed is of; undefined where it is not a gateway's. */
export function readGatewaySource(feed: string): GatewaySource | undefined {
  const [, base = '', name] = GATEWAY_FEED.exec(feed) ?? [];
  return name === undefined ? undefined : { base, name };
}

/** For PHP between single quotes; in an address these two mean the same when encoded. */
const escapePhp = (address: string) => address.replaceAll('\\', '%5C').replaceAll("'", '%27');

export type Include = 'ssi' | 'php' | 'esi';

const isHttps = (base: string) => base.startsWith('https:');

/** @param source `nguon-tin` stands for the name of a source that is still to be set up. */
function createAddress(context: SnippetContext, prefix: (source: GatewaySource) => string): string {
  const source = readGatewaySource(context.feeds[0]!) ?? { base: '', name: 'nguon-tin' };
  const query = createQuery(context).toString();
  return `${prefix(source)}${source.name}.html${query && '?'}${query}`;
}

export const includeForms: Record<Include, (context: SnippetContext) => string> = {
  ssi: (context) => `<!--# include virtual="${createAddress(context, () => '/tin/')}" -->`,
  php: (context) => {
    const address = createAddress(context, ({ base }) => `${base || LOCAL_GATEWAY}/feeds/`);
    return `<?php
$context = stream_context_create(['http' => ['timeout' => 3, 'ignore_errors' => true, 'header' => 'Accept: text/html']]);
@readfile('${escapePhp(address)}', false, $context);
?>`;
  },
  esi: (context) => {
    const prefix = ({ base }: GatewaySource) => `${isHttps(base) ? base : ''}/feeds/`;
    return `<esi:include src="${escapeHtml(createAddress(context, prefix))}"/>`;
  },
};
