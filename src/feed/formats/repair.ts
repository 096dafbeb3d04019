import type { Dom } from './dom.js';
import { MOST_NAMESPACES } from './namespaces.js';
import { joinSurrogates } from './surrogates.js';

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

/** The entities that a document type declares; empty where they are long or have others in them, which may unfold into gigabytes. */
function declaredEntities(head: string): Map<string, string> {
  const declared = new Map<string, string>();
  for (const [, name, double, single] of head.matchAll(/<!ENTITY\s+([\w.-]+)\s+(?:"([^"]*)"|'([^']*)')/gi)) {
    const value = double ?? single!;
    declared.set(name!, value.length < 100 && !/&(?!#)/.test(value) ? value : '');
  }
  return declared;
}

/**
 * Removes the markers of CDATA sections inside of other ones, which scripts bring along. The end of an element ends a section
 * in any case, and a marker outside of sections is text.
 */
function flattenCdata(text: string): string {
  let depth = 0;
  return text.replace(/<!\[CDATA\[|\]\]>(\s*<\/(?!script|style))?/gi, (marker, end = '') => {
    if (marker[0] === '<') {
      depth++;
      return depth > 1 ? '' : marker;
    }
    if (!depth) return `]]&gt;${end}`;
    depth = end ? 0 : depth - 1;
    return depth ? '' : marker;
  });
}

/** Declares the prefixes that a document uses without, at its root. */
function declarePrefixes(text: string, rootName: string): string {
  const start = new RegExp(`<${rootName}[^>]*`).exec(text)?.[0] ?? '';
  const declared = new Set(Array.from(start.matchAll(/xmlns:([\w.-]+)\s*=/gi), ([, prefix]) => prefix!));
  const used = text.matchAll(/<\/?([a-z_][\w.-]*):[a-z_]|\s([a-z_][\w.-]*):[\w.-]+\s*=/gi);
  const missing = new Set<string>();
  for (const [, ofElement, ofAttribute] of used) {
    const prefix = (ofElement ?? ofAttribute)!;
    if (!declared.has(prefix) && !/^xml/i.test(prefix)) missing.add(prefix);
    if (missing.size > MOST_NAMESPACES) break;
  }
  const declarations = Array.from(missing, (prefix) => ` xmlns:${prefix}="${prefix}:"`).join('');
  return text.replace(`<${rootName}`, `<${rootName}${declarations}`);
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
  const declared = declaredEntities(text.slice(0, root.index));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML does not allow these
  text = joinSurrogates(text.slice(root.index)).replace(/[\0-\x08\v\f\x0e-\x1f\ufffe\uffff]/g, '');

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

  text = flattenCdata(text);

  const known = new Set('amp|lt|gt|quot|apos'.split('|'));
  const used = Array.from(text.matchAll(/&([a-z]\w*);/gi), ([, entity]) => entity!);
  const decoded = decodeNames(
    [...new Set(used)].filter((entity) => !known.has(entity)),
    dom,
  );
  text = text.replace(/<!\[CDATA\[.*?(?:\]\]>|$)|<!--.*?(?:-->|$)|&(?!#\w+;)(?:([\w.-]+);)?/gis, (all, entity = '') =>
    all[0] === '<' || known.has(entity) ? all : (declared.get(entity) ?? decoded.get(entity) ?? `&amp;${all.slice(1)}`),
  );

  return declarePrefixes(text, name!);
}
