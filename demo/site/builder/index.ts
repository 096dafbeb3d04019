/** Registers `<snippet-builder>`. */
export {};
