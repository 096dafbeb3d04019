import { testApp } from './tools/test-app.mjs';

testApp('sveltekit', {
  output: 'build',
  refusal: /Type '"wrong"' is not assignable to type/,
  node22: true,
  hasServerHtml: true,
});
