import { findsNothingIn } from './accessible-whole.js';

findsNothingIn('article', 'related-headlines');
