/** Several script tags on one page: the first one that runs does the work of all. */

export const getPrefix = (tag: HTMLScriptElement): string => tag.dataset.prefix ?? '';

export const findTags = (): HTMLScriptElement[] => [
  ...document.querySelectorAll<HTMLScriptElement>('script[src*="bantin.js"]'),
];
