import type { Document } from 'domhandler';
import { parseHtml } from '../../feed/server/parse-html.js';
import { decodeHtml } from './decode-html.js';
import { findOne } from './html.js';
import { cleanLink } from './links.js';

/** A web page as it was fetched. */
export interface FetchedPage {
  /** Its address, after redirects. */
  url: string;
  bytes: ArrayBuffer;
  contentType: string;
}

/** A web page that was parsed. */
export interface Page {
  /** The address that its relative links start from. */
  base: string;
  tree: Document;
}

/** Parses a page; `<base href>` holds for its links: https://html.spec.whatwg.org/multipage/semantics.html#the-base-element */
export function openPage({ url, bytes, contentType }: FetchedPage): Page {
  const tree = parseHtml(decodeHtml(bytes, contentType));
  return { base: cleanLink(findOne('base[href]', tree)?.attribs.href, url) ?? url, tree };
}
