import type { Plugin } from 'vite';

/** Whether the value between two pieces of a template is an attribute's, and text stands beside it. */
const isBeside = (before: string, after = '') =>
  /\s[@.\w-]+=("[^"<>]+|[^\s"'<>]+)$/.test(before) ||
  /="$/.test(before) ||
  (/=$/.test(before) && !/^[\s>]/.test(after));

/** White space in the templates of Lit is for those who read the source; browsers get none of it. */
export function squeezeTemplates(): Plugin {
  const squeeze: Record<string, (text: string) => string> = {
    css: (text) =>
      text
        .replace(/\/\*.*?\*\//gs, '')
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};,>/]) ?/g, '$1')
        .replace(/: /g, ':')
        .replace(/;}/g, '}')
        .replace(/='([\w-]+)'\]/g, '=$1]')
        .replace(/\b0\./g, '.'),
    html: (text) =>
      text
        .replace(/\s*\n\s*/g, ' ')
        .replace(/(^|>) (?=<|$)/g, '$1')
        .replace(/="([\w-]+)"(?=[ >])/g, '=$1'),
  };
  return {
    name: 'bantin:squeeze-templates',
    enforce: 'post',
    applyToEnvironment: ({ name }) => name === 'cdn',
    transform: {
      filter: { id: /\/src\/.*\.ts$/, code: /\b(css|html)`/ },
      handler(code) {
        const edits: [start: number, end: number, text: string][] = [];
        JSON.stringify(this.parse(code), (_, node) => {
          if (node?.type === 'TaggedTemplateExpression' && squeeze[node.tag.name]) {
            // an attribute of several pieces: Lit's code for that is trimmed away
            const pieces: string[] = node.quasi.quasis.map(({ value }: { value: { raw: string } }) => value.raw);
            if (node.tag.name === 'html' && pieces.some((piece, index) => isBeside(piece, pieces[index + 1])))
              this.error(`text beside the value of an attribute: ${pieces.join('...')}`);
            for (const { start, end, value } of node.quasi.quasis)
              edits.push([start, end, squeeze[node.tag.name]!(value.raw)]);
          }
          return node;
        });
        for (const [start, end, text] of edits.sort(([a], [b]) => b - a))
          code = code.slice(0, start) + text + code.slice(end);
        return { code, map: null };
      },
    },
  };
}
