interface Declaration {
  tagName?: string;
  attributes?: { name: string; fieldName?: string; type?: object; default?: string }[];
}

interface Manifest {
  modules: { declarations?: Declaration[] }[];
}

/** Leaves of the package's manifest what the builder asks for: the attributes of the elements, without their descriptions. */
export const slimManifest = {
  name: 'slim-manifest',
  enforce: 'pre' as const,
  transform(code: string, id: string): string | undefined {
    if (!id.endsWith('/custom-elements.json')) return undefined;
    const { modules }: Manifest = JSON.parse(code);
    const elements = modules.flatMap(({ declarations = [] }) => declarations).filter(({ tagName }) => tagName);
    const declarations = elements.map(({ tagName, attributes = [] }) => ({
      tagName,
      attributes: attributes.map(({ name, fieldName, type, default: initial }) => ({
        name,
        fieldName,
        type,
        default: initial,
      })),
    }));
    return JSON.stringify({ modules: [{ declarations }] });
  },
};
