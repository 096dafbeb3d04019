import { decodeHTMLStrict } from 'entities';
import { createHtmlToText } from '../html-to-text.js';

/** The character that HTML gives a name, from the table of the standard, as a server has no browser to ask. */
export function characterNamed(name: string): string | undefined {
  const text = decodeHTMLStrict(`&${name};`);
  return text.endsWith(';') ? undefined : text;
}

/** Reads markup as a browser does, with all names of characters. */
export const htmlToText = createHtmlToText(characterNamed);
