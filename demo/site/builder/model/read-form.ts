/** Finds the news in a text, in whichever form it is. */
import { ELEMENT_NAMES, type ElementName, isElementName } from '../../../../src/elements/names.js';
import { readClassOption } from './class-options.js';
import { ANGULAR_BRACES } from './escape.js';
import { attributesOf } from './manifest.js';
import type { Form } from './places.js';
import { readComponent } from './read-component.js';

/** What a form says, unchecked. */
export interface FoundForm {
  form: Form;
  element: string | undefined;
  feeds: readonly string[];
  /** By the name of the attribute. */
  settings: readonly (readonly [name: string, value: string])[];
  /** Where the link inside leads. */
  fallbackHref?: string;
  /** What the form has beside the settings, as it stands there. */
  others: readonly string[];
}

/** Attributes that say something else, or nothing that the builder asks for. */
const SILENT = new Set([
  'style',
  'class',
  'src',
  'async',
  'defer',
  'type',
  'integrity',
  'crossorigin',
  'nonce',
  'data-allow',
]);

/** All that match, also in templates, as components of Vue have them. */
export function findAll<E extends Element>(root: ParentNode, selector: string): E[] {
  const templates = [...root.querySelectorAll('template')];
  return [...root.querySelectorAll<E>(selector), ...templates.flatMap(({ content }) => findAll<E>(content, selector))];
}

const describe = ({ name, value }: Attr) => (value ? `${name}="${value}"` : name);

/** @param page The text, parsed but not part of any page: nothing of it runs or is requested. */
export function findForm(page: Document, text: string): FoundForm | undefined {
  const finders = [findComponent, findInclude, findTag, findPlaceholder, findLink, findFrame];
  for (const find of finders) {
    const form = find(page, text);
    if (form) return form;
  }
  return undefined;
}

function findComponent(_: Document, text: string): FoundForm | undefined {
  const component = readComponent(text);
  if (!component) return undefined;
  const { isAstro, element, properties } = component;
  const names = isElementName(element) ? attributesOf(element) : [];
  const settings = properties.map(([property, value]) => {
    const name = names.find(({ fieldName }) => fieldName === property)?.name ?? property;
    return [name, value] as const;
  });
  return {
    form: isAstro ? 'tag' : 'react',
    element,
    feeds: settings.filter(([name]) => name === 'feed').map(([, value]) => value),
    settings: settings.filter(([name]) => !SILENT.has(name) && !['feed', 'key', 'ref'].includes(name)),
    fallbackHref: /<a href=(?:"([^"]*)"|\{"([^"]*)"\})/.exec(text)?.slice(1).find(Boolean),
    others: [],
  };
}

/** The attributes of an element by name; Angular has some as code, with a prefix. */
const readAttributes = (element: Element | undefined) =>
  new Map(
    [...(element?.attributes ?? [])].map(({ name, value }) =>
      name.startsWith('attr.') ? [name.slice('attr.'.length), value.replaceAll(ANGULAR_BRACES, '{{')] : [name, value],
    ),
  );

/** The element, which may have a prefix of the page's own. */
function findTag(page: Document): FoundForm | undefined {
  const isOurs = ({ localName }: Element) => ELEMENT_NAMES.some((name) => localName.endsWith(name));
  const found = findAll(page, '*').find(isOurs);
  if (!found) return undefined;
  const element = ELEMENT_NAMES.find((name) => found.localName.endsWith(name))!;
  const attributes = readAttributes(found);
  return {
    form: 'tag',
    element,
    feeds: [attributes.get('feed') ?? ''],
    settings: [...attributes].filter(([name]) => !SILENT.has(name) && name !== 'feed'),
    fallbackHref: readAttributes(findAll(found, 'a')[0]).get('href'),
    others: found.localName === element ? [] : [`<${found.localName}>`],
  };
}

/** A script with `data-feed`, or a box. */
function findPlaceholder(page: Document): FoundForm | undefined {
  const [found] = findAll<HTMLElement>(page, 'script[data-feed], .bantin[data-feed]');
  if (!found) return undefined;
  const isScript = found.localName === 'script';
  const attributes = [...found.attributes].filter(({ name }) => !SILENT.has(name));
  const isSetting = ({ name }: Attr) => name.startsWith('data-') || name === 'lang';
  const settings = attributes.filter(isSetting).map(({ name, value }) => [name.replace(/^data-/, ''), value] as const);
  return {
    form: isScript ? 'script' : 'box',
    element: found.dataset.element,
    feeds: [found.dataset.feed!],
    settings: settings.filter(([name]) => name !== 'feed' && name !== 'element'),
    fallbackHref: isScript ? undefined : (found.querySelector('a[href]')?.getAttribute('href') ?? undefined),
    others: attributes.filter((attribute) => !isSetting(attribute)).map(describe),
  };
}

const ELEMENTS_BY_CLASS = new Map<string, ElementName>([
  ['list', 'news-list'],
  ['article', 'news-article'],
  ['related', 'related-news'],
]);

function findLink(page: Document): FoundForm | undefined {
  const [link] = findAll<HTMLAnchorElement>(page, 'a.bantin[class*=bantin-]');
  if (!link) return undefined;
  const options = [...link.classList].flatMap((name) => /^bantin-(.+)$/.exec(name)?.[1] ?? []);
  const element = ELEMENTS_BY_CLASS.get(options.find((option) => ELEMENTS_BY_CLASS.has(option)) ?? '') ?? 'news-list';
  const settings = options.filter((option) => !ELEMENTS_BY_CLASS.has(option));
  return {
    form: 'link',
    element,
    feeds: [link.getAttribute('href') ?? ''],
    settings: settings.map((option) => readClassOption(element, option)),
    others: [],
  };
}

function findFrame(page: Document): FoundForm | undefined {
  const isOurs = (frame: Element) => /\/embed\.html(\?|$)/.test(frame.getAttribute('src') ?? '');
  const frame = findAll(page, 'iframe').find(isOurs);
  if (!frame) return undefined;
  return readQuery('frame', frame.getAttribute('src')!);
}

/** An address with the settings in its query. */
function readQuery(form: Form, address: string): FoundForm {
  const query = new URLSearchParams(address.slice(address.indexOf('?') + 1));
  return {
    form,
    element: query.get('element') ?? undefined,
    feeds: query.getAll('feed'),
    settings: [...query].filter(([name]) => name !== 'feed' && name !== 'element'),
    others: [],
  };
}

const INCLUDES: readonly [form: Form, pattern: RegExp][] = [
  ['ssi', /<!--#\s*include\s+virtual=["']([^"']*)["']/],
  ['php', /readfile\(\s*["']([^"']*)["']/],
  ['esi', /<esi:include\s+src=["']([^"']*)["']/],
];

function findInclude(_: Document, text: string): FoundForm | undefined {
  for (const [form, pattern] of INCLUDES) {
    const written = pattern.exec(text)?.[1];
    const address = form === 'esi' ? written?.replaceAll('&amp;', '&') : written;
    const [, feed, query = ''] = /^(.*)\.html(\?.*)?$/.exec(address ?? '') ?? [];
    if (feed !== undefined) return { ...readQuery(form, query || '?'), feeds: /^https?:/.test(feed) ? [feed] : [] };
  }
  return undefined;
}
