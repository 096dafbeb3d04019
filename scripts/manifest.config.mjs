/** The custom elements manifest of what is published: https://github.com/webcomponents/custom-elements-manifest */
import { publicModules } from './public-api.mjs';

/** The modules that developers import; what several export is described in the first of them. */
const ENTRIES = ['news-list', 'news-article', 'related-news', 'index', 'load-feed', 'feed/index'];

const toPublishedPath = (path) => path.replace(/^src\/(.*)\.ts$/, 'dist/npm/$1.js');

/** A union that the formatter has broken into lines begins with a bar. */
const toOneLine = (type) => type.replace(/\s+/g, ' ').replace(/^\| /, '');

const isPublic = ({ privacy }) => privacy !== 'private' && privacy !== 'protected';

/** The analyzer takes properties that are `@internal` from Lit's table of properties, without a description. */
const isInternal = ({ kind, attribute, description }) => kind === 'field' && !attribute && !description;

/** Replaces the name of an exported constant in a default by its value. */
function resolveDefaults(declarations) {
  const constants = declarations.filter(({ kind }) => kind === 'variable');
  const values = new Map(constants.map(({ name, default: value }) => [name, value]));
  for (const { attributes = [], members = [] } of declarations)
    for (const property of [...attributes, ...members])
      property.default = values.get(property.default) ?? property.default;
}

/**
 * Storybook keeps attributes, parts and all else of an element in one table by name, in which the part `search` would take
 * the place of the attribute, and of its control. So a part has its selector as its name where there is such an attribute.
 */
function renameParts({ attributes = [], cssParts = [] }) {
  const names = new Set(attributes.map(({ name }) => name));
  for (const part of cssParts) if (names.has(part.name)) part.name = `::part(${part.name})`;
}

/** Leaves out of a class what only the source says: where a member comes from, and classes that nobody can import. */
function describeClass(declaration) {
  const { tagName, superclass } = declaration;
  declaration.members = declaration.members
    ?.filter((member) => isPublic(member) && !(tagName && isInternal(member)))
    .map(({ inheritedFrom, privacy, default: value, ...member }) => ({
      ...member,
      // In a class that copies arguments of its constructor, their names are not defaults.
      ...(value !== undefined && value !== member.name && { default: value }),
    }));
  declaration.attributes = declaration.attributes
    ?.toSorted((a, b) => !!b.inheritedFrom - !!a.inheritedFrom)
    .map(({ inheritedFrom, ...attribute }) => attribute);
  // Events that the code only passes on have no name.
  declaration.events = declaration.events?.filter(({ name }) => name).map(({ inheritedFrom, ...event }) => event);
  if (tagName) declaration.superclass = { name: 'LitElement', package: 'lit' };
  else if (superclass) declaration.superclass = { name: superclass.name, package: 'global:' };
  for (const { type } of [...(declaration.attributes ?? []), ...(declaration.members ?? [])])
    if (type) type.text = toOneLine(type.text);
  renameParts(declaration);
}

const publishedParts = {
  name: 'bantin-published-parts',
  packageLinkPhase({ customElementsManifest }) {
    resolveDefaults(customElementsManifest.modules.flatMap(({ declarations = [] }) => declarations));
    for (const module of customElementsManifest.modules) module.path = toPublishedPath(module.path);
    const modules = publicModules(
      customElementsManifest,
      ENTRIES.map((name) => `dist/npm/${name}.js`),
    );
    for (const { declarations } of modules)
      for (const declaration of declarations) if (declaration.kind === 'class') describeClass(declaration);
    Object.assign(customElementsManifest, { schemaVersion: '2.1.0', modules });
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
