import type { TrustedTypePolicyFactory } from 'trusted-types/lib';

/** The part of a policy that sanitising and parsing use. */
export type HtmlPolicy = Pick<TrustedTypePolicy, 'name' | 'createHTML'>;

let policy: HtmlPolicy | null | undefined;

/**
 * The Trusted Types policy named `bantin`, created at the first use (https://w3c.github.io/trusted-types/). It returns text
 * unchanged, so it is for inert documents and for sanitised HTML only.
 *
 * @returns undefined where the browser has no Trusted Types, or the page does not allow a policy of this name.
 */
export function trustedTypesPolicy(): HtmlPolicy | undefined {
  if (policy === undefined) {
    policy = null;
    try {
      const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicyFactory };
      policy = trustedTypes?.createPolicy('bantin', { createHTML: (html) => html }) ?? null;
    } catch {
      // Refused, or created by another copy of this library: plain text works where nothing is enforced.
    }
  }
  return policy ?? undefined;
}
