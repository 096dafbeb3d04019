/** What a custom elements manifest says of everything that is published, less all that nobody can import. */
import { posix } from 'node:path';

/** A module that is named as in an import becomes one that is named by its path. */
const resolve = (from, name) => (name.startsWith('.') ? posix.join(posix.dirname(from), name) : name);

/** The module that declares an export, through any number of modules that only pass it on; undefined for types. */
function findDeclaration(modules, path, name) {
  const module = modules.get(path);
  const declaration = module?.declarations?.find((declaration) => declaration.name === name);
  if (declaration) return declaration;
  const passedOn = module?.exports?.find((entry) => entry.name === name && entry.declaration?.module);
  const next = passedOn && resolve(path, passedOn.declaration.module);
  return next && next !== path ? findDeclaration(modules, next, passedOn.declaration.name) : undefined;
}

/**
 * The modules that developers import, with what they export: each declaration in the first module that exports it.
 *
 * @param {object} manifest
 * @param {string[]} entries paths of modules
 */
export function publicModules({ modules: all }, entries) {
  const modules = new Map(all.map((module) => [module.path, module]));
  /** By declaration: the path of the module that it is described in. */
  const homes = new Map();
  return entries.map((path) => {
    const found = modules
      .get(path)
      .exports.filter(({ name }) => name !== '*') // `export type {}`
      .map(({ name }) => ({ name, declaration: findDeclaration(modules, path, name) }));
    const declarations = found.map(({ declaration }) => declaration).filter(Boolean);
    for (const declaration of declarations) if (!homes.has(declaration)) homes.set(declaration, path);
    return {
      kind: 'javascript-module',
      path,
      declarations: declarations.filter((declaration) => homes.get(declaration) === path),
      exports: found.flatMap(({ name, declaration }) =>
        describeExport(name, declaration, homes.get(declaration), path),
      ),
    };
  });
}

function describeExport(name, declaration, home, path) {
  if (!declaration) return [{ kind: 'js', name, declaration: { name } }]; // a type
  const reference = { name: declaration.name, module: home };
  const exported = { kind: 'js', name, declaration: reference };
  // An element is described in the module that registers it.
  const isDefinition = declaration.tagName && home === path;
  return isDefinition
    ? [exported, { kind: 'custom-element-definition', name: declaration.tagName, declaration: reference }]
    : [exported];
}
