import { reserve } from '../layout-heights.mjs';
import { createPartner, partnerPolicy } from '../lib/partner.mjs';

/**
 * The ward's website.
 *
 * @param {{publisher: string, gateway?: string, union?: string, app?: string, gallery?: string}} origins the
 *   publisher's, that of the ward's own gateway, and the other pages' for `/demo`
 */
export function createWard({ publisher, gateway = '', union = '', app = '', gallery = '' }) {
  return createPartner({
    root: new URL('pages/', import.meta.url),
    values: () => ({ publisher, gateway, union, app, gallery, reserve: reserve.ward, reserveSide: reserve.side }),
    policy: () => partnerPolicy(publisher, gateway),
  });
}
