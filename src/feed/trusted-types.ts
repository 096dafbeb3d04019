import type { TrustedTypePolicyFactory } from 'trusted-types/lib';

/** As much of a policy as sanitising and parsing use. */
export type HtmlPolicy = Pick<TrustedTypePolicy, 'name' | 'createHTML'>;

let policy: HtmlPolicy | null | undefined;

/**
 * The policy named `bantin`, made once and only when it is asked for (https://w3c.github.io/trusted-types/).
 * It lets text through unchanged, so it is for inert documents and for what a sanitiser already went over.
 *
 * @returns undefined where the browser has no Trusted Types, or the page allows no policy of this name.
 */
export function trustedTypesPolicy(): HtmlPolicy | undefined {
  if (policy === undefined) {
    policy = null;
    try {
      const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypePolicyFactory };
      policy = trustedTypes?.createPolicy('bantin', { createHTML: (html) => html }) ?? null;
    } catch {
      // Refused, or taken by a copy of us: where nothing is enforced plain text works as well.
    }
  }
  return policy ?? undefined;
}
