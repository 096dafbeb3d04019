import { describeAxeTests } from './accessible-whole.js';

describeAxeTests('documents', 'gallery', 'tabs');
