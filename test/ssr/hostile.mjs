import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parseFragment } from 'parse5';
import { renderElement } from '../../dist/npm/ssr/index.js';

const CORPUS = new URL('../../../shared/corpora/xss.json', import.meta.url);

/** All nodes, those in templates too. */
export function* walk(node) {
  yield node;
  for (const child of [...(node.childNodes ?? []), ...(node.content?.childNodes ?? [])]) yield* walk(child);
}

/** Renders every `step`th attack of the corpus as an article: nothing of it may run. */
export function hostile(step) {
  describe(`attacks as an article on a server, ${step === 1 ? 'all' : `one in ${step}`}`, () => {
    it('runs nothing of them', { skip: !existsSync(CORPUS), timeout: 600_000 }, async () => {
      const { cases } = JSON.parse(readFileSync(CORPUS, 'utf8'));
      for (const { id, payload } of cases.filter((_, index) => index % step === 0)) {
        const item = { id: 'a', title: payload, summary: payload, content_html: payload, tags: [payload] };
        const html = await renderElement('news-article', { attributes: { heading: payload }, feed: { items: [item] } });
        const [element, ...others] = parseFragment(html).childNodes;
        assert.deepEqual(
          [others.length, element.childNodes.map(({ nodeName }) => nodeName)],
          [0, ['template', 'script']],
          id,
        );
        for (const { tagName, attrs = [] } of walk(element.childNodes[0])) {
          assert.doesNotMatch(tagName ?? '', /^(script|iframe|object|embed|form|input|link|meta|base|math)$/, id);
          for (const { name, value } of attrs) {
            assert.doesNotMatch(name, /^(on|srcdoc|formaction)/, id);
            if (/^(href|src|action)$/.test(name))
              assert.doesNotMatch(value.replace(/[\s\p{Cc}]/gu, ''), /^(javascript|vbscript|data|blob):/i, id);
          }
        }
      }
    });
  });
}
