/** `import 'bantin/news-article.js'` registers `<news-article>`. */
import './elements/undo-clobbering.js';

export type { SourceOptions } from './controllers/feed-controller.js';
export { NewsArticle } from './elements/news-article/news-article.js';
export type { NewsErrorEvent, NewsLoadEvent } from './events/index.js';
export type { Feed, FeedItem } from './feed/model.js';

import './elements/news-article/define.js';
