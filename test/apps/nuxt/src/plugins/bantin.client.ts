import 'bantin/news-list.js';

export default defineNuxtPlugin(() => {});
