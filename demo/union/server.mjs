import { snippetHeights } from '../layout-heights.mjs';
import { createPartner, partnerPolicy } from '../lib/partner.mjs';
import { unionPage } from './layout.mjs';

/** What `pages/` has between masthead and footer, by address. */
const pages = {
  '/': { layout: unionPage, file: 'index.html', title: 'Liên đoàn Lao động thành phố Lạc Hải' },
  '/tin-tuc': { layout: unionPage, file: 'tin-tuc.html', title: 'Tin tức - Liên đoàn Lao động thành phố Lạc Hải' },
};

/**
 * The union federation's portal.
 *
 * @param {{publisher: string, ward?: string}} origins
 */
export function createUnion({ publisher, ward = '' }) {
  const { union: newsHeight, portal: portalHeight } = snippetHeights;
  return createPartner({
    root: new URL('pages/', import.meta.url),
    pages,
    values: { publisher, ward, newsHeight, portalHeight },
    policy: partnerPolicy(publisher),
  });
}
