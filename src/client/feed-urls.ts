/**
 * The feed addresses an element names: its `feed`, else the page's `<meta name="bantin:feed" content>`; absolute, in order,
 * each once. What is no address is kept as it is, so that loading it says what is wrong.
 */
export function feedUrls(feed: string | null | undefined): string[] {
  const named = feed?.trim() || document.querySelector<HTMLMetaElement>('meta[name="bantin:feed"]')?.content || '';
  const absolute = (url: string) => {
    try {
      // not by a link: on a page in an old encoding that writes the query in that one
      return new URL(url, document.baseURI).href;
    } catch {
      return url;
    }
  };
  return [...new Set(named.match(/\S+/g)?.map(absolute))];
}
