import { findsNothingIn } from './accessible-whole.js';

findsNothingIn('related-list', 'related-cards');
