import type { Context } from 'hono';
import { isNotModified } from '../http/conditional.js';
import type { SiteFile, SiteFiles } from './site-files.js';

const INLINE_SCRIPT = /<script(?: id="[\w-]{1,40}")?>([^<]*(?:<(?!\/script)[^<]*)*)<\/script>/g;

/** The hashes of the scripts that are written into a page: https://www.w3.org/TR/CSP3/#external-hash */
async function hashInlineScripts(html: string): Promise<string[]> {
  const texts = [...html.matchAll(INLINE_SCRIPT)].map(([, text = '']) => new TextEncoder().encode(text));
  const digests = await Promise.all(texts.map((text) => crypto.subtle.digest('SHA-256', text)));
  return digests.map((digest) => `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`);
}

/**
 * What a page of the site may load: scripts of its own only, while the builder shows feeds and pictures of any server. Its
 * previews are frames without an address, which take over this policy.
 */
async function createPolicy(html: string): Promise<string> {
  const scripts = ["'self'", ...new Set(await hashInlineScripts(html))].join(' ');
  return [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    'img-src * data: blob:',
    'media-src *',
    'connect-src *',
    "frame-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');
}

/** Whether a client names HTML, as browsers do that open a page. */
export const wantsHtml = (c: Context): boolean => /\btext\/html\b/i.test(c.req.header('accept') ?? '');

/** Creates the function that answers with a file of the site; undefined where the site has nothing at an address. */
export function createSiteRoute(files: SiteFiles) {
  /** Policies by the tag of their page. */
  const policies = new Map<string, string>();

  async function policyOf({ bytes, etag }: SiteFile, path: string): Promise<string> {
    const key = `${path} ${etag}`;
    const policy = policies.get(key) ?? (await createPolicy(new TextDecoder().decode(bytes)));
    if (policies.size > 500) policies.clear();
    policies.set(key, policy);
    return policy;
  }

  async function respond(c: Context, file: SiteFile, status: 200 | 404): Promise<Response> {
    const { bytes, type, etag, isImmutable } = file;
    const isHtml = type.startsWith('text/html');
    const headers: Record<string, string> = {
      'content-type': type,
      etag,
      'cache-control': isImmutable ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
      vary: 'Accept',
      // Pages of others load its script and its sample feed.
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      ...(isHtml && { 'content-security-policy': await policyOf(file, c.req.path) }),
    };
    const conditions = { ifNoneMatch: c.req.header('if-none-match'), ifModifiedSince: undefined };
    if (status === 200 && isNotModified(conditions, etag, 0)) return new Response(null, { status: 304, headers });
    return new Response(bytes, { status, headers: { ...headers, 'content-length': String(bytes.length) } });
  }

  return async (c: Context): Promise<Response | undefined> => {
    const { pathname } = new URL(c.req.url);
    const file = (await files.read(pathname)) ?? (wantsHtml(c) && (await files.read(`${pathname}.html`)));
    if (file) return respond(c, file, 200);
    const missing = wantsHtml(c) ? await files.read('/404.html') : undefined;
    return missing && respond(c, missing, 404);
  };
}
