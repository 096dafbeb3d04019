import { describeAxeTests } from './accessible-whole.js';

describeAxeTests('notices', 'compact', 'hero');
