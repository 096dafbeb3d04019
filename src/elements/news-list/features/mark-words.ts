import { findWords } from './highlight.js';

/** Where a mark would not be text. */
const NO_TEXT = 'script,style,textarea,select,svg';

/**
 * Marks the beginnings of words in markup that is not ours. Each text keeps its node, empty, before the marks: whoever made it
 * may still change it.
 *
 * @returns a function that takes the marks away again.
 */
export function markWords(root: Element, words: readonly string[]): () => void {
  const undo = textsOf(root).map((text) => markText(text, words));
  return () => {
    for (const restore of undo) restore();
  };
}

function textsOf(root: Element): Text[] {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts.filter(({ parentElement }) => !parentElement?.closest(NO_TEXT));
}

function markText(text: Text, words: readonly string[]): () => void {
  const { data } = text;
  const ranges = findWords(data, words);
  if (!ranges.length) return () => {};
  const pieces = document.createElement('span');
  let done = 0;
  for (const [start, end] of ranges) {
    const mark = document.createElement('mark');
    mark.textContent = data.slice(start, end);
    pieces.append(data.slice(done, start), mark);
    done = end;
  }
  pieces.append(data.slice(done));
  text.data = '';
  text.after(pieces);
  return () => {
    pieces.remove();
    if (!text.data) text.data = data;
  };
}
