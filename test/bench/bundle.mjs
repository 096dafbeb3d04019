import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** A module and all it imports as one minified script, as a page would bundle it. `entry` is relative to this folder, or absolute. */
export async function bundle(entry, format = 'iife') {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: fileURLToPath(new URL(entry, import.meta.url)), name: 'bench', formats: [format] },
      rollupOptions: { output: { minify: true, codeSplitting: false } },
    },
  });
  return output[0].code;
}
