import { describeAxeTests } from './accessible-whole.js';

describeAxeTests('article', 'related-headlines');
