/** `import 'bantin/news-article.js'` registers `<news-article>`. */
import './elements/undo-clobbering.js';

export { NewsArticle } from './elements/news-article/news-article.js';

import './elements/news-article/define.js';
