import type { Dom } from './dom.js';
import { escapeHtml, LENIENT_PREFIX } from './fields.js';

const NAME = '[a-z_][\\w.-]*';

/** Numeric references for named entities, by the HTML parser, which knows all names. */
function decodeNames(names: string[], { parseHtml }: Dom): Map<string, string> {
  const decoded = new Map<string, string>();
  if (!names.length) return decoded;
  const page = parseHtml(`<p>${names.map((name) => `&${name};`).join(' | ')}</p>`).documentElement;
  (page?.textContent ?? '').split(' | ').forEach((text, index) => {
    const name = names[index]!;
    if (!text.includes(`&${name}`)) decoded.set(name, Array.from(text, (char) => `&#${char.codePointAt(0)};`).join(''));
  });
  return decoded;
}

/**
 * Repairs what publishers break most often: junk around the root, characters that XML does not allow, bare ampersands,
 * entities and prefixes without a declaration, a missing end. Empty where there is no feed.
 */
export function repair(text: string, dom: Dom): string {
  const root = new RegExp(`<((?:${NAME}:)?(?:rss|feed|rdf))(?=[\\s>])`, 'i').exec(text);
  // A web page that mentions a feed.
  if (!root || /<(?:html|body)[\s>]/i.test(text.slice(0, root.index))) return '';
  const [, name] = root;
  // A document type may declare entities that unfold into gigabytes. Short ones without further entities are kept.
  const declared = new Map(
    Array.from(
      text.slice(0, root.index).matchAll(/<!ENTITY\s+([\w.-]+)\s+(["'])(.*?)\2\s*>/gis),
      ([, entity, , value]) => [entity!, value!.length < 100 && !/&(?!#)/.test(value!) ? value! : ''],
    ),
  );
  text = text.slice(root.index).replace(/[\v\f\ufffe\uffff]|[^\P{Cc}\s]|\p{Cs}/gu, '');

  const close = `</${name}>`;
  const end = text.lastIndexOf(close);
  // A server may have added a script behind the root. Without an end tag, the last record is incomplete.
  if (end >= 0) text = text.slice(0, end + close.length);
  else {
    const last = [...text.matchAll(new RegExp(`</(?:${NAME}:)?(?:item|entry)\\s*>`, 'gi'))].pop();
    text = last ? text.slice(0, last.index + last[0].length) : text.replace(/<[^<>]*$/, '');
    const channel = new RegExp(`<((?:${NAME}:)?channel)[\\s>]`).exec(text)?.[1];
    text += `${channel && !text.includes(`</${channel}>`) ? `</${channel}>` : ''}${close}`;
  }

  // References to the control characters that were removed above.
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
 * Rewrites XML for the HTML parser, so that this keeps its tree: under names without a meaning in HTML (where `link` is
 * always empty, and `image` an `img`), with CDATA escaped and empty elements closed.
 */
export const disguise = (text: string) =>
  text.replace(
    /<!\[CDATA\[(.*?)(?:\]\]>|$)|<!--.*?(?:-->|$)|<[?!][^>]*>|<(\/?)([a-z_][\w.:-]*)(?![\w.:-])([^<>]*?)(\/?)>/gis,
    (_, cdata?: string, slash?: string, name?: string, attributes?: string, empty?: string) =>
      name
        ? `<${slash}${LENIENT_PREFIX}${name}${attributes}>${empty ? `</${LENIENT_PREFIX}${name}>` : ''}`
        : escapeHtml(cdata ?? ''),
  );
