import { hostile } from './hostile.js';

hostile(1);
