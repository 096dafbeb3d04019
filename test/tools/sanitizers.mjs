import sanitizeHtml from 'sanitize-html';

/** What WordPress allows on every element in a post: https://developer.wordpress.org/reference/functions/_wp_add_global_attributes/ */
const GLOBAL = ['aria-*', 'class', 'data-*', 'dir', 'hidden', 'id', 'lang', 'role', 'style', 'title', 'xml:lang'];

/** The part of `$allowedposttags` that our snippets could use: https://developer.wordpress.org/reference/functions/wp_kses_allowed_html/ */
const WORDPRESS = {
  a: ['href', 'rel', 'rev', 'name', 'target', 'download'],
  div: ['align'],
  p: ['align'],
  span: ['align'],
  section: ['align'],
  strong: [],
  em: [],
  br: [],
  ul: ['type'],
  li: ['align', 'value'],
};

/** Sanitisers that run on servers, by the names of the table of editors. */
export const sanitizers = {
  'sanitize-html': (html) => sanitizeHtml(html),
  'WordPress (wp_kses_post)': (html) =>
    sanitizeHtml(html, {
      allowedTags: Object.keys(WORDPRESS),
      allowedAttributes: { '*': GLOBAL, ...WORDPRESS },
      allowedSchemes: ['http', 'https', 'mailto'],
      nonTextTags: [], // keeps the content of tags that are dropped
    }),
};
