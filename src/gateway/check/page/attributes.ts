/** Checks the attributes of our elements and placeholders by themselves. */
import { checkValue, isCommonAttribute } from '../../../findings/attribute-rules.js';
import { suggest } from '../../../findings/did-you-mean.js';
import type { Finding } from '../../../findings/findings.js';
import { type CheckFinding, found, foundByDoctor } from '../finding.js';
import { choices, GLOBAL, kinds } from './known-attributes.js';
import { hasContent, type Page, type PageElement, styleTextOf } from './read-page.js';

/** What `data-` names on a placeholder besides attributes of the element. */
const PLACEHOLDER = new Set(['element', 'target', 'prefix', 'doctor', 'allow', 'elements']);

function checkName({ name: elementName, kind }: PageElement, name: string): Finding[] {
  const known = [...kinds.get(elementName)!.keys()];
  const suggestion = suggest(name, known);
  if (kind === 'element') {
    const isForPlaceholder = name.startsWith('data-') && known.includes(name.slice('data-'.length));
    if (GLOBAL.has(name) || (isCommonAttribute(name) && !isForPlaceholder)) return [];
    return [{ code: 'attribute', name, suggestion }];
  }
  // Other scripts of the page may use data of their own.
  if (PLACEHOLDER.has(name) || !suggestion) return [];
  return [{ code: 'attribute', name, suggestion }];
}

function checkOne(element: PageElement, name: string, value: string): Finding[] {
  const kind = kinds.get(element.name)!.get(name);
  if (!kind) return checkName(element, name);
  if (!value && kind !== 'number') return [];
  const allowed = choices.get(element.name)?.get(name);
  const check = checkValue(name, kind, allowed, value.trim());
  if (!check || check.isRight) return [];
  return [{ code: 'value', name, value, allowed: check.allowed, suggestion: allowed && suggest(value, allowed) }];
}

/** Misspelt names and wrong values, as the doctor finds them. */
export const checkAttributes = (element: PageElement): CheckFinding[] =>
  [...element.attributes]
    .flatMap(([name, value]) => checkOne(element, name, value))
    .map((finding) => foundByDoctor('warning', finding));

const SHOWS_ARTICLE = ['article', 'article-param', 'list'];

/** What an element lacks for readers. */
export function checkElement(element: PageElement, page: Page): CheckFinding[] {
  const { node, name, attributes, kind } = element;
  const findings: CheckFinding[] = [];
  if (name !== 'news-list' && !SHOWS_ARTICLE.some((each) => attributes.get(each)))
    findings.push(found('error', 'article/none', {}));
  const list = attributes.get('list');
  if (list && kind === 'element' && !page.all.some(({ attribs }) => attribs.id === list))
    findings.push(foundByDoctor('error', { code: 'list', id: list }));
  if (kind === 'element' && page.selfClosing.has(node.name))
    findings.push(found('warning', 'unclosed/self-closing', { name: node.name }));
  if ((kind === 'element' || kind === 'box') && !hasContent(node))
    findings.push(found('hint', 'fallback/none', { name: node.name }));
  const hasHeight = /(?:height|block-size)\s*:/i.test(attributes.get('style') ?? node.attribs.style ?? '');
  if (kind === 'element' && name === 'news-list' && !hasHeight && !styleTextOf(page).includes(node.name))
    findings.push(found('hint', 'height/none', { name: node.name }));
  return findings;
}
