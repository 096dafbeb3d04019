import type { Dom } from './dom.js';
import { ALIEN, escapeHtml } from './fields.js';

const NAME = '[a-z_][\\w.-]*';

/** Numeric references to the characters that these names stand for; the HTML parser knows them all. */
function decodeNames(names: string[], { parseHtml }: Dom): Map<string, string> {
  const decoded = new Map<string, string>();
  if (!names.length) return decoded;
  const page = parseHtml(`<p>${names.map((name) => `&${name};`).join(' | ')}</p>`).documentElement;
  (page?.textContent ?? '').split(' | ').forEach((word, index) => {
    const name = names[index]!;
    if (!word.includes(`&${name}`)) decoded.set(name, Array.from(word, (char) => `&#${char.codePointAt(0)};`).join(''));
  });
  return decoded;
}

/**
 * Makes most of what publishers break well-formed again: junk around the root, characters XML has no place
 * for, ampersands that stand for themselves, names nobody declared, a tail that never arrived.
 */
export function repair(text: string, dom: Dom): string {
  const root = new RegExp(`<((?:${NAME}:)?(?:rss|feed|rdf))(?=[\\s>])`, 'i').exec(text);
  // A page that speaks of feeds is none.
  if (!root || /<(?:html|body)[\s>]/i.test(text.slice(0, root.index))) return '';
  const [, name] = root;
  // A document type may declare entities that unfold into gigabytes. Plain words are taken from it, then it goes.
  const declared = new Map(
    Array.from(
      text.slice(0, root.index).matchAll(/<!ENTITY\s+([\w.-]+)\s+(["'])(.*?)\2\s*>/gis),
      ([, entity, , words]) => [entity!, words!.length < 100 && !/&(?!#)/.test(words!) ? words! : ''],
    ),
  );
  text = text.slice(root.index).replace(/[\v\f\ufffe\uffff]|[^\P{Cc}\s]|\p{Cs}/gu, '');

  const close = `</${name}>`;
  const end = text.lastIndexOf(close);
  // Behind the root a server may have added a script; without an end, the last record broke off.
  if (end >= 0) text = text.slice(0, end + close.length);
  else {
    const last = [...text.matchAll(new RegExp(`</(?:${NAME}:)?(?:item|entry)\\s*>`, 'gi'))].pop();
    text = last ? text.slice(0, last.index + last[0].length) : text.replace(/<[^<>]*$/, '');
    const channel = new RegExp(`<((?:${NAME}:)?channel)[\\s>]`).exec(text)?.[1];
    text += `${channel && !text.includes(`</${channel}>`) ? `</${channel}>` : ''}${close}`;
  }

  // References to what was taken out above.
  text = text.replace(/&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01])|x0*(?:[0-8bcef]|1[\da-f]));/gi, '');

  const known = new Set('amp|lt|gt|quot|apos'.split('|'));
  const used = Array.from(text.matchAll(/&([a-z]\w*);/gi), ([, entity]) => entity!);
  const decoded = decodeNames(
    [...new Set(used)].filter((entity) => !known.has(entity)),
    dom,
  );
  text = text.replace(/<!\[CDATA\[.*?(?:\]\]>|$)|<!--.*?(?:-->|$)|&(?!#\w+;)(?:([\w.-]+);)?/gis, (all, entity = '') =>
    all[0] === '<' || known.has(entity) ? all : (declared.get(entity) ?? decoded.get(entity) ?? `&amp;${all.slice(1)}`),
  );

  const start = new RegExp(`<${name}[^>]*`).exec(text)?.[0] ?? '';
  let declarations = '';
  for (const prefix of new Set(Array.from(text.matchAll(/[<\s]([a-z_][\w.-]*):[a-z_]/gi), ([, used]) => used!)))
    if (!/^xml/i.test(prefix) && !start.includes(`xmlns:${prefix}=`)) declarations += ` xmlns:${prefix}="${prefix}:"`;
  return text.replace(`<${name}`, `<${name}${declarations}`);
}

/**
 * Writes XML so that the HTML parser, which reads anything, keeps its tree: under names that HTML gives no
 * meaning to (its `link` is always empty, its `image` an `img`), with CDATA escaped and empty elements closed.
 */
export const disguise = (text: string) =>
  text.replace(
    /<!\[CDATA\[(.*?)(?:\]\]>|$)|<!--.*?(?:-->|$)|<[?!][^>]*>|<(\/?)([a-z_][\w.:-]*)(?![\w.:-])([^<>]*?)(\/?)>/gis,
    (_, cdata?: string, slash?: string, name?: string, attributes?: string, empty?: string) =>
      name ? `<${slash}${ALIEN}${name}${attributes}>${empty ? `</${ALIEN}${name}>` : ''}` : escapeHtml(cdata ?? ''),
  );
