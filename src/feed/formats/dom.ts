/**
 * As much of the DOM as the mapping walks: what `DOMParser` gives in a page, and well-kept libraries elsewhere.
 * Names are read as they are written (`media:content`), so namespaces need not be understood.
 */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue?: string | null;
  readonly textContent?: string | null;
  readonly firstChild?: DomNode | null;
  readonly nextSibling?: DomNode | null;
  readonly parentNode?: DomNode | null;
  /** Not in every library. */
  readonly firstElementChild?: DomNode | null;
  readonly nextElementSibling?: DomNode | null;
  /** Elements only. */
  readonly attributes?: ArrayLike<{ readonly name: string; readonly value: string }>;
  getAttribute?(name: string): string | null;
}

/** A parsed document. */
export interface DomDocument {
  readonly documentElement: DomNode | null;
  getElementsByTagName(name: string): ArrayLike<unknown>;
}

/** The two parsers that reading XML takes. Both may throw at what they cannot read. */
export interface Dom {
  parseXml(text: string): DomDocument;
  parseHtml(text: string): DomDocument;
}

/** The next element from here on, where a library only goes from node to node. */
function elementFrom(node: DomNode | null | undefined): DomNode | null | undefined {
  let at = node;
  while (at && at.nodeType !== 1) at = at.nextSibling;
  return at;
}

/** The first child element of a node. */
export function firstChildOf(node: DomNode | null | undefined): DomNode | null | undefined {
  const first = node?.firstElementChild;
  return first === undefined ? elementFrom(node?.firstChild) : first;
}

/**
 * The element behind another one. Goes from element to element where that goes: the first touch of a node is dear, and half
 * of them are white space.
 */
export function nextOf(node: DomNode): DomNode | null | undefined {
  const next = node.nextElementSibling;
  return next === undefined ? elementFrom(node.nextSibling) : next;
}
