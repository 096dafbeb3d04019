/**
 * The feed addresses of an element: its `feed`, else the page's `<meta name="bantin:feed" content>`; absolute, in order, each
 * once. A wrong address is kept as it is, so that loading it reports the error.
 */
export function feedUrls(feed: string | null | undefined): string[] {
  const named = feed?.trim() || document.querySelector<HTMLMetaElement>('meta[name="bantin:feed"]')?.content || '';
  const absolute = (url: string) => {
    try {
      // Not by the `href` of a link: on a page in a legacy encoding that encodes the query in it.
      return new URL(url, document.baseURI).href;
    } catch {
      return url;
    }
  };
  return [...new Set(named.match(/\S+/g)?.map(absolute))];
}
