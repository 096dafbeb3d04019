/**
 * What the modules of the elements are in workers and on edge platforms, which have no DOM: importing them does nothing, so
 * that code for pages can be imported there.
 */

/** Stands in for the class of an element; it cannot be used. */
export class NewsList {}
/** Stands in for the class of an element; it cannot be used. */
export class NewsArticle {}
/** Stands in for the class of an element; it cannot be used. */
export class RelatedNews {}

/** Registers nothing. */
export function define(): void {}
