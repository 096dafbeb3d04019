/** What a form cannot carry, and what else to know before pasting it. */

import { originsOf } from './addresses.js';
import type { Choices } from './choices.js';
import { fitsIntoClass } from './class-options.js';
import { readGatewaySource } from './include-forms.js';
import { capacities, type Place } from './places.js';
import { addressesIn, type SnippetContext } from './snippet-context.js';
import type { Text } from './text.js';

/** Places that no test of ours can run. */
const UNTESTED = ['sharepoint', 'sharepoint-classic', 'liferay', 'joomla', 'nukeviet'];

/** What the address of a frame sets only where the frame's page allows it. */
export const NEEDS_PERMISSION = ['heading', 'article-href', 'more-href', 'fallback-image'];

export function createNotes(context: SnippetContext, { id, form }: Place, choices: Choices): Text[] {
  const { settings, feeds, element, room } = context;
  const { feeds: carried, publisher, script } = capacities[form];
  const names = (list: typeof settings) => list.map(({ attribute }) => attribute.name).join(', ');
  const unfit =
    form === 'link' ? settings.filter(({ attribute, value }) => !fitsIntoClass(element, attribute.name, value)) : [];
  const isFromCode = !script && form !== 'frame';
  const hasOtherOrigins = originsOf(addressesIn(settings)).some((origin) => !originsOf(feeds).includes(origin));
  const rules: [applies: boolean, vi: string, en: string][] = [
    [
      carried === 'first' && feeds.length > 1,
      'Liên kết chỉ chứa được một nguồn tin: đoạn mã này lấy nguồn đầu tiên.',
      'A link has room for one feed: this snippet takes the first.',
    ],
    [
      carried === 'none',
      readGatewaySource(feeds[0]!) && feeds.length === 1
        ? 'Dòng include chỉ nêu tên nguồn trong cổng tin, không nêu địa chỉ nguồn tin.'
        : 'Dòng include cần tên một nguồn trong cổng tin: khai báo nguồn tin ở đó (nhiều nguồn thì ghép bằng “merge”), rồi sửa tên trong dòng này.',
      readGatewaySource(feeds[0]!) && feeds.length === 1
        ? 'The include names the source in the gateway, not the address of the feed.'
        : 'The include needs the name of a source in the gateway: set the feed up there (several with “merge”), then correct the name in this line.',
    ],
    [
      unfit.length > 0,
      `Tên lớp không chứa được giá trị này, chẳng hạn vì có dấu “_”, nên đoạn mã không có: ${names(unfit)}.`,
      `A class cannot hold such a value, for instance one with the sign “_”, so this snippet lacks: ${names(unfit)}.`,
    ],
    [
      Boolean(choices.publisher) && !publisher,
      'Cách chèn này không có chỗ cho liên kết tới trang của đơn vị phát hành khi chưa tải được tin.',
      'This form has no room for the link to the publisher that readers see while there is no news.',
    ],
    [
      Boolean(choices.brand) && form === 'frame',
      'Địa chỉ của khung không đặt được màu riêng; hãy chọn một bộ màu.',
      'The address of a frame cannot set a colour of your own; choose a preset.',
    ],
    [
      form === 'frame' && choices.script === 'jsdelivr',
      'Khung phải ở máy chủ mà bạn sửa được tệp embed.html, nên không lấy từ jsDelivr.',
      'A frame has to be on a server where you can edit embed.html, so it does not come from jsDelivr.',
    ],
    [
      form === 'frame' && choices.integrity,
      'Trình duyệt không kiểm tra được mã băm của một khung.',
      'Browsers cannot check a frame against a hash.',
    ],
    [
      isFromCode && (choices.integrity || choices.script === 'jsdelivr'),
      'Mã lấy từ gói npm: phiên bản và mã băm do tệp khóa (lock file) của ứng dụng giữ.',
      'The code comes from the npm package: the app’s lock file holds its version and hash.',
    ],
    [
      ['script', 'link'].includes(form) && room.length > 0,
      'Cách chèn này không giữ chỗ trước: phần dưới khung tin dịch xuống khi tin hiện.',
      'This form reserves no height: what is below moves down when the news appears.',
    ],
    [
      element === 'news-article' && !room.length && form !== 'frame',
      'Bài viết dài ngắn khác nhau nên không giữ chỗ trước.',
      'Articles differ in length, so no height is reserved.',
    ],
    [
      ['box', 'link'].includes(form) || (form === 'script' && hasOtherOrigins),
      'data-allow giới hạn các nguồn tin của cả trang. Trang có nguồn tin khác thì thêm địa chỉ máy chủ của nguồn đó vào, cách nhau bằng dấu cách.',
      'data-allow limits the sources of the whole page. Where the page has other feeds, add their servers, separated by spaces.',
    ],
    [
      choices.integrity && script,
      'Mã băm chỉ đúng với phiên bản này. Safari chỉ kiểm tra tệp bantin.js; trình duyệt khác kiểm tra mọi tệp.',
      'The hashes are of this version alone. Safari checks bantin.js; other browsers check every file.',
    ],
    [
      form === 'tag' && choices.preload && choices.script === 'site' && !choices.integrity,
      'Hai dòng link giúp tin hiện sớm hơn. Trình soạn thảo có bỏ chúng thì tin vẫn hiện; sau khi máy chủ có phiên bản mới, hãy tạo lại đoạn mã.',
      'The links make the news show sooner. Where an editor drops them, it still shows; make the snippet again when the server has a new version.',
    ],
    [
      UNTESTED.includes(id),
      'Không có hệ thống này trong bộ kiểm thử của Bản tin: hãy thử trên một trang nháp trước.',
      'This system is not part of our tests: try it on a draft first.',
    ],
  ];
  return rules.filter(([applies]) => applies).map(([, vi, en]) => ({ vi, en }));
}
