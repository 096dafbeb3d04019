/**
 * Has to run before Lit is imported. Lit reads these globals, and where nobody has set one, it gets the element of the page
 * that has this name as its id.
 * https://html.spec.whatwg.org/multipage/nav-history-apis.html#named-access-on-the-window-object
 */
const NAMES = [
  'litHtmlVersions',
  'litHtmlPolyfillSupport',
  'litElementVersions',
  'litElementPolyfillSupport',
  'litPropertyMetadata',
  'reactiveElementVersions',
  'reactiveElementPolyfillSupport',
  'ShadyCSS',
  'trustedTypes',
];

for (const name of NAMES)
  if (name in globalThis && !Object.hasOwn(globalThis, name)) Object.assign(globalThis, { [name]: undefined });

export {};
