import { describeAxeTests } from './accessible-whole.js';

describeAxeTests('carousel', 'ticker');
