import type { HostPage } from './host-page.js';
import { text } from './list-view.js';

/** The texts of live regions, in the order in which they change from now on; the list grows. */
export function liveRegionTexts(page: HostPage): string[] {
  const texts: string[] = [];
  for (const { shadowRoot } of page.document.querySelectorAll('news-list, news-article, related-news'))
    new page.window.MutationObserver((changes) => {
      const regions = changes.map(({ target }) =>
        ((target as Element).closest ? (target as Element) : target.parentElement)?.closest<HTMLElement>(
          '[role=status], [role=alert], [aria-live]',
        ),
      );
      for (const region of new Set(regions)) if (region && text(region)) texts.push(text(region));
    }).observe(shadowRoot!, { subtree: true, childList: true, characterData: true });
  return texts;
}
