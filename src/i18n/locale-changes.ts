/** Fires `change` when a page registers strings of its own, so that elements on show take them at once. */
export const localeChanges = new EventTarget();
