import type { CSSResult, LitElement } from 'lit';

/** A module with a part of the view, and the styles of that part where it has some. */
type Part = object & { styles?: CSSResult[] };

const parts = new Map<() => Promise<Part>, Part | null>();

/**
 * A part of the view that most pages do not need: undefined while its chunk is on the way, null when it cannot be had,
 * and is asked for again the next time. The host renders again once that is known, with the styles of the part.
 *
 * @param load One function for each part, as it is the key: `() => import('./part.js')`.
 */
export function lazy<T extends Part>(host: LitElement, load: () => Promise<T>): T | null | undefined {
  const part = parts.get(load);
  const sheets = (host.renderRoot as ShadowRoot).adoptedStyleSheets;
  for (const { styleSheet } of part?.styles ?? []) if (!sheets.includes(styleSheet!)) sheets.push(styleSheet!);
  if (!part)
    load()
      .catch(() => null)
      .then((loaded) => {
        if (loaded === part) return;
        parts.set(load, loaded);
        host.requestUpdate();
      });
  return part as T | null | undefined;
}
