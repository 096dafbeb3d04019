import { expect } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import { closePages, feedUrl, type HostPage, type HostWindow, openPage, script, until } from './host-page.js';

const engine = (await executeServerCommand('engine')) as string;
const LIST = `<news-list feed="${feedUrl()}"></news-list>`;
const BAD = `<news-list id="bad" feed="${feedUrl({ status: 404 })}"></news-list>`;

/** What a page of another origin reports. */
interface Report {
  titles: string[];
  secure: boolean;
  /** Of the page as the browser sees it. */
  origin: string;
  errors: string[];
  /** Messages of the console. */
  console: string[];
}

/** Posts a {@link Report} repeatedly, because no script can read a page of another origin. */
const REPORTER = `<script>
  const report = { titles: [], secure: isSecureContext, origin: self.origin, errors: [], console: [] };
  addEventListener('error', (event) => report.errors.push(event.message));
  addEventListener('unhandledrejection', (event) => report.errors.push(String(event.reason)));
  for (const level of ['warn', 'error']) console[level] = (...data) => report.console.push(data.join(' '));
  setInterval(() => {
    const nodes = document.querySelector('news-list').shadowRoot?.querySelectorAll('[part=title]') ?? [];
    report.titles = [...nodes].map((node) => node.textContent);
    parent.postMessage(report, '*');
  }, 50);
</script>`;

/** Opens a page of another origin, and waits until it shows news. */
async function reportOf(prepare: (frame: HTMLIFrameElement) => string): Promise<Report> {
  const html = `<html lang="vi"><head>${REPORTER}${script()}</head><body>${LIST}</body></html>`;
  const { id } = await (await fetch('/__pages', { method: 'POST', body: JSON.stringify({ html }) })).json();
  await fetch(`/__pages/${id}/go`);
  const frame = document.createElement('iframe');
  let report: Report | undefined;
  const listen = ({ data, source }: MessageEvent) => {
    if (source === frame.contentWindow) report = data;
  };
  addEventListener('message', listen);
  frame.src = `${prepare(frame)}/__pages/${id}`;
  document.body.append(frame);
  try {
    return await until('the news', () => (report?.titles.length ? report : undefined), {
      explain: () => `: ${JSON.stringify(report) ?? 'it says nothing'}`,
    });
  } finally {
    removeEventListener('message', listen);
    frame.remove();
  }
}

function expectNews({ titles, errors, console }: Report) {
  expect(titles).to.have.length(5);
  expect(titles[0]).to.contain('Phường Hoà Bình ra quân');
  expect(errors).to.deep.equal([]);
  expect(console).to.deep.equal([]);
}

afterEach(closePages);

describe('<news-list> shows the news', () => {
  if (engine === 'Chromium')
    it('on an http: page, which is not a secure context', async () => {
      const report = await reportOf(() => `http://phuong.example:${location.port}`);
      expect(report.secure).to.equal(false);
      expect(report.origin).to.contain('phuong.example');
      expectNews(report);
    });
  else it.skip('on an http: page (host names can be mapped to this machine in Chromium only)');

  it('in a sandboxed frame with an opaque origin', async () => {
    const report = await reportOf((frame) => {
      frame.setAttribute('sandbox', 'allow-scripts');
      return '';
    });
    expect(report.origin).to.equal('null');
    expectNews(report);
  });
});

/** A database that answers every call like this, some milliseconds later. */
const answering = (answer: (request: IDBOpenDBRequest) => void) => () => {
  const request = {} as IDBOpenDBRequest;
  setTimeout(() => answer(request), 20);
  return request;
};

const STORAGE: Record<string, (window: HostWindow) => void> = {
  'is not there': (window) => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  'is forbidden': (window) =>
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('The operation is insecure.', 'SecurityError');
      },
    }),
  'throws when it is opened': (window) => {
    window.IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'InvalidStateError');
    };
  },
  'does not open': (window) => {
    window.IDBFactory.prototype.open = answering((request) => request.onerror?.(new Event('error')));
  },
  'never answers': (window) => {
    window.IDBFactory.prototype.open = answering(() => {});
  },
  'is full': (window) => {
    window.IDBObjectStore.prototype.put = () => {
      throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    };
  },
  'is full, as the request finds out': (window) => {
    // an error of the engine's own: it aborts the transaction
    const { add } = window.IDBObjectStore.prototype;
    window.IDBObjectStore.prototype.put = function (value) {
      add.call(this, value);
      return add.call(this, value);
    };
  },
  'is full, as the transaction finds out': (window) => {
    const { put } = window.IDBObjectStore.prototype;
    window.IDBObjectStore.prototype.put = function (value) {
      const request = put.call(this, value);
      request.addEventListener('success', () => this.transaction.abort());
      return request;
    };
  },
};

describe('<news-list> when the storage', () => {
  const quiet = (page: HostPage) => {
    expect(page.errors).to.deep.equal([]);
    expect(page.console).to.deep.equal([]);
  };

  for (const [name, before] of Object.entries(STORAGE)) {
    it(`${name} shows the news, and its message when loading fails`, async () => {
      const page = await openPage({ html: `<html lang="vi"><head>${script()}</head><body>${LIST}${BAD}`, before });
      expect((await page.ready()).titles).to.have.length(5);
      await page.failed('#bad', 3000);
      await new Promise((resolve) => setTimeout(resolve, 800)); // a copy would have been made by now
      expect(page.list().titles).to.have.length(5);
      quiet(page);
    });
  }
});
