import { hostile } from './hostile.js';

hostile(20);
