/** The custom elements manifest of what is published: https://github.com/webcomponents/custom-elements-manifest */

const toPublishedPath = (path) => path?.replace(/^src\/(.*)\.ts$/, 'dist/npm/$1.js');

const isPublic = ({ privacy }) => privacy !== 'private' && privacy !== 'protected';

const publishedParts = {
  name: 'bantin-published-parts',
  packageLinkPhase({ customElementsManifest }) {
    for (const module of customElementsManifest.modules) {
      module.path = toPublishedPath(module.path);
      for (const declaration of module.declarations ?? []) {
        declaration.members = declaration.members?.filter(isPublic);
        // Events that the code only passes on have no name.
        declaration.events = declaration.events?.filter(({ name }) => name);
      }
    }
    const toPublished = (key, value) => (key === 'module' ? toPublishedPath(value) : value);
    Object.assign(customElementsManifest, JSON.parse(JSON.stringify(customElementsManifest, toPublished)));
  },
};

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.d.ts', 'src/embed/**', 'src/gateway/**'], // published as bundles
  outdir: 'dist/npm',
  litelement: true,
  packagejson: false,
  plugins: [publishedParts],
};
