import { testApp } from './tools/test-app.mjs';

testApp('astro', {
  output: 'dist',
  refusal: /Type '"wrong"' is not assignable to type/,
  node22: true,
  hasServerHtml: true,
});
