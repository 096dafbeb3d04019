import { escapeHtml } from './http.mjs';

/**
 * A whole HTML document.
 *
 * @param {{title: string, description?: string, icon: string, styles: string[], head?: string, body: string}} page
 *   `styles` are addresses of style sheets; `head` is HTML that follows them
 */
export function htmlPage({ title, description, icon, styles, head = '', body }) {
  const lines = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="color-scheme" content="light dark">',
    `<title>${escapeHtml(title)}</title>`,
    description && `<meta name="description" content="${escapeHtml(description)}">`,
    `<link rel="icon" href="${icon}" type="image/svg+xml">`,
    ...styles.map((href) => `<link rel="stylesheet" href="${href}">`),
    head,
  ];
  return `<!doctype html>
<html lang="vi">
<head>
${lines.filter(Boolean).join('\n')}
</head>
<body id="top">
${body}
</body>
</html>
`;
}

/**
 * Links of a menu.
 *
 * @param {[href: string, text: string][]} entries
 * @param {string} [current] the address of the entry that is marked as the current page
 */
export const menuLinks = (entries, current) =>
  entries.map(([href, text]) => {
    const state = href === current ? ' aria-current="page"' : '';
    return `<a href="${href}"${state}>${escapeHtml(text)}</a>`;
  });
