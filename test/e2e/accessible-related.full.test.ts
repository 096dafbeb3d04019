import { describeAxeTests } from './accessible-whole.js';

describeAxeTests('related-list', 'related-cards');
