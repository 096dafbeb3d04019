import { ATTRIBUTES, TAGS } from './allow-list.js';
import { inert, moveChildren } from './dom.js';
import type { Policy, Purifier, SanitizeOptions } from './options.js';
import { postprocess } from './postprocess.js';

export type { Labels, Part, Policy, Purifier, SanitizeOptions } from './options.js';

/** Loads DOMPurify, which is a chunk of its own. */
export const loadPurifier = (): Promise<Purifier> => import('dompurify').then((module) => module.default);

/** How often HTML may be parsed into something different before it is given up. */
const MAX_ROUNDS = 5;

/**
 * Makes the body of an article from foreign HTML: DOMPurify with the allow-list of `allow-list.ts`, then `postprocess.ts`.
 * The result stays the same when it is parsed again, so that no second parsing makes markup of it that was not checked.
 *
 * @returns an element whose children a page can show; undefined where the HTML cannot be made safe: DOMPurify does not
 *   support the browser, or the page does not allow our Trusted Types policy.
 */
export function sanitize(purifier: Purifier, html: string, options: SanitizeOptions): HTMLElement | undefined {
  if (!purifier.isSupported) return;
  const { policy, part } = options;
  const config = {
    ALLOWED_TAGS: TAGS.concat(part?.tags ?? []),
    ALLOWED_ATTR: ATTRIBUTES.concat(part?.attributes ?? []),
    ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
    ALLOW_DATA_ATTR: false,
    ALLOW_ARIA_ATTR: false,
    RETURN_DOM_FRAGMENT: true,
    TRUSTED_TYPES_POLICY: policy ?? null, // with undefined it creates its own
  };
  try {
    let current = html;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      const body = parse(part?.prepareHtml(current) ?? current, policy);
      part?.saveHints(body, options);
      const parsed = inert().createDocumentFragment();
      moveChildren(body, parsed);
      const clean = inert().createElement('body');
      clean.append(purifier.sanitize(parsed, config));
      postprocess(clean, options);
      current = clean.innerHTML;
      if (current === parse(current, policy).innerHTML) return clean;
    }
  } catch {
    // The page does not allow our policy, or the HTML is too deep or too long to be walked.
  }
}

/** Parses HTML into an inert document, in which nothing loads or runs. With a doctype, or quirks mode changes `<p><table>`. */
function parse(html: string, policy?: Policy): HTMLElement {
  const page = `<!doctype html><body>${html}`;
  const parsed = new DOMParser().parseFromString((policy?.createHTML(page) ?? page) as string, 'text/html');
  // By the prototype, because foreign content may hide the method: see `inert`.
  return Document.prototype.querySelector.call(parsed, 'body') as HTMLElement;
}
