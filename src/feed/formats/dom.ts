/**
 * The part of the DOM that the mapping of XML reads, in a browser or a library. Names are read as they are written
 * (`media:content`), so a library need not understand namespaces.
 */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue?: string | null;
  readonly textContent?: string | null;
  readonly firstChild?: DomNode | null;
  readonly nextSibling?: DomNode | null;
  readonly parentNode?: DomNode | null;
  /** Missing in some libraries. */
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

/** What reading feeds needs of a browser. Both parsers may throw at what they cannot parse. */
export interface Dom {
  parseXml(text: string): DomDocument;
  parseHtml(text: string): DomDocument;
  /**
   * The character that HTML gives a name, such as `eacute`; undefined for any other name. Without this function, only the
   * browser or, where there is none, a short list of names is asked.
   */
  characterNamed?(name: string): string | undefined;
}

/** This node or the first element behind it, for libraries without `nextElementSibling`. */
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
 * The element behind another one. By `nextElementSibling` where there is one: half of all nodes are white space, and the
 * browser makes an object for each node that a script reaches.
 */
export function nextOf(node: DomNode): DomNode | null | undefined {
  const next = node.nextElementSibling;
  return next === undefined ? elementFrom(node.nextSibling) : next;
}
