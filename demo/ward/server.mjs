import { snippetHeights } from '../layout-heights.mjs';
import { createPartner, partnerPolicy } from '../lib/partner.mjs';
import { tourPage, wardPage } from './layout.mjs';

/** What `pages/` has between masthead and footer, by address. */
const pages = {
  '/': { layout: wardPage, file: 'index.html', current: '/', title: 'Trang thông tin điện tử phường An Lạc Đông' },
  '/tin': {
    layout: wardPage,
    file: 'tin.html',
    current: '/#tin-tuc',
    title: 'Tin tức - Trang thông tin điện tử phường An Lạc Đông',
  },
  '/mo-hinh': {
    layout: wardPage,
    file: 'mo-hinh.html',
    title: 'Trang mẫu: bài viết và các trường của nó',
    description: 'Bài viết với đủ các trường và công cụ, cạnh danh sách của chúng.',
    styles: ['/model.css'],
  },
  '/demo': { layout: tourPage, file: 'demo.html', title: 'Bản tin: các trang minh họa' },
};

/**
 * The ward's website.
 *
 * @param {{publisher: string, gateway?: string, union?: string, app?: string, gallery?: string}} origins the
 *   publisher's, that of the ward's own gateway, and the other pages' for `/demo`
 */
export function createWard({ publisher, gateway = '', union = '', app = '', gallery = '' }) {
  const { ward: newsHeight, side: sideHeight } = snippetHeights;
  return createPartner({
    root: new URL('pages/', import.meta.url),
    pages,
    values: { publisher, gateway, union, app, gallery, newsHeight, sideHeight },
    policy: partnerPolicy(publisher, gateway),
  });
}
