import { testApp } from './tools/test-app.mjs';

testApp('nuxt', {
  output: '.output/public',
  refusal: /Type '"wrong"' is not assignable to type/,
  node22: true,
  hasServerHtml: true,
});
