/** The few pictures that are compared with those in `test/visual`, each with what it is of. */
export const SAMPLES = {
  list: { view: 'list', theme: 'ward', width: 320 },
  cards: { view: 'cards', theme: 'union', scheme: 'dark', width: 768 },
  featured: { view: 'featured', theme: 'police', width: 768 },
  headlines: { view: 'headlines', theme: 'contrast', width: 320, lang: 'ar' },
  article: { view: 'article', theme: 'plain', width: 320 },
};
