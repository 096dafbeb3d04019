/** The Vietnamese words of the elements for reading, each in the chunk of the part that takes it. */
export { viArticle } from '../i18n/vi-article.js';
export { viBlocks } from '../i18n/vi-article-blocks.js';
export { viDetails } from '../i18n/vi-article-details.js';
export { viTools } from '../i18n/vi-article-tools.js';
export { viDialogs } from '../i18n/vi-dialogs.js';
export { viRelated } from '../i18n/vi-related.js';
