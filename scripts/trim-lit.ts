import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

/**
 * A template without Lit's search for where a value stands: in ours, an attribute's value is what follows a piece that
 * ends with `=`, and anything else is a child. The attribute `_1=.textContent` says what the second value is for; a comment is put
 * where a child goes, and one behind a child that is the last.
 */
const template = `class S{
  constructor({strings:t}){
    this.parts=[];
    let i=0,s;
    (this.el=l.createElement("template")).innerHTML=V(t,t.map((i,s)=>{
      const e=i.lastIndexOf(" ")+1;
      return s>t.length-2?i||"<!---->":i.endsWith("=")?i.slice(0,e)+"_"+s+"="+i.slice(e,-1):i+"<!--?-->"
    }).join(""));
    for(P.currentNode=this.el.content;s=P.nextNode();i++)
      if(1===s.nodeType){
        for(const t of s.getAttributeNames())
          if("_"===t[0]){
            const e=s.getAttribute(t),h="."===e[0]?I:"@"===e[0]?z:H;
            this.parts.push({index:i,name:h===H?e:e.slice(1),ctor:h});
            s.removeAttribute(t)
          }
      }else"?"===s.data&&this.parts.push({index:i})
  }
}`;

/** An instance of a template: Lit's, without `creationScope`, options and parts that take several values. */
const instance = `class R{
  constructor(t){this._$AV=[];this._$AD=t}
  u(){
    const {el:{content:t},parts:i}=this._$AD,s=l.importNode(t,!0);
    P.currentNode=s;
    let e=P.nextNode(),h=0,o=0,n=i[0];
    for(;n;)
      if(h===n.index)this._$AV.push(n.ctor?new n.ctor(e,n.name):new k(e,e.nextSibling)),n=i[++o];
      else e=P.nextNode(),h++;
    P.currentNode=l;
    return s
  }
  p(t){let i=0;for(const s of this._$AV)s._$AI(t[i++])}
}`;

/** Attributes, properties and events that are one value each: Lit's, without directives and options. */
const parts = `class H{
  constructor(t,i){this._$AH=A;this.element=t;this.name=i}
  _$AI(t){t===this._$AH&&a(t)||this.j(this._$AH=t)}
  j(t){t===A?this.element.removeAttribute(this.name):this.element.setAttribute(this.name,t??"")}
}
class I extends H{j(t){this.element[this.name]=t===A?void 0:t}}
class z extends H{
  j(t){t&&t!==A&&this.element.addEventListener(this.name,this,t)}
  handleEvent(t){"function"==typeof this._$AH?this._$AH(t):this._$AH?.handleEvent?.(t)}
}
`;

/**
 * What the script tag leaves out of Lit: the version lists and the metadata it keeps in globals of the host page, hooks
 * of polyfills, ways to declare properties that are not ours, and what none of our templates has: SVG and MathML at the
 * root, comments, boolean attributes, attributes of text and expressions in one (`class="a ${b}"`), directives, iterables
 * that are no arrays, handlers that want their element as `this`, and expressions inside `<style>`, `<textarea>` or
 * instead of attribute names. Every element's `styles` is an array. Stands or falls with the version: each names its own, and the build stops at another.
 */
