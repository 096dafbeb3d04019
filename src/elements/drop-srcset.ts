/** Leaves the picture itself where one of its smaller versions does not load. True where there were any. */
export function dropSrcset(image: HTMLElement): boolean {
  const hasVersions = image.hasAttribute('srcset');
  if (hasVersions) image.removeAttribute('srcset');
  return hasVersions;
}

/** The same, for `error` events. */
export function dropFailedSrcset({ target }: Event): void {
  dropSrcset(target as HTMLElement);
}
