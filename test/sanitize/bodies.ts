import { isUnseen, writtenAddress } from '../../src/feed/image-tags.js';
import { fixC1 } from '../../src/feed/windows-1252.js';
import { rich } from '../../src/sanitize/rich.js';
import { loadPurifier, type SanitizeOptions, sanitize } from '../../src/sanitize/sanitize.js';

export const all = rich(
  { embedded: (host, title) => `Xem trên ${host}${title && `: ${title}`}`, table: 'Bảng' },
  { fixC1, isUnseen, writtenAddress },
);
const purifier = await loadPurifier();

/** A corpus that lies beside the repository on some machines, or undefined. */
export async function corpus<T>(name: string): Promise<T[] | undefined> {
  const answer = await fetch(`/__corpora/${name}`);
  return answer.ok ? (await answer.json()).cases : undefined;
}

export const article = 'https://tin.example.test/tin/2024/bai-viet.html';

/** Sanitises as an article at {@link article} would be, under a title of level 2. */
export function clean(html: string, options: Partial<SanitizeOptions> = {}): HTMLElement {
  const box = document.createElement('div');
  const body = sanitize(purifier, html, {
    url: article,
    resolve(url) {
      try {
        const resolved = new URL(url ?? '', article);
        return url && /^https?:/.test(resolved.protocol) ? resolved.href : undefined;
      } catch {
        return undefined;
      }
    },
    picture: (url) => url,
    titleLevel: 2,
    part: all,
    ...options,
  });
  if (body) box.append(...body.childNodes);
  else box.append('KHÔNG AN TOÀN');
  return box;
}
