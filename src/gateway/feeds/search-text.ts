/** The searchable text of all items of a feed as one string, which is copied between threads faster than many. */
export interface SearchText {
  text: string;
  /** Where the text of each item ends. */
  ends: Uint32Array<ArrayBuffer>;
}

/** Joins the texts of items; no search term may contain a line break, so none matches across two items. */
export function joinTexts(texts: readonly string[]): SearchText {
  const ends = new Uint32Array(texts.length);
  let end = 0;
  for (const [index, text] of texts.entries()) {
    end += text.length + 1;
    ends[index] = end;
  }
  return { text: texts.map((text) => `${text}\n`).join(''), ends };
}

/** The first item whose text ends behind a position. */
function itemAt({ ends }: SearchText, position: number): number {
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! > position) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The items that contain a term, in ascending order. */
export function* findTerm(search: SearchText, term: string): Generator<number> {
  let position = search.text.indexOf(term);
  while (position >= 0) {
    const item = itemAt(search, position);
    yield item;
    position = search.text.indexOf(term, search.ends[item]! - 1);
  }
}

/** The items that contain at least one of the terms. */
export const findAnyTerm = (search: SearchText, terms: readonly string[]): Set<number> =>
  new Set(terms.flatMap((term) => [...findTerm(search, term)]));
