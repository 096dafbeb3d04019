/** `import 'bantin/news-list.js'` registers `<news-list>`. */
import './elements/undo-clobbering.js';

export type { SourceOptions } from './controllers/feed-controller.js';
export type { RenderItem, RenderItemContext } from './elements/news-list/host.js';
export { NewsList } from './elements/news-list/news-list.js';
export type { NewsErrorEvent, NewsLoadEvent, NewsSelectEvent } from './events/index.js';
export type { Feed, FeedItem } from './feed/model.js';

import './elements/news-list/define.js';
