/**
 * The script of `embed.html`, for editors that allow only frames: shows one element with the settings in the page's address
 * (`?feed=...&limit=5`), and reports the height of the page to the page around the frame.
 */
import { isAllowedOrigin, readAllowedOrigins } from '../client/allowed-origins.js';
import { feedUrls } from '../client/feed-urls.js';
import { applyQuerySettings, toElementName } from './settings.js';

const REFUSALS = {
  'top-level': [
    'Trang này chỉ hiển thị tin trong khung của một trang khác.',
    'This page shows news inside the frame of another page only.',
  ],
  'feed-not-allowed': [
    'Nguồn tin này không thuộc danh sách được phép hiển thị.',
    'This feed is not among those that may be shown here.',
  ],
} as const;

const styles = new CSSStyleSheet();
styles.replaceSync(
  'body { display: flow-root; margin: 0; font: 1em/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }',
);
document.adoptedStyleSheets = [styles];

function showRefusal(code: keyof typeof REFUSALS) {
  console.warn(`bantin: ${code}`);
  const [vietnamese, english] = REFUSALS[code];
  for (const [lang, text] of [
    ['vi', vietnamese],
    ['en', english],
  ] as const)
    document.body.append(Object.assign(document.createElement('p'), { lang, textContent: text }));
}

/**
 * Keeps redirects within the allowed origins as well: scripts do not see redirects, a policy blocks them
 * (https://www.w3.org/TR/CSP3/#meta-element). Not by `'self'`, which matches nothing in a sandboxed page of WebKit.
 */
function restrictRequests(origins: string[]) {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `script-src ${location.origin}; connect-src ${origins.join(' ')}`;
  document.head.append(policy);
}

/** Reports each new height, and the first one repeatedly until the page around the frame has answered: its script may load later. */
function reportHeight() {
  let isAnswered = false;
  let delay = 100;
  const report = () => {
    const { height } = document.body.getBoundingClientRect();
    parent.postMessage({ bantin: { height: Math.ceil(height) } }, '*');
  };
  const reportUntilAnswered = () => {
    if (isAnswered || delay > 20_000) return;
    report();
    delay *= 2;
    setTimeout(reportUntilAnswered, delay);
  };
  addEventListener('message', ({ source }) => {
    if (source === parent) isAnswered = true;
  });
  new ResizeObserver(report).observe(document.body);
  reportUntilAnswered();
}

/** The attributes that the page's `<meta name="bantin:allow-attributes">` lists. */
function readAllowedAttributes(): string[] {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="bantin:allow-attributes"]');
  return meta?.content.match(/\S+/g) ?? [];
}

function showElement() {
  const query = new URLSearchParams(location.search);
  const feed = query.getAll('feed').join(' ');
  if (!feedUrls(feed).every(isAllowedOrigin)) return showRefusal('feed-not-allowed');
  restrictRequests([location.origin, ...(readAllowedOrigins() ?? [])]);
  const element = document.createElement(toElementName(query.get('element')));
  applyQuerySettings(element, query, readAllowedAttributes());
  element.setAttribute('feed', feed);
  document.documentElement.lang = element.lang || 'vi';
  document.body.append(element);
}

if (window.top === window) showRefusal('top-level');
else {
  showElement();
  reportHeight();
}
