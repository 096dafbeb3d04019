import { testApp } from './tools/test-app.mjs';

testApp('react', { output: 'dist', refusal: /Type '"wrong"' is not assignable to type/ });
