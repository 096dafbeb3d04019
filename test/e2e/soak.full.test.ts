import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { hurryTimers, setHidden } from './fast-clock.js';
import {
  closePages,
  feedUrl,
  type HostPage,
  type HostWindow,
  newKey,
  openPage,
  requests,
  script,
  setState,
} from './host-page.js';
import { ListView } from './list-view.js';

const engine = (await executeServerCommand('engine')) as string;

/** What a page has under way: added and not removed, started and not ended. */
interface Held {
  listeners: { target: EventTarget; type: string; listener: unknown }[];
  timers: Set<number>;
  intervals: Set<number>;
  observers: Set<object>;
}

/** Counts what a window's scripts hold on to, from before they run. */
function count(window: HostWindow): Held {
  const held: Held = { listeners: [], timers: new Set(), intervals: new Set(), observers: new Set() };

  // Targets that outlive an element: what hangs on its own nodes goes with them.
  for (const target of [window, window.document]) {
    const { addEventListener, removeEventListener } = target;
    const find = (type: string, listener: unknown) =>
      held.listeners.findIndex(
        (known) => known.target === target && known.type === type && known.listener === listener,
      );
    const drop = (type: string, listener: unknown) => {
      const at = find(type, listener);
      if (at >= 0) held.listeners.splice(at, 1);
    };
    target.addEventListener = (type: string, listener: EventListener, options?: AddEventListenerOptions) => {
      if (find(type, listener) < 0) held.listeners.push({ target, type, listener });
      addEventListener.call(target, type, listener, options);
      if (options?.once) addEventListener.call(target, type, () => drop(type, listener), { once: true });
    };
    target.removeEventListener = (type: string, listener: EventListener, options?: EventListenerOptions) => {
      drop(type, listener);
      removeEventListener.call(target, type, listener, options);
    };
  }

  const {
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    MutationObserver,
    IntersectionObserver,
    ResizeObserver,
  } = window;
  window.setTimeout = ((run: () => void, delay?: number, ...rest: []) => {
    const id = setTimeout(() => {
      held.timers.delete(id);
      run.apply(window, rest);
    }, delay);
    held.timers.add(id);
    return id;
  }) as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    held.timers.delete(id as number);
    clearTimeout(id);
  };
  window.setInterval = ((run: () => void, delay?: number) => {
    const id = setInterval(run, delay);
    held.intervals.add(id);
    return id;
  }) as typeof window.setInterval;
  window.clearInterval = (id) => {
    held.intervals.delete(id as number);
    clearInterval(id);
  };
  for (const [name, Observer] of Object.entries({ MutationObserver, IntersectionObserver, ResizeObserver }))
    Object.assign(window, {
      [name]: class extends (Observer as typeof MutationObserver) {
        override observe(...args: Parameters<MutationObserver['observe']>) {
          held.observers.add(this);
          super.observe(...args);
        }
        override disconnect() {
          held.observers.delete(this);
          super.disconnect();
        }
      },
    });
  return held;
}

const typesOf = ({ listeners }: Held) => listeners.map(({ type }) => type).sort();

after(closePages);

describe('three <news-list> elements after 500 refreshes', () => {
  let held: Held;
  /** What the script tag holds on to while it waits for elements. */
  let own: { observers: number; listeners: string[] };
  let page: HostPage;
  const [one, two] = [newKey(), newKey()];

  before(async () => {
    const list = (key: string) =>
      `<news-list feed="${feedUrl({ key }).replaceAll('&', '&amp;')}" refresh="30" relative-dates></news-list>`;
    page = await openPage({
      html: `<html lang="vi"><head>${script()}</head><body><main></main></body></html>`,
      before: (window) => {
        held = count(window);
        hurryTimers(window, 1000);
      },
    });
    await page.waitFor('the page to load', () => page.document.readyState === 'complete');
    await page.waitFor('the script to run', () => held.listeners.length);
    own = { observers: held.observers.size, listeners: typesOf(held) };
    page.$('main').innerHTML = list(one) + list(one) + list(two);
    await page.waitFor(
      'the lists',
      () => page.document.querySelectorAll('news-list').length === 3 && page.list().items.length,
    );
  });

  /** Waits for so many more refreshes of each feed, which bring something new now and then. */
  async function rounds(number: number): Promise<void> {
    const asked = async () => Math.min((await requests(one)).length, (await requests(two)).length);
    const end = (await asked()) + number;
    for (let turn = 0; (await asked()) < end; turn++) {
      await setState(one, { from: -(turn % 7), count: 8 });
      await setState(two, turn % 5 ? { from: turn % 3, count: 6 } : { status: 404 });
      await new Promise((resolve) => setTimeout(resolve, 200));
      for (const button of page.document.querySelectorAll('news-list'))
        if (turn % 3 === 0) button.shadowRoot!.querySelector<HTMLElement>('[part~=refresh]')?.click();
      page.events.length = 0; // ours to let go of
    }
  }

  /** Bytes in use after a collection, with the same news on show and nothing under way. */
  async function heap(): Promise<number> {
    await Promise.all([setState(one), setState(two)]);
    await page.waitFor('the same news', () => {
      for (const { shadowRoot } of page.document.querySelectorAll('news-list'))
        shadowRoot!.querySelector<HTMLElement>('[part~=refresh]')?.click();
      return [...page.document.querySelectorAll<HTMLElement>('news-list')].every((element) =>
        new ListView(element).titles[0]?.endsWith('(1)'),
      );
    });
    setHidden(page.window, true);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    page.events.length = 0;
    const { usedSize } = (await executeServerCommand('heap')) as { usedSize: number };
    setHidden(page.window, false);
    return usedSize;
  }

  it(
    engine === 'Chromium' ? 'use no more memory than before' : 'still work (memory is measured in Chromium only)',
    async function () {
      this.timeout(200_000);
      await rounds(150); // what is compiled and kept for good is there
      const before = engine === 'Chromium' ? await heap() : 0;
      await rounds(500);
      if (engine === 'Chromium') {
        const after = await heap();
        expect(after / before, `${before} bytes, then ${after}`).to.be.below(1.05);
      }
      expect(page.list().items).to.have.length(5);
      expect(page.errors).to.deep.equal([]);
      expect(page.console).to.deep.equal([]);
    },
  );

  it('leave no listener, timer or observer behind when they are removed', async () => {
    await page.waitFor('a timer: these lists refresh', () => held.timers.size);
    // Kept as long as the page exists: an observer of its language, and listeners for the events of the elements.
    await page.waitFor('what comes when the page is at rest', () => held.observers.size > own.observers);
    own = { observers: own.observers + 1, listeners: [...own.listeners, 'news-error', 'news-load'].sort() };
    expect(held.intervals.size, 'the clock of relative dates').to.equal(1);
    expect(typesOf(held)).to.include('visibilitychange');
    page.$('main').replaceChildren();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const before = (await requests(one)).length;
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect((await requests(one)).length, 'requests').to.equal(before);
    const { timers, intervals, observers } = held;
    expect([timers.size, intervals.size, observers.size], 'timers, intervals, observers').to.deep.equal([
      0,
      0,
      own.observers,
    ]);
    expect(typesOf(held)).to.deep.equal(own.listeners);
  });
});
