import { testApp } from './tools/test-app.mjs';

testApp('vue', { output: 'dist', refusal: /Type '"wrong"' is not assignable to type/ });
