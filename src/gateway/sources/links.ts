// What portals add to an address for one visit only; with it, every look at the page would show other addresses.
const NOISE = /^(?:utm_\w+|fbclid|gclid|p_auth|p_l_back_url|redirect|_\w+_redirect|_\w+_backURL|SID|PHPSESSID)$/i;

/** An address without what belongs to one visit, or undefined for what is none of the web. */
export function cleanLink(href: string | undefined, base: string): string | undefined {
  if (!href || !URL.canParse(href, base)) return;
  const url = new URL(href, base);
  if (!/^https?:$/.test(url.protocol)) return;
  url.pathname = url.pathname.replace(/;jsessionid=[^/]*/i, '');
  const noisy = [...url.searchParams.keys()].filter((name) => NOISE.test(name));
  // Writing the query back changes how it is encoded, so only where there is something to take out.
  for (const name of noisy) url.searchParams.delete(name);
  return url.href;
}
