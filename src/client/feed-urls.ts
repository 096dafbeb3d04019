/**
 * The feed addresses an element names: its `feed`, else the page's `<meta name="bantin:feed" content>`; absolute, in order,
 * each once. What is no address is kept as it is, so that loading it says what is wrong.
 */
export function feedUrls(feed: string | null | undefined): string[] {
  const named = feed?.trim() || document.querySelector<HTMLMetaElement>('meta[name="bantin:feed"]')?.content || '';
  return [...new Set(named.split(/\s+/).filter(Boolean).map(absolute))];
}

function absolute(url: string): string {
  try {
    return new URL(url, document.baseURI).href;
  } catch {
    return url;
  }
}
