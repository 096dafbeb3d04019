/** The custom elements manifest of what is published: https://github.com/webcomponents/custom-elements-manifest */

const toPublishedPath = (path) => path?.replace(/^src\/(.*)\.ts$/, 'dist/npm/$1.js');

/** A union that the formatter has broken into lines begins with a bar. */
const toOneLine = (type) => type.replace(/\s+/g, ' ').replace(/^\| /, '');

const isPublic = ({ privacy }) => privacy !== 'private' && privacy !== 'protected';

/** Replaces the name of an exported constant in a default by its value. */
function resolveDefaults(declarations) {
  const constants = declarations.filter(({ kind }) => kind === 'variable');
  const values = new Map(constants.map(({ name, default: value }) => [name, value]));
  for (const { attributes = [], members = [] } of declarations)
    for (const property of [...attributes, ...members])
      property.default = values.get(property.default) ?? property.default;
}

const publishedParts = {
  name: 'bantin-published-parts',
  packageLinkPhase({ customElementsManifest }) {
    const { modules } = customElementsManifest;
    const declarations = modules.flatMap((module) => module.declarations ?? []);
    resolveDefaults(declarations);
    for (const declaration of declarations) {
      for (const { type } of [...(declaration.attributes ?? []), ...(declaration.members ?? [])])
        if (type) type.text = toOneLine(type.text);
      declaration.members = declaration.members?.filter(isPublic);
      // Events that the code only passes on have no name.
      declaration.events = declaration.events?.filter(({ name }) => name);
    }
    for (const module of modules) module.path = toPublishedPath(module.path);
    const publishPaths = (key, value) => (key === 'module' ? toPublishedPath(value) : value);
    Object.assign(customElementsManifest, JSON.parse(JSON.stringify(customElementsManifest, publishPaths)));
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
