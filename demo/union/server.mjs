import { reserve } from '../layout-heights.mjs';
import { createPartner, partnerPolicy } from '../lib/partner.mjs';

/**
 * The union federation's portal.
 *
 * @param {{publisher: string, ward?: string}} origins
 */
export function createUnion({ publisher, ward = '' }) {
  return createPartner({
    root: new URL('pages/', import.meta.url),
    values: () => ({ publisher, ward, reserve: reserve.union, portal: reserve.portal }),
    policy: () => partnerPolicy(publisher),
  });
}
