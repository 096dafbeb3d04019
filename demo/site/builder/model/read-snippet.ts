/** Reads a snippet that is on a page already back into choices. */
import { checkAttribute, checkColour, checkElement, checkFeeds, checkPublisher } from './check-choices.js';
import { type Choices, defaultChoices } from './choices.js';
import { findAttribute } from './manifest.js';
import { capacities, type Form } from './places.js';
import { type FoundForm, findAll, findForm } from './read-form.js';
import { defaultFallback } from './snippet-context.js';

export interface ReadSnippet {
  choices: Choices;
  /** Value of `min-height`, by which the width of the place can be told. */
  minHeight: string | undefined;
  /** What was not understood, as it stands in the snippet. */
  ignored: string[];
}

/** More than any page with a snippet in it. */
const MAX_LENGTH = 500_000;

/** What tells the frameworks apart whose elements look the same; the first that a text contains. */
const FRAMEWORKS: readonly [sign: string, place: string][] = [
  ['CUSTOM_ELEMENTS_SCHEMA', 'angular'],
  ['bantin/astro', 'astro'],
  ['bantin/svelte', 'svelte'],
  ['defineNuxtConfig', 'nuxt'],
  ['bantin/vue', 'vue'],
  ["'use client'", 'next'],
  ['bantin/react', 'react'],
  ["'bantin/", 'bundler'],
];

/** The place that is usual for a form. */
const PLACES: Partial<Record<Form, string>> = { tag: 'html' };

/**
 * Reads a snippet in any of its forms, with anything around it. The text is only parsed: nothing in it runs, and nothing is
 * requested.
 *
 * @returns undefined where there is no news in the text.
 */
export function readSnippet(text: string): ReadSnippet | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  const page = new DOMParser().parseFromString(text, 'text/html');
  const found = findForm(page, text);
  if (found) return readForm(found, page, text);
  // Some editors show a snippet as text.
  const shown = page.body.textContent ?? '';
  const shownPage = new DOMParser().parseFromString(shown, 'text/html');
  const foundShown = shown.includes('<') ? findForm(shownPage, shown) : undefined;
  return foundShown && readForm(foundShown, shownPage, shown);
}

function readForm(found: FoundForm, page: Document, text: string): ReadSnippet {
  const element = checkElement(found.element);
  const feeds = checkFeeds(found.feeds);
  const settings = found.settings.map(([name, written]) => {
    const attribute = findAttribute(element, name);
    return { name, written, value: attribute && checkAttribute(attribute, written) };
  });
  const understood = settings.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]]));
  const unknown = settings
    .filter(({ value }) => value === undefined)
    .map(({ name, written }) => (written ? `${name}="${written}"` : name));
  const place = readPlace(found.form, text);
  const publisher = checkPublisher(found.fallbackHref);
  return {
    choices: {
      ...defaultChoices,
      feeds,
      element,
      attributes: Object.fromEntries(understood),
      brand: checkColour(/--bantin-brand'?(?: as string\])?\s*:\s*'?([^;'"<>{}]{1,100})/.exec(text)?.[1]),
      publisher: publisher === defaultFallback(feeds) ? '' : publisher,
      place,
      ...readScript(page, found.form),
    },
    minHeight: /min-?height'?\s*:\s*'?([^;'"<>{}]{1,300})/i.exec(text)?.[1],
    ignored: [...found.others, ...unknown, ...(found.form === 'script' ? [] : readScriptExtras(page))],
  };
}

function readPlace(form: Form, text: string): string {
  const isCode = form === 'react' || form === 'tag';
  const framework = isCode ? FRAMEWORKS.find(([sign]) => text.includes(sign))?.[1] : undefined;
  return framework ?? PLACES[form] ?? form;
}

const findScript = (page: Document) =>
  findAll<HTMLScriptElement>(page, 'script[src]').find((script) => script.getAttribute('src')!.includes('bantin'));

function readScript(page: Document, form: Form): Pick<Choices, 'script' | 'integrity' | 'preload'> {
  const script = findScript(page);
  const isPackage = /\/\/cdn\.jsdelivr\.net\//.test(script?.getAttribute('src') ?? '');
  const hasPreload = findAll(page, 'link[rel~=preload], link[rel~=modulepreload]').length > 0;
  const canPreload = script && capacities[form].preload;
  return {
    script: isPackage ? 'jsdelivr' : 'site',
    integrity: Boolean(script?.getAttribute('integrity')),
    preload: canPreload ? hasPreload : defaultChoices.preload,
  };
}

/** What a script says for the whole page. */
const readScriptExtras = (page: Document): string[] =>
  [...(findScript(page)?.attributes ?? [])]
    .filter(({ name }) => name === 'data-prefix' || name === 'data-elements')
    .map(({ name, value }) => `${name}="${value}"`);
