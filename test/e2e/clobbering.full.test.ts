import { expect } from '@open-wc/testing';
import { DOCUMENT_NAMES, expectItems, image, LIST, requestedScripts, tags, WINDOW_NAMES } from './clobbering.js';
import { closePages, openPage } from './host-page.js';

afterEach(closePages);

describe('a page whose author chooses names and ids', () => {
  for (const [kind, tag] of Object.entries(tags))
    it(`shows its news whatever hides a property of document or window: ${kind}`, async function () {
      this.timeout(100_000);
      for (const name of [...DOCUMENT_NAMES, ...WINDOW_NAMES]) {
        const page = await openPage({
          html: `<html lang="vi"><body>${image(name)}<p id="${name}"></p>${LIST}${tag}</body></html>`,
        });
        await expectItems(page, 'news-list', 5, name);
        page.close();
      }
      expect(await requestedScripts()).to.deep.equal([]);
    });
});
