/** `bantin/ssr`: the elements as HTML, on Node and in workers. */

export type { ElementName } from '../elements/names.js';
export type { Feed } from '../feed/model.js';
export type { AttributeValue } from './attributes.js';
export { type RenderOptions, renderElement } from './render-element.js';
