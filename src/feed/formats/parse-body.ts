import type { Body } from './format.js';

/** Parses a text that looks like JSON. Any other is not tried, because an error takes longer than this test. */
export function parseBody(text: string): Body {
  if (!/^\s*[[{]/.test(text)) return { text };
  try {
    return { text, json: JSON.parse(text) };
  } catch {
    return { text }; // possibly XML behind some junk
  }
}
