import { selectAll, selectOne } from 'css-select';
import render from 'dom-serializer';
import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { parseSelector, type Selector } from './selector.js';

/** All matches below a node; a selector without CSS matches the node itself. */
export function findAll(selector: string | undefined, root: AnyNode): Element[] {
  if (!selector) return [];
  const { query } = parseSelector(selector);
  return query ? (selectAll(query, root) as Element[]) : [root as Element];
}

/** Calls `visit` for the nodes below a node, in the order of the document; what is inside a node is left out on `false`. */
export function walk(root: AnyNode, visit: (node: AnyNode) => boolean): void {
  let node = nextNode(root, root, true);
  while (node) node = nextNode(node, root, visit(node));
}

/** All matches that are not inside another match. */
export function findOutermost(selector: string, root: AnyNode): Element[] {
  const matches = new Set<AnyNode>(findAll(selector, root));
  const outermost: Element[] = [];
  walk(root, (node) => {
    if (!matches.has(node)) return true;
    outermost.push(node as Element);
    return false;
  });
  return outermost;
}

export function findOne(selector: string | undefined, root: AnyNode): Element | undefined {
  if (!selector) return;
  const { query } = parseSelector(selector);
  return query ? ((selectOne(query, root) as Element | null) ?? undefined) : (root as Element);
}

export function readAttribute({ attribs }: Element, name: string): string | undefined {
  return attribs && Object.hasOwn(attribs, name) ? attribs[name]!.trim() : undefined;
}

/** Characters and nodes after which the text of a node is cut: more than any title, date or excerpt has. */
const MAX_TEXT = 10_000;
const MAX_NODES = 10_000;

/** The node that follows in the order of the document, inside of `root`. */
function nextNode(node: AnyNode, root: AnyNode, entersNode: boolean): AnyNode | undefined {
  if (entersNode && 'children' in node && node.children[0]) return node.children[0] as AnyNode;
  for (let at: AnyNode | null = node; at && at !== root; at = at.parent) if (at.next) return at.next as AnyNode;
}

/** Elements that begin on a line of their own. */
const BREAKS = new Set(['br', 'div', 'p', 'li', 'tr', 'td', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

type TextOptions = Partial<Pick<Selector, 'isOwnText' | 'excluded'>>;

/** The text of a node on one line, without that of scripts and style sheets; empty without a node. */
export function readText(root: AnyNode | undefined, { isOwnText, excluded }: TextOptions = {}): string {
  let text = '';
  let node = root;
  for (let count = 0; root && node && count < MAX_NODES && text.length < MAX_TEXT; count++) {
    if (isText(node)) text += node.data;
    else if (isTag(node) && BREAKS.has(node.name)) text += ' ';
    const hasText = isTag(node) && node.name !== 'script' && node.name !== 'style';
    node = nextNode(node, root, node === root || (hasText && !isOwnText && !excluded?.(node)));
  }
  return text.slice(0, MAX_TEXT).replace(/\s+/g, ' ').trim();
}

/**
 * The value of one match of a selector, undefined where it is empty: the attribute that the selector names; else the first
 * of `attributes` that the element has; else, where no attributes are given, the text.
 */
export function readMatch(selector: Selector, match: Element, attributes: readonly string[] = []): string | undefined {
  const names = selector.attribute ? [selector.attribute] : attributes;
  if (!names.length) return readText(match, selector) || undefined;
  return names.map((name) => readAttribute(match, name)).find(Boolean);
}

/** The first value among the matches of a selector; see `readMatch`. */
export function readValue(
  selector: string | undefined,
  root: AnyNode,
  attributes?: readonly string[],
): string | undefined {
  for (const match of findAll(selector, root)) {
    const value = readMatch(parseSelector(selector!), match, attributes);
    if (value) return value;
  }
}

/** The HTML inside a node, with characters rather than numeric references, so that the text stays readable. */
export const innerHtml = (node: Element) => render(node.children, { encodeEntities: 'utf8' }).trim();
