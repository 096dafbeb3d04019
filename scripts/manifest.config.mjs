/** Reads our `@attribute` decorator as the analyzer's Lit plugin reads `@property`. */
const attributes = {
  name: 'bantin-attributes',
  analyzePhase({ ts, node, moduleDoc }) {
    if (!ts.isClassDeclaration(node)) return;
    const declaration = moduleDoc.declarations?.find(({ name }) => name === node.name?.text);
    for (const member of node.members) {
      const call = ts
        .getDecorators?.(member)
        ?.find(({ expression }) => expression.expression?.getText() === 'attribute')?.expression;
      if (!call || call.arguments[0]?.getText() === 'false') continue;
      const field = declaration.members.find(({ name }) => name === member.name.text);
      const { name: fieldName, description, type, default: fallback } = field;
      field.attribute = fieldName.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      (declaration.attributes ??= []).push({
        name: field.attribute,
        type,
        description,
        default: fallback,
        fieldName,
      });
    }
  },
  /** What is published are the built modules; events that the code only passes on have no name. */
  packageLinkPhase({ customElementsManifest }) {
    const built = (path) => path?.replace(/^src\/(.*)\.ts$/, 'dist/npm/$1.js');
    for (const module of customElementsManifest.modules) {
      module.path = built(module.path);
      for (const declaration of module.declarations ?? [])
        if (declaration.events) declaration.events = declaration.events.filter(({ name }) => name);
    }
    const text = JSON.stringify(customElementsManifest, (key, value) => (key === 'module' ? built(value) : value));
    Object.assign(customElementsManifest, JSON.parse(text));
  },
};

export default {
  globs: ['src/**/*.ts'],
  exclude: ['src/**/*.d.ts'],
  outdir: 'dist/npm',
  litelement: true,
  packagejson: false,
  plugins: [attributes],
};
