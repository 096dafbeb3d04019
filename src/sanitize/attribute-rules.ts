/** Gives an attribute of an element; nothing for an absent one. */
export type GetAttribute = (name: string) => string | null | undefined;

/** How the attributes of pictures and frames are read. An argument, because lists read them in the same way. */
export interface AttributeRules {
  /** The address of a picture as it is written. */
  writtenAddress(get: GetAttribute): string | undefined;
  /** Whether readers do not see an element, by its size or style. */
  isUnseen(get: GetAttribute): boolean;
  /** Replaces control characters that stand for those of windows-1252. */
  fixC1(html: string): string;
}
