/** The built site, for tests. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'parse5';

export const SITE = 'dist/site';

/** Paths of all pages, such as `en/builder.html`; those of `cdn/` belong to the library. */
export const pagePaths = readdirSync(SITE, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.html') && !file.startsWith('cdn/'))
  .sort();

export const readPage = (path) => readFileSync(`${SITE}/${path}`, 'utf8');

function* elementsBelow(node) {
  for (const child of node.childNodes ?? []) {
    if (child.attrs) yield child;
    yield* elementsBelow(child);
  }
}

const attributeOf = (element, name) => element.attrs.find((attribute) => attribute.name === name)?.value;

/** What a page links to and loads, and the ids that others can link to. */
export function readLinks(html) {
  const elements = [...elementsBelow(parse(html))];
  const values = (name) => elements.map((element) => attributeOf(element, name)).filter((value) => value !== undefined);
  return { ids: new Set(values('id')), addresses: [...values('href'), ...values('src'), ...values('feed')] };
}
