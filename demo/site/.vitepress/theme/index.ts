import DefaultTheme from 'vitepress/theme-without-fonts';
import './site.css';

export default {
  extends: DefaultTheme,
  enhanceApp() {
    if (!import.meta.env.SSR) void import('../../builder/index.js');
  },
};
