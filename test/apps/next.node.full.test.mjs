import { testApp } from './tools/test-app.mjs';

testApp('next', { output: 'out', refusal: /Type '"wrong"' is not assignable to type/, hasServerHtml: true });
