function describe(declaration, field) {
  const { name: fieldName, description, type, default: fallback } = field;
  field.attribute = fieldName.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  (declaration.attributes ??= []).push({ name: field.attribute, type, description, default: fallback, fieldName });
}

/** The object literal that a constant of the file holds. */
function tableNamed(name, file) {
  const declarations = file.statements.flatMap((statement) => statement.declarationList?.declarations ?? []);
  return declarations.find((declaration) => declaration.name.getText() === name).initializer;
}

/** What the names of types stand for that are a choice of words. */
const choices = new Map();

/** Reads our `attributes(Element, {name: default})` as the analyzer's Lit plugin reads `@property`. */
const attributes = {
  name: 'bantin-attributes',
  analyzePhase({ ts, node, moduleDoc }) {
    if (ts.isTypeAliasDeclaration(node) && /^'[^']+'( \| '[^']+')+$/.test(node.type.getText()))
      choices.set(node.name.getText(), node.type.getText());
    if (!ts.isCallExpression(node) || node.expression.getText() !== 'attributes') return;
    const [element, given] = node.arguments;
    const defaults = ts.isIdentifier(given) ? tableNamed(given.getText(), node.getSourceFile()) : given;
    const declaration = moduleDoc.declarations.find(({ name }) => name === element.getText());
    for (const { name, initializer } of defaults.properties) {
      const field = declaration.members.find((member) => member.name === name.getText());
      field.default = initializer.getText().replace('DEFAULT_ZONE', "'Asia/Ho_Chi_Minh'");
      describe(declaration, field);
    }
    if (element.getText() === 'FeedElement')
      describe(
        declaration,
        declaration.members.find(({ name }) => name === 'lang'),
      );
  },
  /** What is published are the built modules; events that the code only passes on have no name. */
  packageLinkPhase({ customElementsManifest }) {
    const built = (path) => path?.replace(/^src\/(.*)\.ts$/, 'dist/npm/$1.js');
    for (const module of customElementsManifest.modules) {
      module.path = built(module.path);
      for (const declaration of module.declarations ?? [])
        if (declaration.events) declaration.events = declaration.events.filter(({ name }) => name);
    }
    const text = JSON.stringify(customElementsManifest, (key, value) =>
      key === 'module' ? built(value) : key === 'text' ? (choices.get(value) ?? value) : value,
    );
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
