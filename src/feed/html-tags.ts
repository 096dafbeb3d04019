/** A tag or a comment in HTML. */
export interface Tag {
  /** In lower case; empty for a comment. */
  name: string;
  isEnd: boolean;
  /** All between the name and the end of the tag, which it includes. */
  attributes: string;
  start: number;
  end: number;
}

/** Elements whose content has no tags: https://html.spec.whatwg.org/multipage/parsing.html#parsing-html-fragments */
const RAW_TEXT = /^(?:iframe|no(?:embed|frames)|script|style|textarea|title|xmp)$/;

/** Where the next match of a pattern ends, or the text where there is none. */
function endOf(pattern: RegExp, html: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(html) ? pattern.lastIndex : html.length;
}

/** Where a tag ends: at the next ">" that is not in a quoted value. */
function endOfTag(html: string, from: number): number {
  const pattern = /=\s*(["'])|>/g;
  pattern.lastIndex = from;
  for (let found = pattern.exec(html); found; found = pattern.exec(html)) {
    const [, quote] = found;
    if (!quote) return pattern.lastIndex;
    const close = html.indexOf(quote, pattern.lastIndex);
    if (close < 0) break;
    pattern.lastIndex = close + 1;
  }
  return html.length;
}

/** The tags and comments in HTML, read as browsers do; those within scripts and the like are none. */
export function* tagsOf(html: string): Generator<Tag> {
  const pattern = /<(?:(!--)|(\/?)([a-z][^\s/>]*)|[!?/])/gi;
  for (let found = pattern.exec(html); found; found = pattern.exec(html)) {
    const [, comment, slash, written = ''] = found;
    const start = found.index;
    const name = written.toLowerCase();
    const from = pattern.lastIndex;
    const end = name ? endOfTag(html, from) : endOf(comment ? /-->/g : />/g, html, start + 2);
    const attributes = html.slice(from, end);
    yield { name, isEnd: !!slash, attributes, start, end };
    const hasRawText = !slash && RAW_TEXT.test(name) && !attributes.endsWith('/>');
    pattern.lastIndex = hasRawText ? endOf(RegExp(`(?=</${name}[\\s/>])`, 'gi'), html, end) : end;
  }
}
