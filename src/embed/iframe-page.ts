/**
 * The script of `embed.html`, for editors that allow frames alone: shows one element, as the query of the address says
 * (`?feed=...&limit=5`), and tells the page around it how high it is.
 */
import { feedUrls } from '../client/feed-urls.js';
import { applySettings, elementName } from './settings.js';

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

const look = new CSSStyleSheet();
look.replaceSync(
  'body { display: flow-root; margin: 0; font: 1em/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }',
);
document.adoptedStyleSheets = [look];

function refuse(code: keyof typeof REFUSALS) {
  console.warn(`bantin: ${code}`);
  for (const [index, text] of REFUSALS[code].entries()) {
    const line = document.createElement('p');
    line.lang = index ? 'en' : 'vi';
    line.textContent = text;
    document.body.append(line);
  }
}

/** Empty for what is no address. */
const originOf = (href: string) => Object.assign(document.createElement('a'), { href }).origin;

/** The origins whose feeds may be shown. */
function allowedOrigins(): string[] {
  const { content = '' } = document.querySelector<HTMLMetaElement>('meta[name="bantin:allow"]') ?? {};
  return [location.origin, ...(content.match(/\S+/g) ?? []).map(originOf).filter(Boolean)];
}

/**
 * Redirects lead nowhere else either: scripts cannot see them, policies can (https://www.w3.org/TR/CSP3/#meta-element). By its
 * address, as for WebKit a sandboxed page is nobody, and `'self'` then matches nothing.
 */
function confine(origins: string[]) {
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = `script-src ${location.origin}; connect-src ${origins.join(' ')}`;
  document.head.append(policy);
}

/** Tells the page around when the height changes, and again until somebody there has listened. */
function tellHeight() {
  let heard = false;
  let pause = 100;
  const tell = () => {
    const { height } = document.body.getBoundingClientRect();
    parent.postMessage({ bantin: { height: Math.ceil(height) } }, '*');
  };
  addEventListener('message', ({ source }) => {
    heard ||= source === parent;
  });
  new ResizeObserver(tell).observe(document.body);
  const again = () => {
    if (heard || pause > 20_000) return;
    tell();
    setTimeout(again, (pause *= 2));
  };
  again();
}

function show() {
  const query = new URLSearchParams(location.search);
  const feed = query.getAll('feed').join(' ');
  const origins = allowedOrigins();
  if (feedUrls(feed).some((url) => !origins.includes(originOf(url)))) return refuse('feed-not-allowed');
  confine(origins);
  const element = document.createElement(elementName(query.get('element')));
  applySettings(element, query);
  element.setAttribute('feed', feed);
  document.documentElement.lang = element.lang || 'vi';
  document.body.append(element);
}

if (window.top === window) refuse('top-level');
else {
  show();
  tellHeight();
}
