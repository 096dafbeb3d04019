/// <reference types="vite/client" />

declare module '*.vue' {
  import type { DefineComponent } from 'vue';

  const component: DefineComponent;
  export default component;
}

interface Window {
  /** The address of the site's root, which VitePress writes into each page. */
  __VP_SITE_ROOT__: string;
}
