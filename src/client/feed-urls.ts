/**
 * The feed addresses an element names: its `feed`, else the page's `<meta name="bantin:feed" content>`; absolute, in order,
 * each once. What is no address is kept as it is, so that loading it says what is wrong.
 */
export function feedUrls(feed: string | null | undefined): string[] {
  const named = feed?.trim() || document.querySelector<HTMLMetaElement>('meta[name="bantin:feed"]')?.content || '';
  const link = document.createElement('a'); // resolves against the page's base, and never throws
  const absolute = (url: string) => {
    link.href = url;
    return link.href;
  };
  return [...new Set(named.match(/\S+/g)?.map(absolute))];
}
