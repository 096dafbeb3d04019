/**
 * The feed addresses an element names: its `feed`, else the page's `<meta name="bantin:feed" content>`; absolute, in order,
 * each once. What cannot be an address is kept as it is, so that loading it says what is wrong.
 */
export function feedUrls(feed: string | null | undefined): string[] {
  const meta = () => document.querySelector<HTMLMetaElement>('meta[name="bantin:feed"]')?.content;
  const urls = (feed?.trim() || meta() || '').split(/\s+/).filter(Boolean);
  return [...new Set(urls.map(absolute))];
}

function absolute(url: string): string {
  try {
    return new URL(url, document.baseURI).href;
  } catch {
    return url;
  }
}
