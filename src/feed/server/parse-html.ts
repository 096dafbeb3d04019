import { type Document, DomHandler, type ParentNode } from 'domhandler';
import { Parser } from 'htmlparser2';
import { TooComplexError } from './too-complex-error.js';

/** The deepest nesting of elements; browsers have the same limit. */
const MAX_DEPTH = 512;
/** How many elements may be open beyond that depth. */
const MAX_OPEN_BEYOND = 10_000;
/** How many elements a page may have: many times those of the largest list pages. */
const MAX_ELEMENTS = 200_000;

/** Builds a tree of limited depth, in which deeper elements become siblings, so that recursion over it is safe. */
class LimitedHandler extends DomHandler {
  /** Open elements that one beyond the greatest depth stands in for. */
  readonly #replaced: ParentNode[] = [];
  #elements = 0;

  override onopentag(name: string, attributes: Record<string, string>): void {
    if (++this.#elements > MAX_ELEMENTS) throw new TooComplexError();
    if (this.tagStack.length >= MAX_DEPTH) this.#replaced.push(this.tagStack.pop()!);
    // The parser's time per element grows with the number of open elements, and no real page has this many.
    if (this.#replaced.length > MAX_OPEN_BEYOND) throw new Error('nested too deeply');
    super.onopentag(name, attributes);
  }

  override onclosetag(): void {
    super.onclosetag();
    const replaced = this.#replaced.pop();
    if (replaced) this.tagStack.push(replaced);
  }
}

/** Parses a page as https://html.spec.whatwg.org/multipage/parsing.html describes, as far as htmlparser2 supports it. */
export function parseHtml(text: string): Document {
  const handler = new LimitedHandler();
  new Parser(handler).end(text);
  return handler.root;
}
