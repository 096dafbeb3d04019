/** `import 'bantin/news-list.js'` registers `<news-list>`. */
import './elements/undo-clobbering.js';

export { NewsList } from './elements/news-list/news-list.js';

import './elements/news-list/define.js';
