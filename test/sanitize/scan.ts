/** What must not be found in sanitised content: one line for each, empty where it is clean. */
export function scan(content: Element): string[] {
  const wrong: string[] = [];
  for (const node of content.querySelectorAll('*')) {
    if (node.namespaceURI !== 'http://www.w3.org/1999/xhtml') wrong.push(`namespace of ${node.localName}`);
    if (
      /^(script|style|link|meta|base|iframe|frame|object|embed|form|input|button|select|textarea|svg|math|template|slot)$/.test(
        node.localName,
      ) ||
      node.localName.includes('-')
    )
      wrong.push(`<${node.localName}>`);
    for (const { name, value } of node.attributes) {
      if (/^(on|style$|id$|name$|class$|slot$|is$|data-|form)/.test(name)) wrong.push(`${node.localName} ${name}`);
      if (name === 'srcset' && !value.split(', ').every((candidate) => /^https?:\/\/\S+ [\d.]+[wx]$/.test(candidate)))
        wrong.push(`${node.localName} srcset=${value.slice(0, 60)}`);
      const address = value.replace(/[\s\p{Cc}]/gu, '').toLowerCase();
      if (
        /^(href|src|action|data|poster|cite|background)$/.test(name) &&
        /^(javascript|vbscript|data|blob|file):/.test(address)
      )
        wrong.push(`${node.localName} ${name}=${value.slice(0, 60)}`);
    }
  }
  return wrong;
}

/** Reads it again, as a page would. */
export function readAgain(content: Element): string {
  const again = new DOMParser().parseFromString(`<!doctype html><body>${content.innerHTML}`, 'text/html');
  return again.body.innerHTML;
}
