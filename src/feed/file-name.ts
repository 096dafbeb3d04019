/** The name of the file at an address, decoded where it can be: `Kế hoạch.pdf`. */
export function decodeFileName(url: string): string {
  const name = url.replace(/[?#].*/, '').replace(/.*\//, '');
  try {
    return decodeURIComponent(name).normalize('NFC');
  } catch {
    return name;
  }
}
