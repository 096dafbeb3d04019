/** What a page with a Content-Security-Policy has to allow. */
import { originOf, originsOf } from './addresses.js';
import { capacities, type Form } from './places.js';
import type { SnippetContext } from './snippet-context.js';

const STYLED: readonly Form[] = ['tag', 'box', 'vue', 'nuxt', 'svelte', 'angular', 'astro', 'bundler'];

/** `'self'` for what is on the page's own server. */
function toSources(addresses: readonly string[]): string {
  const isOwn = addresses.some((address) => !originOf(address));
  return [...(isOwn ? ["'self'"] : []), ...originsOf(addresses)].join(' ');
}

/** The directives, each with what is to be added to it. */
export function createPolicy(context: SnippetContext, form: Form): string {
  const { base, siteBase, feeds, settings, element } = context;
  if (form === 'frame') return `frame-src ${toSources([siteBase])}`;
  const opensArticles =
    element === 'news-article' ||
    settings.some(({ attribute, value }) => attribute.name === 'open' && value === 'dialog');
  const isIncluded = capacities[form].feeds === 'none';
  return [
    `script-src ${capacities[form].script ? toSources([base]) : "'self'"}`,
    `connect-src ${toSources(feeds)}`,
    'img-src *',
    ...(opensArticles ? ['media-src *'] : []),
    // For the height that is reserved, and the styles in the gateway's HTML.
    ...(isIncluded ? ["style-src 'unsafe-inline'"] : []),
    ...(STYLED.includes(form) ? ["style-src-attr 'unsafe-inline'"] : []),
  ].join('; ');
}
