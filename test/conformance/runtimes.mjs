import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { startWorkerd } from '../tools/workerd.mjs';

/** A module and all it imports as one script: for a page, or for a server with its packages in it. */
export async function bundle(path, server = false) {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    ...(server && { ssr: { noExternal: true, target: 'webworker' } }),
    build: {
      write: false,
      minify: false,
      target: 'es2022',
      ssr: server,
      lib: { entry: fileURLToPath(new URL(path, import.meta.url)), formats: ['es'] },
      rollupOptions: { output: { codeSplitting: false } },
    },
  }).then((result) => [result].flat());
  return output[0].code;
}

/** Parses a case; part of the code of a worker, so it stands for itself. */
function parseCase({ text, contentType }, { parseFeed, dom }) {
  try {
    return { feed: parseFeed(text, { contentType, dom }) };
  } catch (error) {
    return { error: String(error) };
  }
}

/**
 * The gateway's parser in a runtime without `DOMParser`: functions that parse all cases of a corpus into `{feed, error}`.
 */
export const runtimes = {
  async node(corpora) {
    const code = await bundle('gateway-parser.ts', true);
    const parser = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
    return corpora.map(({ cases }) => cases.map((one) => parseCase(one, parser)));
  },

  async workerd(corpora) {
    const worker = `import * as parser from './parser.js';
${parseCase}
export default { fetch: async (request) => Response.json((await request.json()).map((one) => parseCase(one, parser))) };`;
    const running = await startWorkerd({
      'worker.js': worker,
      'parser.js': await bundle('gateway-parser.ts', true),
    });
    try {
      const parseAll = async ({ cases }) => {
        const response = await fetch(running.origin, { method: 'POST', body: JSON.stringify(cases) });
        if (!response.ok) throw new Error(`workerd: ${response.status} ${running.stderr()}`);
        return response.json();
      };
      return [await Promise.all(corpora.map(parseAll))].flat();
    } finally {
      await running.stop();
    }
  },
};
