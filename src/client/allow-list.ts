/** What lists the origins that a page takes news from. */
export const ALLOW_LIST = 'meta[name="bantin:allow"],script[data-allow]';
