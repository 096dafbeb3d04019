import { findsNothingIn } from './accessible-whole.js';

findsNothingIn('headlines', 'featured');
