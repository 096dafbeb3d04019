/**
 * By element: its attributes, each with the kind of value that it takes, or with the values where it takes only some. The
 * build reads them from the custom elements manifest, so that the gateway need not load the elements to know them.
 */
declare const __ATTRIBUTES__: Record<string, Record<string, 'text' | 'number' | 'boolean' | readonly string[]>>;
