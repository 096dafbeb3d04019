import { describeAxeTests } from './accessible-whole.js';

describeAxeTests('headlines', 'featured');
