/** The first thing a webmaster pastes: the first `html` block of the README, with our servers' addresses in it. */
export async function readmeSnippet(bantin: string, feed: string): Promise<string> {
  const readme = await (await fetch('/README.md')).text();
  const block = /```html\n([\s\S]*?)```/.exec(readme)?.[1];
  if (!block) throw new Error('README.md has no html block');
  const oldScript = /src="([^"]*\/)?bantin\.js/.exec(block);
  const oldFeed = /\bfeed="([^"]*)"/.exec(block)?.[1];
  if (!oldScript || !oldFeed) throw new Error('the first html block of README.md has no script or no feed');
  const host = oldScript[1] ?? '';
  return block
    .replace(/\s(integrity|crossorigin)="[^"]*"(?=[^>]*bantin\.js)/g, '')
    .replaceAll(oldFeed, feed.replaceAll('&', '&amp;'))
    .replaceAll(`${host}bantin.js`, bantin);
}
