/**
 * Where the console and the doctor send people, up to the code of a problem: the list of codes on the site at this address,
 * which leads on to the code's own page. Without a site, the README, which is in every package.
 */
export function readHelpAddress(site?: string): string {
  if (!site) return 'README.md#';
  return new URL('tham-khao/ma/index.html#', site.endsWith('/') ? site : `${site}/`).href;
}
