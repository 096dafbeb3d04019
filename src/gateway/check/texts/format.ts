/** `35 KB`, or `2,4 MB` with that decimal mark. */
export const formatSize = (bytes: number, mark: ',' | '.'): string =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1024)} KB` : `${(bytes / 2 ** 20).toFixed(1).replace('.', mark)} MB`;
