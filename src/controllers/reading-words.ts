/** The Vietnamese words of the elements for reading, each in the chunk of the element that takes it. */
export { viArticle } from '../i18n/vi-article.js';
export { viDialogs } from '../i18n/vi-dialogs.js';
export { viRelated } from '../i18n/vi-related.js';
