import type { HostPage } from './host-page.js';
import { text } from './list-view.js';

/** Whatever live regions come to say from now on. */
export function heard(page: HostPage): string[] {
  const said: string[] = [];
  for (const { shadowRoot } of page.document.querySelectorAll('news-list, news-article, related-news'))
    new page.window.MutationObserver((changes) => {
      const regions = changes.map(({ target }) =>
        ((target as Element).closest ? (target as Element) : target.parentElement)?.closest<HTMLElement>(
          '[role=status], [role=alert], [aria-live]',
        ),
      );
      for (const region of new Set(regions)) if (region && text(region)) said.push(text(region));
    }).observe(shadowRoot!, { subtree: true, childList: true, characterData: true });
  return said;
}
