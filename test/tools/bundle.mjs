import { build } from 'vite';

/** A module and all it imports from npm in one script, for libraries that are too many files to serve one by one. */
export async function bundle(entry) {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { write: false, minify: false, target: 'es2022', lib: { entry, formats: ['es'] } },
  });
  return output[0].code;
}
