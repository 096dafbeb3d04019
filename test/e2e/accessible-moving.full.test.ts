import { findsNothingIn } from './accessible-whole.js';

findsNothingIn('carousel', 'ticker');
