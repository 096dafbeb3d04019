import { build } from 'vite';

/** Bundles a module with all its imports into one script, for libraries with too many files to serve one by one. */
export async function bundle(entry) {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"', __HELP__: '"README.md#"' },
    build: { write: false, minify: false, target: 'es2022', lib: { entry, formats: ['es'] } },
  });
  return output[0].code;
}
