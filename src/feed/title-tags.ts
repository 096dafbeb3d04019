// What is written like a tag: "<br />" and "<font color=red>", but not "<Tech Fest 2024>".
const TAG = /<(?:!|(\/?)([a-z][a-z1-6:-]*|[A-Z]+[1-6]?)(?=[\s/>])(?!\s+[^\s=<>/]+[\s>]))([^<>]*)>/g;
// Elements without an end tag, or whose end tag may be left out.
const WITHOUT_END = /^(?:br|d[dt]|hr|img|input|li|p|t[dhr]|wbr)$/;
// Tags that are removed without a trace; any other becomes a space, because it ends a word.
const INLINE = /^(?:[abisu]|em|strong|span|font|su[bp]|small|big|mark)$/;

/**
 * Removes the tags of HTML from a title. A title may also speak of a tag or a type: one without attributes and without an
 * end tag is text, as in "<antirez>", "Vec<T>" and "How to use <b> in HTML". Only where a title begins with `<b>` or the
 * like, its end tag is taken to be cut off.
 */
export function removeTitleTags(title: string): string {
  const ended = new Set(Array.from(title.matchAll(/<\/(\w+)/g), ([, name]) => name!.toLowerCase()));
  return title.replace(TAG, (tag, slash = '', written = '', rest: string, offset: number) => {
    const name: string = written.toLowerCase();
    const isInline = INLINE.test(name);
    const isComplete = !name || slash || rest.includes('=') || ended.has(name) || WITHOUT_END.test(name);
    if (!isComplete && (offset > 0 || !isInline)) return tag;
    return isInline ? '' : ' ';
  });
}
