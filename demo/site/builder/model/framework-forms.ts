/** The element in frameworks, as the apps of test/apps have it. */
import { toAngularAttribute, toAstroAttribute, toJsxValue, toSvelteAttribute } from './escape.js';
import { createElement } from './html-forms.js';
import { toMinHeight } from './room.js';
import type { Setting, SnippetContext } from './snippet-context.js';

interface CodePart {
  code: string;
  language: string;
  /** Name of the file. */
  where: string;
}

const COMPONENTS = { 'news-list': 'NewsList', 'news-article': 'NewsArticle', 'related-news': 'RelatedNews' } as const;

const ELEMENTS = "const elements = ['news-list', 'news-article', 'related-news'];";

const indent = (text: string, by: string) => text.replace(/^(?=.)/gm, by);

function toProperty({ attribute: { fieldName, type }, value }: Setting): string {
  if (type === 'boolean') return fieldName;
  return `${fieldName}=${type === 'number' ? `{${Number(value)}}` : toJsxValue(value)}`;
}

function createJsxStyle({ room, brand }: SnippetContext): string {
  const minHeight = toMinHeight(room);
  const properties = [
    "display: 'block'",
    minHeight ? `minHeight: '${minHeight}'` : '',
    // The types of React know no custom properties.
    brand ? `['--bantin-brand' as string]: '${brand}'` : '',
  ];
  return `style={{ ${properties.filter(Boolean).join(', ')} }}`;
}

function createComponent(context: SnippetContext): string {
  const { element, feeds, settings, fallbackHref, fallbackText } = context;
  const name = COMPONENTS[element];
  const properties = [`feed=${toJsxValue(feeds.join(' '))}`, ...settings.map(toProperty), createJsxStyle(context)];
  return [
    `<${name}`,
    ...properties.map((property) => `  ${property}`),
    '>',
    `  <a href=${toJsxValue(fallbackHref)}>${fallbackText}</a>`,
    `</${name}>`,
  ].join('\n');
}

function createReact(context: SnippetContext, isNext: boolean): CodePart[] {
  const name = COMPONENTS[context.element];
  const code = `${isNext ? "'use client';\n\n" : ''}import { ${name} } from 'bantin/react';

export function News() {
  return (
${indent(createComponent(context), '    ')}
  );
}`;
  return [{ code, language: 'tsx', where: 'news.tsx' }];
}

function createVue(context: SnippetContext, isNuxt: boolean): CodePart[] {
  const code = `<script setup lang="ts">
import 'bantin/${context.element}.js';
import 'bantin/vue';
</script>

<template>
${indent(createElement(context), '  ')}
</template>`;
  const config = isNuxt
    ? `${ELEMENTS}

export default defineNuxtConfig({
  vue: { compilerOptions: { isCustomElement: (tag) => elements.includes(tag) } },
});`
    : `import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

${ELEMENTS}

export default defineConfig({
  plugins: [vue({ template: { compilerOptions: { isCustomElement: (tag) => elements.includes(tag) } } })],
});`;
  return [
    { code, language: 'vue', where: 'News.vue' },
    { code: config, language: 'ts', where: isNuxt ? 'nuxt.config.ts' : 'vite.config.ts' },
  ];
}

function createSvelte(context: SnippetContext): CodePart[] {
  const code = `<script lang="ts">
import 'bantin/${context.element}.js';
import 'bantin/svelte';
</script>

${createElement(context, toSvelteAttribute)}`;
  return [{ code, language: 'svelte', where: 'News.svelte' }];
}

function createAngular(context: SnippetContext): CodePart[] {
  const code = `import { Component, CUSTOM_ELEMENTS_SCHEMA } from '@angular/core';
import 'bantin/${context.element}.js';

@Component({
  selector: 'app-news',
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  templateUrl: './news.html',
})
export class News {}`;
  return [
    { code: createElement(context, toAngularAttribute), language: 'html', where: 'news.html' },
    { code, language: 'ts', where: 'news.ts' },
  ];
}

function createAstro(context: SnippetContext): CodePart[] {
  const code = `---
import 'bantin/astro';
---

${createElement(context, toAstroAttribute)}

<script>
import 'bantin/${context.element}.js';
</script>`;
  return [{ code, language: 'astro', where: 'News.astro' }];
}

const createBundled = (context: SnippetContext): CodePart[] => [
  { code: createElement(context), language: 'html', where: 'index.html' },
  { code: `import 'bantin/${context.element}.js';`, language: 'ts', where: 'main.ts' },
];

export type Framework = 'react' | 'next' | 'vue' | 'nuxt' | 'svelte' | 'angular' | 'astro' | 'bundler';

export const frameworkForms: Record<Framework, (context: SnippetContext) => CodePart[]> = {
  react: (context) => createReact(context, false),
  next: (context) => createReact(context, true),
  vue: (context) => createVue(context, false),
  nuxt: (context) => createVue(context, true),
  svelte: createSvelte,
  angular: createAngular,
  astro: createAstro,
  bundler: createBundled,
};
