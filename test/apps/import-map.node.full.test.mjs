import { testApp } from './tools/test-app.mjs';

testApp('import-map', { output: '.', hasDevelopment: false });
