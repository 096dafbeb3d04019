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

/** The first child element of a node. */
export function firstChildOf(node: DomNode): DomNode | null | undefined {
  const first = node.firstElementChild;
  return first === undefined ? childrenOf(node)[0] : first;
}

/** The child elements of a node. */
export function childrenOf(node: DomNode | null | undefined): DomNode[] {
  const children: DomNode[] = [];
  let child = node?.firstElementChild;
  // From element to element where that goes: the first touch of a node is dear, and half of them are white space.
  if (child?.nextElementSibling !== undefined) for (; child; child = child.nextElementSibling) children.push(child);
  else if (child !== null)
    for (child = node?.firstChild; child; child = child.nextSibling) if (child.nodeType === 1) children.push(child);
  return children;
}
