/** Query parameters that portals add for one visit; kept, they would give an article another address each time. */
const VISIT_PARAMETER =
  /^(?:utm_\w+|fbclid|gclid|p_auth|p_l_back_url|redirect|_\w+_redirect|_\w+_backURL|SID|PHPSESSID)$/i;

/** The longest address that servers accept. */
const MAX_LENGTH = 8000;

/** A script that opens an address, as in an `onclick`. */
const SCRIPT = /^\s*(?:javascript:|(?:\w+\.)?(?:location(?:\.\w+)?\s*[=(]|open\s*\())/i;

/** An absolute address without the parameters of a visit, or undefined when it is not an http(s) address. */
export function cleanLink(href: string | undefined, base: string): string | undefined {
  if (!href || href.length > MAX_LENGTH || SCRIPT.test(href) || !URL.canParse(href, base)) return;
  const url = new URL(href, base);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return;
  url.pathname = url.pathname.replace(/;jsessionid=[^/]*/i, '');
  const removable = [...url.searchParams.keys()].filter((name) => VISIT_PARAMETER.test(name));
  // `delete` encodes the whole query again, so it is called only for parameters that are there.
  for (const name of removable) url.searchParams.delete(name);
  return url.href;
}
