/** `import 'bantin/news-list.js'` registers `<news-list>`. */
export { NewsList } from './elements/news-list/news-list.js';

import './elements/news-list/define.js';
