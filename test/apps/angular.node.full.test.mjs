import { testApp } from './tools/test-app.mjs';

testApp('angular', { output: 'dist/browser', refusal: /Type '"wrong"' is not assignable to type/, node22: true });
