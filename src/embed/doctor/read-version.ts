/** The version in the first line of a copy of `bantin.js`. */
export const readVersion = (url: string): Promise<string | undefined> =>
  fetch(url)
    .then((response) => response.text())
    .then(
      (text) => /bantin ([\d.]+\S*)/.exec(text)?.[1],
      () => undefined,
    );
