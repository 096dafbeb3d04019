/**
 * Text as it is in Markdown that Vue reads afterwards: no tags, and no `{{ }}`. Code in backticks stays code.
 *
 * @param {string} text
 * @returns {string}
 */
export const plain = (text) =>
  text
    .split(/(`[^`]*`)/)
    .map((part) => (part.startsWith('`') && part.length > 1 ? part : escapeAll(part)))
    .join('');

const ENTITIES = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '{': '&#123;',
  '}': '&#125;',
  '*': '&#42;',
  _: '&#95;',
  '[': '&#91;',
  ']': '&#93;',
};

const escapeAll = (text) => text.replace(/[&<>{}*_[\]]/g, (character) => ENTITIES[character]);

export const code = (text) => (text ? `\`${text}\`` : '');

/** A block to copy, behind a fence that nothing in it ends. */
export const codeBlock = (text, language = 'text') => `\`\`\`\`${language}\n${text}\n\`\`\`\``;

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** A table of cells that are Markdown already. */
export const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

/** The parts of a page, without those that there is nothing for. */
export const page = (...parts) => `${parts.flat().filter(Boolean).join('\n\n')}\n`;
