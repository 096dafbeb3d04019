import { describeAxeTests } from './accessible-whole.js';

describeAxeTests('list', 'cards');
