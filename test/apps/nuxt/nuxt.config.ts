const elements = ['news-list', 'news-article', 'related-news'];

export default defineNuxtConfig({
  srcDir: 'src',
  app: { head: { title: 'Tin phường', htmlAttrs: { lang: 'vi' } } },
  telemetry: false,
  typescript: { strict: true },
  vue: { compilerOptions: { isCustomElement: (tag) => elements.includes(tag) } },
});
