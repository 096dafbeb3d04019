/** `import 'bantin/news-list.js'` registers `<news-list>`. */
import './elements/undo-clobbering.js';

export { NewsList } from './elements/news-list/news-list.js';
export type { NewsErrorEvent, NewsLoadEvent, NewsSelectEvent } from './events/index.js';
export type { Feed, FeedItem } from './feed/model.js';

import './elements/news-list/define.js';
