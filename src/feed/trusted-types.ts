import type { TrustedTypePolicyFactory } from 'trusted-types/lib';

/** The part of a policy that is used. */
export type HtmlPolicy = Pick<TrustedTypePolicy, 'name' | 'createHTML' | 'createScript'>;

let policy: HtmlPolicy | null | undefined;

/**
 * The Trusted Types policy named `bantin`, created at the first use (https://w3c.github.io/trusted-types/). It returns text
 * unchanged, so it is for inert documents, for sanitised HTML, and for blocks of JSON, which are no script.
 *
 * @returns undefined where the browser has no Trusted Types, or the page does not allow a policy of this name.
 */
export function trustedTypesPolicy(): HtmlPolicy | undefined {
  if (policy === undefined) {
    policy = null;
    try {
      const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicyFactory };
      policy =
        trustedTypes?.createPolicy('bantin', { createScript: (json) => json, createHTML: (html) => html }) ?? null;
    } catch {
      // Refused, or created by another copy of this library: plain text works where nothing is enforced.
    }
  }
  return policy ?? undefined;
}
