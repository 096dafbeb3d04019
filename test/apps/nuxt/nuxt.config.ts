const elements = ['news-list', 'news-article', 'related-news'];

export default defineNuxtConfig({
  srcDir: 'src',
  compatibilityDate: '2026-11-01',
  app: { head: { title: 'Tin phường', htmlAttrs: { lang: 'vi' } } },
  devtools: { enabled: false },
  vue: { compilerOptions: { isCustomElement: (tag) => elements.includes(tag) } },
  typescript: {
    tsConfig: {
      compilerOptions: { exactOptionalPropertyTypes: true },
      vueCompilerOptions: { strictTemplates: true },
    },
  },
});
