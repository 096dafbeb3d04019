import type { EnhanceAppContext } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { h, nextTick } from 'vue';
import BarePage from './BarePage.vue';
import HomePage from './HomePage.vue';
import NotFound from './NotFound.vue';
import './site.css';
import ThemeChoice from './ThemeChoice.vue';

const OURS = 'news-list, news-article, related-news';

/** Loads our script for a page that a reader reached by a link, without a new document. */
function loadElementScript() {
  const isLoaded = document.querySelector('script[src$="cdn/bantin.js"]');
  if (isLoaded || !document.querySelector(OURS)) return;
  const script = document.createElement('script');
  script.src = new URL('cdn/bantin.js', window.__VP_SITE_ROOT__).href;
  document.head.append(script);
}

/** Leads on from the list of codes to the page of the one that the address names, as the console and the doctor do. */
function openNamedCode() {
  if (!/\/tham-khao\/ma\/(index\.html)?$/.test(location.pathname)) return;
  const link = document.getElementById(location.hash.slice(1))?.nextElementSibling;
  if (link instanceof HTMLAnchorElement) location.replace(link.href);
}

export default {
  extends: DefaultTheme,
  Layout: () => h(DefaultTheme.Layout, null, { 'not-found': () => h(NotFound) }),
  enhanceApp({ app, router }: EnhanceAppContext) {
    app.component('home', HomePage);
    app.component('page', BarePage);
    app.component('ThemeChoice', ThemeChoice);
    if (import.meta.env.SSR) return;
    const loadForPage = () => {
      if (document.querySelector('snippet-builder')) void import('../../builder/index.js');
      loadElementScript();
      openNamedCode();
    };
    router.onAfterRouteChange = () => nextTick(loadForPage);
    loadForPage();
  },
};
