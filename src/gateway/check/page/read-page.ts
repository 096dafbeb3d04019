/** Finds our elements, placeholders and scripts in the HTML of a page. */
import { type AnyNode, type Document, type Element, isTag, isText } from 'domhandler';
import { textContent } from 'domutils';
import { parseHtml } from '../../../feed/server/parse-html.js';
import { readAttribute, walk } from '../../sources/html.js';
import { choices, elementNames, kinds } from './known-attributes.js';

/** An element of ours, or a placeholder that the script replaces by one. */
export interface PageElement {
  node: Element;
  /** As documented: `news-list` for `<phuong-news-list>`. */
  name: string;
  /** `phuong-`, or empty. */
  prefix: string;
  /** As it is named in a report: `1. <news-list> id="tin"`. */
  label: string;
  /** The attributes that the element has, or gets from its placeholder. */
  attributes: Map<string, string>;
  kind: 'element' | 'script' | 'box' | 'link' | 'frame';
}

export interface Page {
  text: string;
  root: Document;
  /** Undefined for a file. */
  url?: string;
  /** What relative addresses start from; undefined for a file that names none. */
  base?: string;
  headers: Headers;
  elements: PageElement[];
  /** Script tags of `bantin.js`. */
  scripts: Element[];
  /** Names of elements of ours that are written as `<news-list />`. */
  selfClosing: Set<string>;
  /** All elements, in the order of the page. */
  all: Element[];
}

/** How many elements of one page are looked at. */
const MOST_ELEMENTS = 50;

const OUR_SCRIPT = /\bbantin\.js(?:[?#]|$)/;

/** Elements by the class of a link. */
const ELEMENTS_BY_CLASS = new Map([
  ['bantin-list', 'news-list'],
  ['bantin-article', 'news-article'],
  ['bantin-related', 'related-news'],
]);

export const attributesOf = ({ attribs }: Element): Map<string, string> => new Map(Object.entries(attribs));

const classesOf = (node: Element) => (readAttribute(node, 'class') ?? '').split(/\s+/).filter(Boolean);

/** `data-limit="5"` gives `limit="5"`. */
function fromData(node: Element): Map<string, string> {
  const names = [...attributesOf(node)].filter(([name]) => name.startsWith('data-'));
  return new Map(names.map(([name, value]) => [name.slice('data-'.length), value]));
}

/** `cards` is a layout, `limit-5` sets `limit="5"`, `heading-Tin_mới` sets `heading="Tin mới"`. */
function toSetting(option: string, name: string): [string, string] {
  if (choices.get(name)?.get('layout')?.includes(option)) return ['layout', option];
  const [attribute = option] = [...kinds.get(name)!.keys()]
    .filter((known) => option === known || option.startsWith(`${known}-`))
    .sort((one, other) => other.length - one.length);
  return [attribute, option.slice(attribute.length + 1).replaceAll('_', ' ')];
}

function fromClasses(node: Element, name: string): Map<string, string> {
  const options = classesOf(node).filter((each) => each.startsWith('bantin-') && !ELEMENTS_BY_CLASS.has(each));
  const settings = options.map((option) => toSetting(option.slice('bantin-'.length), name));
  return new Map([['feed', readAttribute(node, 'href') ?? ''], ...settings]);
}

function fromQuery(src: string): Map<string, string> {
  const query = src.includes('?') ? src.slice(src.indexOf('?')) : '';
  return new Map(new URLSearchParams(query));
}

type Found = Omit<PageElement, 'label' | 'node'>;

const documentedName = (name: string | undefined) => (elementNames.includes(name ?? '') ? name! : 'news-list');

function readPlaceholder(node: Element): Found | undefined {
  const src = readAttribute(node, 'src') ?? '';
  if (node.name === 'iframe' && /\bembed\.html\?/.test(src) && /[?&](?:amp;)?feed=/.test(src)) {
    const attributes = fromQuery(src);
    return { name: documentedName(attributes.get('element')), prefix: '', attributes, kind: 'frame' };
  }
  const data = fromData(node);
  const isScript = node.name === 'script' && OUR_SCRIPT.test(src);
  if (data.has('feed') && (isScript || classesOf(node).includes('bantin')))
    return {
      name: documentedName(data.get('element')),
      prefix: '',
      attributes: data,
      kind: isScript ? 'script' : 'box',
    };
  const classes = classesOf(node);
  if (node.name !== 'a' || !classes.includes('bantin') || !classes.some((name) => name.startsWith('bantin-'))) return;
  const name = classes.map((one) => ELEMENTS_BY_CLASS.get(one)).find(Boolean) ?? 'news-list';
  return { name, prefix: '', attributes: fromClasses(node, name), kind: 'link' };
}

function readElement(node: Element): Found | undefined {
  const name = elementNames.find((known) => node.name === known || node.name.endsWith(`-${known}`));
  if (!name) return readPlaceholder(node);
  return { name, prefix: node.name.slice(0, -name.length), attributes: attributesOf(node), kind: 'element' };
}

function labelOf(node: Element, index: number): string {
  const name = `${index + 1}. <${node.name}>`;
  const id = readAttribute(node, 'id');
  const heading = readAttribute(node, 'heading');
  if (id) return `${name} id="${id}"`;
  return heading ? `${name}: ${heading}` : name;
}

/** Whether readers without script see something in place of an element. */
export const hasContent = (node: Element): boolean =>
  node.children.some((child: AnyNode) =>
    isText(child) ? child.data.trim() !== '' : isTag(child) && child.name !== 'template',
  );

/** The text of an element, without that of scripts. */
export const styleTextOf = ({ all }: Page): string =>
  all
    .filter(({ name }) => name === 'style')
    .map((node) => textContent(node))
    .join('\n');

/** The language of the nearest element with `lang`. */
export function languageOf(node: Element): string {
  for (let at: AnyNode | null = node; at; at = at.parent)
    if (isTag(at) && readAttribute(at, 'lang')) return readAttribute(at, 'lang')!;
  return '';
}

/** A tag of ours that is meant to close itself. */
const SELF_CLOSING = /<((?:[\w-]{1,30}-)?(?:news-list|news-article|related-news))(?:\s[^<>]*)?\/>/gi;

/** @throws {TooComplexError} for pages with far more elements than any page has. */
export function readPage(text: string, url: string | undefined, headers: Headers): Page {
  const root = parseHtml(text);
  const all: Element[] = [];
  walk(root, (node) => {
    if (isTag(node)) all.push(node);
    return !(isTag(node) && node.name === 'template');
  });
  const found = all.flatMap((node) => {
    const element = readElement(node);
    return element ? [{ ...element, node }] : [];
  });
  const baseElement = all.find(({ name, attribs }) => name === 'base' && attribs.href);
  const href = baseElement && readAttribute(baseElement, 'href');
  const base = href && URL.canParse(href, url) ? new URL(href, url).href : url;
  return {
    text,
    root,
    url,
    base,
    headers,
    all,
    selfClosing: new Set(Array.from(text.matchAll(SELF_CLOSING), ([, name]) => name!.toLowerCase())),
    elements: found
      .slice(0, MOST_ELEMENTS)
      .map((element, index) => ({ ...element, label: labelOf(element.node, index) })),
    scripts: all.filter((node) => node.name === 'script' && OUR_SCRIPT.test(readAttribute(node, 'src') ?? '')),
  };
}
