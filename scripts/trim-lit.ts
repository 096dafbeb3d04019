import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * What the script tag leaves out of Lit: the version lists and the metadata it keeps in globals of the host page, hooks
 * of polyfills, ways to declare properties that are not ours, and what none of our templates has: SVG and MathML at the
 * root, boolean attributes, attributes with text beside their value, directives, iterables that are no arrays, and
 * expressions inside comments, `<style>`, `<textarea>` or instead of attribute names. Every element's `styles` is an array.
 */
const litTrims: [file: RegExp, cuts: [find: RegExp, replacement: string][]][] = [
  [
    /\/reactive-element\.js$/,
    [
      [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
      [/const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{.+?elementProperties\.set\(\w,\w\)\}/, ''],
      [/,this\.hasOwnProperty\(\w+\("properties"\)\)\)\{.+?createProperty\(\w,\w\[\w\]\)\}/, ');'],
      [/,getOwnPropertyNames:\w,getOwnPropertySymbols:\w/, ''],
      [/;break;case Object:case Array:\w=null==\w\?\w:JSON\.stringify\(\w\)/, ''],
      [/;break;case Object:case Array:try\{\w=JSON\.parse\(\w\)\}catch\(\w\)\{\w=null\}/, ''],
      [/"function"==typeof \w\.converter\?.+?\.converter:(\w)(?=;)/, '$1'],
      [/void 0!==\w\.converter\?\.toAttribute\?\w\.converter:/, ''],
      [/removeController\(\w\)\{.+?\}/, ''],
      [/finalizeStyles\((\w)\)\{.+?return \w\}(?=static )/, 'finalizeStyles($1){return $1}'],
      [/this\.prototype\.hasOwnProperty\(\w\)&&\(\(\w=Object\.create\(\w\)\)\.wrapped=!0\),/, ''],
      [/\w\.state&&\(\w\.attribute=!1\),/, ''],
      [
        /,!(\w)\.noAccessor\)\{const \w=Symbol\(\),\w=this\.getPropertyDescriptor\((\w),.+?&&(\w)\(this\.prototype,\w,\w\)\}/,
        ')$3(this.prototype,$2,this.getPropertyDescriptor($2,Symbol(),$1))',
      ],
      [
        /const\{get:\w,set:\w\}=\w\(this\.prototype,\w\)\?\?\{(get\(\)\{return this\[(\w)\]\}),.+?return\{.+?\{const (\w)=.+?,(?=this\.req)/,
        'return{$1,set(value){const $3=this[$2];this[$2]=value,',
      ],
      [/\((\w)\.hasChanged\?\?(\w)\)(?=\()/, '$2'],
      [/,wrapped:\w\}/, '}'],
      [/\((this\.\w+\$?\w*\.set\(\w,\w\?\?\w\?\?this\[\w\]\)),!0!==\w\|\|void 0!==\w\)/, '$1'],
      [/const \w=this\.constructor\.elementProperties;if\(\w\.size>0\)for\(.+?\.C\(.+?\)\}/, ''],
      [/const (\w)=this\.scheduleUpdate\(\);return null!=\1&&await \1,/, 'return this.performUpdate(),'],
      [/scheduleUpdate\(\)\{.+?\}/, ''],
      [/return this\.getUpdateComplete\(\)\}getUpdateComplete\(\)\{/, ''],
      [/,\w+=\w+\.reactiveElementPolyfillSupport/, ''],
      [/\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\(".+?"\)/, '0'],
    ],
  ],
  [
    /\/lit-html\.js$/,
    [
      [/"number"==typeof \w\?(this\._\$AC\(\w\)):\(.+?,\w\)(?=;)/, '$1'],
      [/\(\w\?\.creationScope\?\?(\w)\)/, '$1'],
      [/"\?"===\w\[1\]\?\w:/, ''],
      [/get tagName\(\)\{return this\.element\.tagName\}/, ''],
      [/get parentNode\(\)\{return this\._\$AM\.parentNode\}/, ''],
      [/get parentNode\(\)\{let .+?,\w\}(?=get )/, ''],
      [/get startNode\(\)\{return this\._\$AA\}get endNode\(\)\{return this\._\$AB\}/, ''],
      [/=(\w)=>(\w)\(\1\)\|\|"function"==typeof \1\?\.\[Symbol\.iterator\]/, '=$1=>$2($1)'],
      [/,this\._\$Cv=\w\?\.isConnected\?\?!0/, ''],
      [/setConnected\(\w\)\{.+?\}/, ''],
      [/this\._\$AP\?\.\(!1,!0,\w\);/, ';'],
      [/this\._\$AN=void 0,/g, ''],
      [/\|\|\w\.once!==\w\.once\|\|\w\.passive!==\w\.passive/, ''],
      [/\.options\?\.host\?\?this\.element/, '.options.host'],
      [/\w\.length>2\|\|""!==\w\[0\]\|\|""!==\w\[1\]\?.+?:(this\._\$AH=\w)(?=\})/, '$1'],
      [
        /(_\$AI\(\w),\w=this,\w,\w\)\{const (\w)=this\.strings;let (\w)=!1;if\(void 0===\2\)(.+?),\3=(.+?),\3&&(\(.+?\));else.+?\3&&!\w&&(this\.j\(\w\))\}/,
        '$1){$4,($5)&&($6,$7)}',
      ],
      [/(\w)=\w\.getAttribute\(\w\)\.split\(\w\),/, ''],
      [/,strings:\w,ctor/, ',ctor'],
      [/\w\.strings,(?=this,\w\))/, ''],
      [/void 0!==\w\.strings\?\(.+?\):(?=\w\._\$AI)/, ''],
      [/constructor\((\w,\w),\w,(\w,\w)\)\{this\.type=1/, 'constructor($1,$2){this.type=1'],
      [/constructor\(\w,\w,\w,\w,\w\)\{super\(\w,\w,\w,\w,\w\),this\.type=5\}/, ''],
      [/constructor\(\)\{super\(\.\.\.arguments\),this\.type=3\}/, ''],
      [/get _\$AU\(\)\{return .+?\}/g, ''],
      [/\(\w\.test\(\w\[2\]\)&&\(\w=RegExp\("<\/"\+\w\[2\],"g"\)\),(\w=\w)\)/, '$1'],
      [/if\(\w\.test\(\w\.tagName\)\)\{.+?\.append\(\w\[\w\],\w\(\)\)\}\}/, ''],
      [/else\{let (\w)=-1;for\(;-1!==\(\1=.+?type:7.+?length-1\}/, ''],
      [/else \w\.startsWith\(\w\)&&\(\w\.push\(\{type:6,.+?\)\);/, ''],
      [/1===\w\.type\?(\w=new \w\.ctor\(.+?\)):6===\w\.type&&\(\w=new \w\(\w,this,\w\)\)/, '$1'],
      [/function (\w)\((\w),(\w),\w=\2,\w\)\{if\(\3===.+?,\3\}(?=class )/, 'function $1($2,$3){return $3}'],
      [/2===\w\?"<svg>":3===\w\?"<math>":""/, '""'],
      [/\(2===\w\?"<\/svg>":3===\w\?"<\/math>":""\)/, '""'],
      [/,2===\w\|\|3===\w\)\{.+?childNodes\)\}/, ');'],
      [/,\w+=\w+\.litHtmlPolyfillSupport;\w+\?\.\(\w+,\w+\),\(\w+\.litHtmlVersions\?\?=\[\]\)\.push\(".+?"\)/, ''],
    ],
  ],
  [
    /\/lit-element\.js$/,
    [
      [/\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\);/, '0;'],
      [/const \w+=\w+\.litElementPolyfillSupport;\w+\?\.\(\{LitElement:\w+\}\);/, ''],
      [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\(".+?"\);/, ''],
      [/this\.hasUpdated\|\|\(.+?isConnected\),/, ''],
      [/connectedCallback\(\)\{.+?render\(\)\{return \w\}/, ''],
      [/,this\._\$Do=void 0/, ''],
      [/this\._\$Do=/, ''],
    ],
  ],
];

/** Lit's css-tag.js for browsers that adopt style sheets, which is all in `target`, and for styles without expressions. */
const cssTag = `
export class CSSResult {
  constructor(cssText) { this.cssText = cssText; }
  get styleSheet() {
    if (!this.sheet) (this.sheet = new CSSStyleSheet()).replaceSync(this.cssText);
    return this.sheet;
  }
}
export const css = ([text]) => new CSSResult(text);
export const getCompatibleStyle = (style) => style;
export const adoptStyles = (root, styles) => { root.adoptedStyleSheets = styles.map((style) => style.styleSheet); };
export { css as unsafeCSS };
export const supportsAdoptingStyleSheets = true;
`;

/** What Lit's modules share among themselves under names such as `_$changedProperties`, and our shorter ones. */
const names = new Map<string, string>();
const shorten = (name: string) => names.get(name) ?? names.set(name, `$${names.size.toString(36)}`).get(name)!;
for (const file of ['lit-html/lit-html.js', '@lit/reactive-element/reactive-element.js', 'lit-element/lit-element.js'])
  for (const [name] of readFileSync(`node_modules/${file}`, 'utf8').matchAll(/_\$[\w$]+/g)) shorten(name);

/** What Lit shares with our elements and controllers, and pages have no use for. */
const shared = new RegExp(
  String.raw`\b(${[
    'add(Controller|Initializer)',
    'createProperty|createRenderRoot',
    'element(Properties|Styles)|enableUpdating',
    'finalize|finalized|finalizeStyles|firstUpdated',
    'get(PropertyDescriptor|PropertyOptions|UpdateComplete)',
    'hasChanged|hasUpdated|host(Connected|Disconnected|Update|Updated)',
    'isUpdatePending|noAccessor|performUpdate',
    'render(Before|Options)',
    'scheduleUpdate|shadowRootOptions|shouldUpdate',
    'fromAttribute|toAttribute|useDefault|willUpdate',
  ].join('|')})\b`,
  'g',
);

/** Applies {@link litTrims}; the build fails when a new version of Lit is written differently. */
export function trimLit(): Plugin {
  return {
    name: 'bantin:trim-lit',
    // the doctor looks at elements of the core, by the names they have there
    applyToEnvironment: ({ name }) => name === 'cdn' || name === 'doctor',
    load: {
      filter: { id: /@lit\/reactive-element\/css-tag\.js$/ },
      handler: () => cssTag,
    },
    transform(code, id) {
      if (/\/lit-html\/directive\.js$/.test(id))
        this.error('directives are trimmed away: see litTrims in scripts/trim-lit.ts');
      if (/\/src\/.*\.ts$/.test(id)) return { code: code.replace(shared, shorten), map: null };
      const trim = /\/(@lit|lit-[a-z]+)\//.test(id) && litTrims.find(([file]) => file.test(id));
      if (!trim) return;
      for (const [find, replacement] of trim[1]) {
        if (code.search(find) < 0) this.error(`${id} has changed: ${find} is not in it`);
        code = code.replace(find, replacement);
      }
      return { code: code.replace(/_\$[\w$]+/g, shorten).replace(shared, shorten), map: null };
    },
  };
}
