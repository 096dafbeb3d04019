import { hostile } from './hostile.mjs';

hostile(1);
