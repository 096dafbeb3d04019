import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { violations } from './axe.js';
import { closePages } from './host-page.js';
import { pageWith } from './list-page.js';
import { isVisible, type ListView, text } from './list-view.js';

async function open(attributes: string) {
  const page = await pageWith(`heading="Tin" ${attributes}`, { count: 8, images: 'w=640&h=480' });
  return [page, await page.ready()] as const;
}

afterEach(closePages);

describe('<news-list tabs>', () => {
  const tabs = (list: ListView) => [...list.root!.querySelectorAll<HTMLElement>('[role=tab]')];
  const selected = (list: ListView) =>
    tabs(list)
      .filter((tab) => tab.ariaSelected === 'true')
      .map(text);

  it('switches between the most frequent tags of the feed, "Tất cả" first', async () => {
    const [page, list] = await open('tabs limit="3"');
    expect(tabs(list).map(text)).to.deep.equal(['Tất cả', 'Tin hoạt động', 'Thông báo', 'Cải cách hành chính']);
    expect(selected(list)).to.deep.equal(['Tất cả']);
    tabs(list)[2]!.click();
    await page.waitFor('tab', () => selected(list)[0] === 'Thông báo');
    expect(list.titles.map((title) => /\((\d+)\)/.exec(title)![1])).to.deep.equal(['2', '5', '8']);
    expect(await violations(page, list.element)).to.deep.equal([]);
  });

  it('switches between the tags it names, however they are written, in any layout', async () => {
    const [page, list] = await open('tabs="thong bao, Không có" layout="cards"');
    tabs(list)[1]!.click();
    await page.waitFor('items', () => list.items.length === 3);
    tabs(list)[2]!.click();
    await page.waitFor('message', () => list.message !== '');
    expect(tabs(list).filter(isVisible)).to.have.length(3);
  });

  it('is used with the arrow keys, and keeps the height', async () => {
    const [page, list] = await open('tabs');
    const height = list.element.offsetHeight;
    tabs(list)[0]!.focus();
    await sendKeys({ press: 'ArrowRight' });
    await page.waitFor('second tab', () => selected(list)[0] === 'Tin hoạt động');
    await page.waitFor('focus', () => list.root!.activeElement === tabs(list)[1]);
    await sendKeys({ press: 'End' });
    await page.waitFor('last tab', () => selected(list)[0] === 'Cải cách hành chính');
    expect(list.element.offsetHeight).to.equal(height);
    expect(tabs(list).map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, -1, -1, 0]);
    expect(list.root!.querySelector('[role=tabpanel]')!.getAttribute('aria-labelledby')).to.equal('tab-selected');
  });
});
