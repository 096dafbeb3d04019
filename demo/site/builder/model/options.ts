/** The options of each element, from the package's own description of its attributes. */
import type { ElementName } from '../../../../src/elements/names.js';
import type { Choices } from './choices.js';
import { type Attribute, attributesOf } from './manifest.js';
import { optionTexts } from './option-texts.js';
import type { Text } from './text.js';
import { LANGUAGES, valueText } from './value-texts.js';

export type OptionKind = 'layout' | 'theme' | 'choice' | 'boolean' | 'number' | 'date' | 'phrases' | 'address' | 'text';

export interface OptionValue {
  value: string;
  label: Text;
}

export interface Option {
  /** Of the attribute. */
  name: string;
  kind: OptionKind;
  group: 'usual' | 'more';
  /** Empty unless there are only some. */
  values: readonly OptionValue[];
  /** As written in HTML; empty where there is none. */
  default: string;
  min?: number;
  max?: number;
  label: Text;
  help: Text;
}

/** In the order in which they are asked for. */
const USUAL: Record<ElementName, readonly string[]> = {
  'news-list': ['layout', 'theme', 'limit', 'heading', 'lang'],
  'news-article': ['article', 'article-param', 'theme', 'heading', 'lang'],
  'related-news': ['article', 'article-param', 'mode', 'layout', 'theme', 'limit', 'heading', 'lang'],
};

const KINDS = new Map<string, OptionKind>([
  ['layout', 'layout'],
  ['theme', 'theme'],
  ['lang', 'choice'],
  ['since', 'date'],
  ['until', 'date'],
  ['tabs', 'phrases'],
  ['category', 'phrases'],
  ['match', 'phrases'],
  ['exclude', 'phrases'],
  ['more-href', 'address'],
  ['article-href', 'address'],
  ['fallback-image', 'address'],
]);

/** Bounds that the type of an attribute does not say. */
const BOUNDS = new Map<string, Pick<Option, 'min' | 'max'>>([
  ['limit', { min: 1, max: 100 }],
  ['heading-level', { min: 1, max: 6 }],
]);

/** The options of an element, the usual ones first. */
export function optionsOf(element: ElementName): readonly Option[] {
  const usual = USUAL[element];
  const options = attributesOf(element).map((attribute) => createOption(attribute, usual.includes(attribute.name)));
  const rankOf = ({ name, group }: Option) => (group === 'usual' ? usual.indexOf(name) : usual.length);
  return options.sort((a, b) => rankOf(a) - rankOf(b));
}

function createOption(attribute: Attribute, isUsual: boolean): Option {
  const { name, default: initial } = attribute;
  const values = name === 'lang' ? LANGUAGES : attribute.values;
  const text = optionTexts.get(name);
  return {
    name,
    kind: KINDS.get(name) ?? kindOf(attribute),
    group: isUsual ? 'usual' : 'more',
    values: values.map((value) => ({ value, label: valueText(name, value) ?? both(value) })),
    default: initial,
    ...(attribute.type === 'number' && { min: 0, ...BOUNDS.get(name) }),
    label: text?.label ?? both(name),
    help: text?.help ?? both(''),
  };
}

const kindOf = ({ type }: Attribute): OptionKind => (type === 'string' ? 'text' : type);

const both = (text: string): Text => ({ vi: text, en: text });

/** The layouts that show pictures, and those that show excerpts and let titles have other numbers of lines. */
const WITH_IMAGES = ['list', 'cards', 'featured', 'carousel', 'compact', 'hero'];
const WITH_FALLBACK_IMAGES = [...WITH_IMAGES, 'gallery'];
const WITH_EXCERPTS = ['list', 'cards', 'featured', 'carousel'];
const WITH_TITLE_LINES = [...WITH_EXCERPTS, 'headlines'];
/** They write the day of an item in a form of their own. */
const WITH_OWN_DATES = ['notices', 'documents'];

interface Situation {
  layout: string;
  has(name: string): boolean;
  opensDialog: boolean;
}

/** When an option of `<news-list>` has an effect, or makes sense; those that are missing always do. */
const LIST_RULES = new Map<string, (situation: Situation) => boolean>([
  ['autoplay', ({ layout }) => layout === 'ticker'],
  // There is one line for all items.
  ['search', ({ layout }) => layout !== 'ticker'],
  ['tabs', ({ layout }) => layout !== 'ticker'],
  ['pager', ({ layout }) => layout !== 'ticker'],
  ['no-image', ({ layout }) => WITH_IMAGES.includes(layout)],
  [
    'fallback-image',
    ({ layout, has }) => WITH_FALLBACK_IMAGES.includes(layout) && !(has('no-image') && layout !== 'gallery'),
  ],
  ['no-excerpt', ({ layout }) => WITH_EXCERPTS.includes(layout)],
  ['excerpt-lines', ({ layout, has }) => WITH_EXCERPTS.includes(layout) && !has('no-excerpt')],
  ['title-lines', ({ layout }) => WITH_TITLE_LINES.includes(layout)],
  ['relative-dates', ({ layout, has }) => !WITH_OWN_DATES.includes(layout) && !has('no-date')],
  // The article in the dialog has a date as well.
  ['date-style', ({ layout, has, opensDialog }) => opensDialog || !(WITH_OWN_DATES.includes(layout) || has('no-date'))],
  ['article-href', ({ opensDialog }) => !opensDialog],
  ['link-target', ({ opensDialog, has }) => !(opensDialog && has('no-more-link'))],
  ['more-href', ({ has }) => !has('no-more-link')],
]);

/** False where the option would do nothing beside the other choices. */
export function isOffered({ name }: Option, { element, attributes }: Choices): boolean {
  const has = (attribute: string) => Object.hasOwn(attributes, attribute);
  if (element === 'news-article' && name === 'allow-data-images') return !has('no-image');
  if (element !== 'news-list') return true;
  const situation = { layout: attributes.layout ?? 'list', has, opensDialog: attributes.open === 'dialog' };
  return LIST_RULES.get(name)?.(situation) ?? true;
}
