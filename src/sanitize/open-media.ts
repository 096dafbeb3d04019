/** Elements that hold the rest of an article where their end is missing. */
const MEDIUM = /<(\/?)(iframe|object|video|audio|canvas)(?=[\s/>])[^<>]*>/gi;
/** What belongs to the element before it. */
const PARTS = /(?:\s*<(?:source|track|param|embed)(?=[\s/>])[^<>]*>)*/iy;

interface Opened {
  name: string;
  /** Where its start tag ends. */
  end: number;
}

/** The elements that have no end tag, or are written as empty elements of XML. */
function findOpen(html: string): Opened[] {
  const missing: Opened[] = [];
  const open: Opened[] = [];
  const counts = new Map<string, number>();
  const count = (name: string, change: number) => counts.set(name, (counts.get(name) ?? 0) + change);
  for (const { 0: tag, 1: slash, 2: written, index } of html.matchAll(MEDIUM)) {
    const name = written!.toLowerCase();
    const element = { name, end: index + tag.length };
    if (!slash) {
      if (tag.endsWith('/>')) missing.push(element);
      else {
        open.push(element);
        count(name, 1);
      }
    } else if (counts.get(name)) {
      let inner = open.pop()!;
      for (; inner.name !== name; inner = open.pop()!) {
        missing.push(inner);
        count(inner.name, -1);
      }
      count(name, -1);
    }
  }
  return [...missing, ...open].sort((a, b) => a.end - b.end);
}

/** Where an element without an end is closed: behind its parts. */
function endOfParts(html: string, { name, end }: Opened): number {
  if (name === 'iframe') return end;
  PARTS.lastIndex = end;
  return PARTS.test(html) ? PARTS.lastIndex : end;
}

/** Closes frames and players, so that the text behind them is not taken for words that only readers without a player see. */
export function closeMedia(html: string): string {
  let closed = '';
  let at = 0;
  for (const element of findOpen(html)) {
    const end = Math.max(at, endOfParts(html, element));
    closed += `${html.slice(at, end)}</${element.name}>`;
    at = end;
  }
  return closed + html.slice(at);
}