const litTrims: [file: RegExp, cuts: [find: RegExp, replacement: string][]][] = [
  [
    /\/reactive-element\.js$/,
    [
      [/,a=globalThis,c=a\.trustedTypes,l=.+?,p=a\.reactiveElementPolyfillSupport/, ''],
      [/,d=\(t,s\)=>t(?=,)/, ''],
      [/\bd\("(\w+)"\)/g, '"$1"'],
      [/,u=\{toAttribute.+?\}\}(?=,f=)/, ''],
      [/,u as defaultConverter/, ''],
      // what a property is declared with is all that is asked for, so defaults of a declaration are not
      [/,\w=\{attribute:!0,.+?hasChanged:(\w)\}(?=;)/, ''],
      [/Symbol\.metadata\?\?=Symbol\("metadata"\),\w+\.litPropertyMetadata\?\?=new WeakMap;/, ''],
      [/const (\w)=this\[Symbol\.metadata\];if\(null!==\1\)\{.+?elementProperties\.set\(\w,\w\)\}/, ''],
      [/,this\.hasOwnProperty\("properties"\)\)\{.+?createProperty\(\w,\w\[\w\]\)\}/, ');'],
      [/,getOwnPropertyNames:\w,getOwnPropertySymbols:\w/, ''],
      [/,getOwnPropertyDescriptor:\w/, ''],
      [
        /createProperty\(t,s=\w\)\{if\(s\.state&&.+?elementProperties\.set\(t,s\),.+?static getPropertyDescriptor.+?enumerable:!0\}\}/,
        'createProperty(t,s){this._$Ei();this.elementProperties.set(t,s);const i=Symbol();e(this.prototype,t,{get(){return this[i]},set(e){const h=this[i];this[i]=e;this.requestUpdate(t,h,s)},configurable:!0,enumerable:!0})}',
      ],
      [/static getPropertyOptions\(t\)\{.+?\}/, ''],
      [/const i=this\._\$Eu\(t,s\);void 0!==i&&this\._\$Eh\.set\(i,t\)/, 's.attribute&&this._$Eh.set(s.attribute,t)'],
      [/this\.finalizeStyles\(this\.styles\)/, 'this.styles'],
      [/static finalizeStyles\(s\)\{.+?return i\}/, ''],
      [/static _\$Eu\(t,s\)\{.+?toLowerCase\(\):void 0\}/, ''],
      [/this\._\$Ep=void 0,(?=this\.isUpdatePending=!1)/, ''],
      [/,this\._\$Em=null,this\._\$Ev\(\)\}_\$Ev\(\)\{/, ';'],
      [/removeController\(\w\)\{.+?\}/, ''],
      [/this\.constructor\.shadowRootOptions/, '{mode:"open"}'],
      [/enableUpdating\(t\)\{\}/, ''],
      [/attributeChangedCallback\(t,s,i\)\{this\._\$AK\(t,i\)\}/, ''],
      [/,e=this\.constructor\._\$Eu\(t,i\);if\(void 0!==e&&!0===i\.reflect\)/, ',e=i.attribute;if(i.reflect)'],
      [/const (\w)=\(void 0!==\w\.converter\?\.toAttribute.+?\.toAttribute\((\w),\w\.type\)/, 'const $1=$2'],
      [/_\$AK\(t,s\)\{/, 'attributeChangedCallback(t,r,s){'],
      [
        /const t=i\.getPropertyOptions\(e\),h=.+?const r=h\.fromAttribute\(s,t\.type\);/,
        'const{type:t}=i.elementProperties.get(e),r=t===Boolean?null!==s:t===Number&&null!==s?+s:s;this._$Em=e;',
      ],
      [
        /requestUpdate\(t,s,i,e=!1,h\)\{.+?this\.C\(t,s,i\)\}/,
        'requestUpdate(t,s,i){if(i){const h=this[t];if(!f(h,s)&&!(i.useDefault&&i.reflect&&h===this._$Ej?.get(t)&&!this.hasAttribute(i.attribute)))return;this.C(t,s,i)}',
      ],
      [
        /C\(t,s,\{useDefault:i,reflect:e,wrapped:h\},r\)\{.+?\|\|\(/,
        'C(t,s,{useDefault:i,reflect:e}){i&&!(this._$Ej??=new Map).has(t)?this._$Ej.set(t,s??this[t]):(',
      ],
      [/,!0===e&&(?=this\._\$Em)/, ',e&&'],
      [/const (\w)=this\.scheduleUpdate\(\);return null!=\1&&await \1,/, 'return this.performUpdate(),'],
      [/scheduleUpdate\(\)\{.+?\}/, ''],
      [/const t=this\.constructor\.elementProperties;if\(t\.size>0\)for\(.+?this\.C\(s,void 0,i,e\)\}/, ''],
      // nothing of ours is asked whether to update
      [/let t=!1;(?=const s=this\._\$AL)/, ''],
      [/t=this\.shouldUpdate\(s\),t\?\((.+?),this\.update\(s\)\):this\._\$EM\(\)/, '$1,this.update(s)'],
      [/throw t=!1,this\._\$EM\(\),s\}t&&/, 'throw this._$EM(),s}'],
      [/shouldUpdate\(t\)\{return!0\}/, ''],
      [/return this\.getUpdateComplete\(\)\}getUpdateComplete\(\)\{/, ''],
      [/y\.elementStyles=\[\],y\.shadowRootOptions=\{mode:"open"\},/, ''],
      [/\w+\?\.\(\{ReactiveElement:\w+\}\),\(\w+\.reactiveElementVersions\?\?=\[\]\)\.push\("2\.1\.2"\)/, '0'],
    ],
  ],
  [
    /\/lit-html\.js$/,
    [
      [/,i=t=>t(?=,)/, ''],
      [/const s=i\(t\)\.nextSibling;i\(t\)/, 'const s=t.nextSibling;t'],
      [/h="\$lit\$",o=.+?,(?=l=document)/, ''],
      [/throw Error\(".+?"\)/, 'throw Error()'],
      [/const N=\(t,i\)=>.+?(?=function M\()/, template],
      [/function M\(t,i,s=t,e\)\{.+?,i\}(?=class R)/, ''],
      [/class R\{.+?(?=class k)/, instance],
      [
        /get _\$AU\(\)\{return this\._\$AM\?.+?_\$AI\(t,i=this\)\{t=M\(this,t,i\),/,
        'constructor(t,i){this._$AH=A,this._$AA=t,this._$AB=i}_$AI(t){',
      ],
      [/&&t!==E&&this\._\(t\)/, '&&this._(t)'],
      [/:d\(t\)\?this\.k/, ':u(t)?this.k'],
      [/,d=t=>u\(t\)\|\|.+?(?=,x=t=>)/, ''],
      [/\{values:i,_\$litType\$:s\}=t,e="number".+?;/, '{values:i}=t,e=this._$AC(t);'],
      [/new R\(e,this\),s=t\.u\(this\.options\)/, 'new R(e),s=t.u()'],
      [/,this,this\.options\)(?=\):s=i\[e\])/, ')'],
      [/,s\)\{for\(this\._\$AP.+?;t!==/, '){for(;t!=='],
      [/\.nextSibling,e\),i\.length=e/, '.nextSibling),i.length=e'],
      [/setConnected\(t\)\{.+?\}\}(?=class H)/, '}'],
      [/class H\{.+?(?=const j=)/, parts],
      [/const j=.+?litHtmlPolyfillSupport;.+?push\("3\.3\.3"\);/, ''],
      [/D=\(t,i,s\)=>\{.+?h\}/, 'D=(t,i)=>{(i._$litPart$??=new k(i.appendChild(c()),null))._$AI(t)}'],
      [/j as _\$LH,/, ''],
    ],
  ],
  [
    /\/lit-element\.js$/,
    [
      [/constructor\(\)\{super\(\.\.\.arguments\),this\.renderOptions.+?(?=update\()/, ''],
      [/this\.hasUpdated\|\|\(this\.renderOptions\.isConnected.+?,super/, 'super'],
      [/this\._\$Do=(e\(r,this\.renderRoot),this\.renderOptions\)\}.+?render\(\)\{return r\}/, '$1)}render(){}'],
      [/const s=globalThis;/, ''],
      [/i\._\$litElement\$=!0,i\["finalized"\]=!0,\w+\.litElementHydrateSupport\?\.\(\{LitElement:\w+\}\);/, ''],
      [/const \w+=\w+\.litElementPolyfillSupport;\w+\?\.\(\{LitElement:\w+\}\);/, ''],
      [/const n=\{_\$AK.+?\};/, ''],
      [/,n as _\$LE/, ''],
      [/\(\w+\.litElementVersions\?\?=\[\]\)\.push\("4\.2\.2"\);/, ''],
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

/** What Lit shares with our elements and controllers, and pages have no use for. */
const shared = `
  addController addInitializer createProperty createRenderRoot elementProperties elementStyles enableUpdating finalize finalized finalizeStyles
  firstUpdated getPropertyDescriptor getPropertyOptions getUpdateComplete hasChanged hasUpdated hostConnected
  hostDisconnected hostUpdate hostUpdated isUpdatePending noAccessor performUpdate renderBefore renderOptions scheduleUpdate
  shadowRootOptions shouldUpdate fromAttribute toAttribute useDefault willUpdate`;
/** Names of ours that no page is told of. */
const own = `
  dateFormat hasFallback itemsOf renderHeading renderReady renderWaiting settled themed undecided
  dataImages isPicture noImages titleLevel textSize toolbox untitled`;
const words = `${shared} ${own}`.trim().split(/\s+/);
const sharedNames = new RegExp(String.raw`\b(${words.join('|')})\b`, 'g');

const lit = ['lit-html/lit-html.js', '@lit/reactive-element/reactive-element.js', 'lit-element/lit-element.js']
  .map((file) => readFileSync(`node_modules/${file}`, 'utf8'))
  .join('\n');

/** Names such as `_$changedProperties`, which Lit's modules share among themselves. */
const PRIVATE = /_\$[\w$]+/g;

/**
 * Our shorter names for all of these, the shortest for the most frequent. Given beforehand, as modules come in any order and
 * two builds are to be the same.
 */
const names = new Map(
  [...new Set([...(lit.match(PRIVATE) ?? []), ...words])]
    .map((name) => ({ name, count: lit.split(name).length }))
    .sort((a, b) => b.count - a.count)
    .map(({ name }, index) => [name, `$${index.toString(36)}`]),
);
const shorten = (name: string) => names.get(name)!;

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
      if (/\/src\/.*\.ts$/.test(id)) return { code: code.replace(sharedNames, shorten), map: null };
      const trim = /\/(@lit|lit-[a-z]+)\//.test(id) && litTrims.find(([file]) => file.test(id));
      if (!trim) return;
      for (const [find, replacement] of trim[1]) {
        if (code.search(find) < 0) this.error(`${id} has changed: ${find} is not in it`);
        code = code.replace(find, replacement);
      }
      return { code: code.replace(PRIVATE, shorten).replace(sharedNames, shorten), map: null };
    },
  };
}
