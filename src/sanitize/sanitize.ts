import { ATTRIBUTES, TAGS } from './allow-list.js';
import { inert } from './dom.js';
import type { Policy, Purifier, SanitizeOptions } from './options.js';
import { tidy } from './postprocess.js';

export type { Labels, Part, Policy, Purifier, SanitizeOptions } from './options.js';

/** DOMPurify, in a chunk of its own. */
export const loadPurifier = (): Promise<Purifier> => import('dompurify').then((module) => module.default);

/** How often a body may come out differently when it is read again, before it is not believed any more. */
const ROUNDS = 5;

/**
 * Makes a body of foreign HTML whose children a page can show: DOMPurify with the allow-list of `allowed.ts`, then one pass
 * that makes an article of it. What comes out reads the same when it is parsed again.
 *
 * @returns undefined where the HTML cannot be made safe: DOMPurify is not supported, or the page lets nobody parse it.
 */
export function sanitize(purifier: Purifier, html: string, options: SanitizeOptions): HTMLElement | undefined {
  if (!purifier.isSupported) return;
  const { policy, part } = options;
  try {
    const config = {
      ALLOWED_TAGS: TAGS.concat(part?.tags ?? []),
      ALLOWED_ATTR: ATTRIBUTES.concat(part?.attributes ?? []),
      ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
      ALLOW_DATA_ATTR: false,
      ALLOW_ARIA_ATTR: false,
      RETURN_DOM_FRAGMENT: true,
      TRUSTED_TYPES_POLICY: policy ?? null, // undefined would have it make its own
    };
    for (let round = 0; round < ROUNDS; round++) {
      const body = parse(part?.plain(html) ?? html, policy);
      part?.mark(body);
      const parsed = inert().createDocumentFragment();
      parsed.append(...body.childNodes);
      const clean = inert().createElement('body');
      clean.append(purifier.sanitize(parsed, config));
      tidy(clean, options);
      html = clean.innerHTML;
      if (html === parse(html, policy).innerHTML) return clean;
    }
  } catch {
    // The page forbids our policy, or the HTML is beyond what can be walked.
  }
}

/** An inert document: nothing in it loads or runs. With a doctype, or `<p><table>` would be read as pages of old. */
const parse = (html: string, policy?: Policy) => {
  const page = `<!doctype html><body>${html}`;
  const parsed = new DOMParser().parseFromString((policy?.createHTML(page) ?? page) as string, 'text/html');
  return Document.prototype.querySelector.call(parsed, 'body') as HTMLElement;
};
