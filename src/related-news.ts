/** `import 'bantin/related-news.js'` registers `<related-news>`. */
import './elements/undo-clobbering.js';

export type { SourceOptions } from './controllers/feed-controller.js';
export { RelatedNews } from './elements/related-news/related-news.js';
export type { NewsErrorEvent, NewsLoadEvent, NewsSelectEvent } from './events/index.js';
export type { Feed, FeedItem } from './feed/model.js';

import './elements/related-news/define.js';
