/** `import 'bantin/related-news.js'` registers `<related-news>`. */
import './elements/undo-clobbering.js';

export { RelatedNews } from './elements/related-news/related-news.js';

import './elements/related-news/define.js';
