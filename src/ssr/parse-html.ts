import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

/** The deepest nesting of elements, the same as in browsers. Time per element grows with it. */
const MAX_DEPTH = 512;

/** The methods by which domino's own parser creates elements: they allow all names that HTML allows. */
interface DominoDocument extends Document {
  _createElementNS(localName: string, namespace: string, prefix: null): DominoElement;
}
interface DominoElement extends Element {
  _setAttribute(name: string, value: string): void;
}

/** A tree adapter that refuses what is nested too deeply: https://parse5.js.org/interfaces/parse5.TreeAdapter.html */
function limitDepth() {
  let depth = 0;
  return {
    ...defaultTreeAdapter,
    onItemPush(): void {
      if (++depth > MAX_DEPTH) throw new RangeError('bantin: HTML is nested too deeply');
    },
    onItemPop(): void {
      depth--;
    },
  };
}

function appendCopies(to: Node, nodes: DefaultTreeAdapterTypes.ChildNode[], document: DominoDocument): void {
  for (const node of nodes) {
    if ('value' in node) to.appendChild(document.createTextNode(node.value));
    else if ('tagName' in node) to.appendChild(copyElement(node, document));
    else if ('data' in node) to.appendChild(document.createComment(node.data));
  }
}

const isTemplate = (element: DefaultTreeAdapterTypes.Element): element is DefaultTreeAdapterTypes.Template =>
  'content' in element;

function copyElement(element: DefaultTreeAdapterTypes.Element, document: DominoDocument): Element {
  const copy = document._createElementNS(element.tagName, element.namespaceURI, null);
  for (const { prefix, name, value } of element.attrs) copy._setAttribute(prefix ? `${prefix}:${name}` : name, value);
  appendCopies(copy, element.childNodes, document);
  if (isTemplate(element))
    appendCopies((copy as Element as HTMLTemplateElement).content, element.content.childNodes, document);
  return copy;
}

/**
 * Parses HTML as the standard says, with parse5, whose nodes domino's replace: its own parser would be a second one.
 *
 * @param document a new one of domino; its root element is replaced.
 * @throws {RangeError} for elements that are nested too deeply.
 */
export function parseInto(document: Document, html: string): Document {
  const { childNodes } = parse(html, { treeAdapter: limitDepth() });
  const root = childNodes.find((node) => 'tagName' in node)!;
  document.replaceChild(copyElement(root, document as DominoDocument), document.documentElement);
  return document;
}
