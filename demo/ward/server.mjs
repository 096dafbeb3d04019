import { createPartner, partnerPolicy } from '../lib/partner.mjs';
import { reserve } from '../reserve.mjs';

/**
 * The ward's website.
 *
 * @param {{publisher: string, union?: string, app?: string}} origins the publisher's, and the other pages' for `/demo`
 */
export function createWard({ publisher, union = '', app = '' }) {
  return createPartner({
    root: new URL('pages/', import.meta.url),
    values: () => ({ publisher, union, app, reserve: reserve.ward }),
    policy: () => partnerPolicy(publisher),
  });
}
