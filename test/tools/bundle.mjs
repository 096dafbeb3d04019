import { build } from 'vite';

/**
 * Bundles a module with all its imports into one script, for libraries with too many files to serve one by one.
 *
 * @param {Record<string, string>} [define] Constants beside the usual ones, as code.
 */
export async function bundle(entry, define) {
  const [{ output }] = await build({
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"development"', __HELP__: '"README.md#"', ...define },
    build: { write: false, minify: false, target: 'es2022', lib: { entry, formats: ['es'] } },
  });
  return output[0].code;
}
