// biome-ignore lint/suspicious/noExplicitAny: the normaliser checks every value
export type Json = any;

/** What may be read from a value of any type; an empty object where that is no object. */
export const recordOf = (value: Json): Json => (typeof value === 'object' && value !== null ? value : {});

/** The values of a list, or of an object in place of one, as PHP writes a list with gaps. */
export const listOf = (value: Json): Json[] => Object.values(recordOf(value));
