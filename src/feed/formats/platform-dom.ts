import { trustedTypesPolicy } from '../trusted-types.js';
import type { Dom } from './dom.js';

const parser = (type: DOMParserSupportedType) => (text: string) =>
  // Trusted Types apply to parseFromString whatever the type, even XML.
  new DOMParser().parseFromString((trustedTypesPolicy()?.createHTML(text) ?? text) as string, type);

const browserDom: Dom = { parseXml: parser('text/xml'), parseHtml: parser('text/html') };
let dom = browserDom;

/** The parsers for calls that hand in none: those of the browser, unless the entry for servers has set others. */
export const platformDom = (): Dom => dom;

/** Whether those parsers work here. */
export const hasPlatformDom = (): boolean => dom !== browserDom || typeof DOMParser !== 'undefined';

/** Sets the parsers for calls that hand in none, where there is no `DOMParser`. */
export function setPlatformDom(parsers: Dom): void {
  dom = parsers;
}
