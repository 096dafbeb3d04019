import type { CSSResult, LitElement } from 'lit';

/** A module with a part of the view, and the styles of that part where it has some. */
type Part = object & { styles?: CSSResult[] };

type Load<T> = () => Promise<T>;

const parts = new Map<Load<Part>, Part | null>();
/** Who waits for a part that is on its way: a view asks for it several times in each update. */
const waiting = new Map<Load<Part>, Set<LitElement>>();

/**
 * A part of the view that most pages do not need: undefined while its chunk is on the way, null when it cannot be had,
 * and is asked for again the next time. The host renders again once that is known, with the styles of the part.
 *
 * @param load One function for each part, as it is the key: `() => import('./part.js')`.
 */
export function lazy<T extends Part>(host: LitElement, load: Load<T>): T | null | undefined {
  const part = parts.get(load);
  const sheets = (host.renderRoot as ShadowRoot).adoptedStyleSheets;
  for (const { styleSheet } of part?.styles ?? []) if (!sheets.includes(styleSheet!)) sheets.push(styleSheet!);
  if (!part) {
    const hosts = waiting.get(load) ?? new Set();
    if (!hosts.size)
      load()
        .catch(() => null)
        .then((loaded) => {
          waiting.delete(load);
          parts.set(load, loaded);
          if (loaded !== part) for (const host of hosts) host.requestUpdate();
        });
    waiting.set(load, hosts.add(host));
  }
  return part as T | null | undefined;
}
