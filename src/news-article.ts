/** `import 'bantin/news-article.js'` registers `<news-article>`. */
export { NewsArticle } from './elements/news-article/news-article.js';

import './elements/news-article/define.js';
