import { findsNothingIn } from './accessible-whole.js';

findsNothingIn('list', 'cards');
