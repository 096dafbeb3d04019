import { testApp } from './tools/test-app.mjs';

testApp('vite', { output: 'dist', refusal: /Type '"wrong"' is not assignable to type/ });
