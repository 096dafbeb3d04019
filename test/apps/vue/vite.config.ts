import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

const elements = ['news-list', 'news-article', 'related-news'];

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => elements.includes(tag) } } })],
});
