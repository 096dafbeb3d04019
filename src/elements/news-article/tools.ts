import { html, nothing, type TemplateResult } from 'lit';
import type { ArticleWords } from '../../i18n/words.js';

/** What the tools of an article work on. */
export interface Tools {
  /** Which are wanted. */
  names: readonly string[];
  words: ArticleWords;
  title: string;
  /** What is shared. */
  url: string;
  /** The step of the text size, from 0. */
  size: number;
  setSize(step: number): void;
  print(): void;
  /** What was told of the last copy. */
  notice: string;
  copy(): void;
  /** Undefined where nothing can read aloud. */
  speech?: 'idle' | 'speaking' | 'paused';
  speak(action: 'toggle' | 'stop'): void;
}

const KEY = 'bantin:text-size';
const STEPS = 3;

/** The reader's text size, from 0; kept by the browser where that is allowed. */
export function storedSize(): number {
  try {
    return (+localStorage.getItem(KEY)! || 0) % STEPS;
  } catch {
    return 0;
  }
}

export function storeSize(step: number): void {
  try {
    localStorage.setItem(KEY, `${step}`);
  } catch {
    // Not allowed: it lasts as long as the page does.
  }
}

/** Puts a text on the clipboard, on pages that are not secure as well. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const focused = document.activeElement as HTMLElement | null;
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    focused?.focus();
    return copied;
  }
}

const button = (text: string, action: () => void) => html`<button type="button" @click=${action}>${text}</button>`;

/** The tool bar; undefined where it would be empty. */
export function toolbar(tools: Tools): TemplateResult | undefined {
  const { words, title, url, size, speech } = tools;
  const bar = {
    'text-size': () =>
      html`<span role="group" aria-label=${words.textSize}>${words.sizes.map(
        (name, step) =>
          html`<button type="button" class=${`a${step}`} aria-label=${name} title=${name} aria-pressed=${step === size}
            @click=${() => tools.setSize(step)}>A</button>`,
      )}</span>`,
    listen: () =>
      speech && [
        button(words[({ idle: 'listen', speaking: 'pause', paused: 'resume' } as const)[speech]], () =>
          tools.speak('toggle'),
        ),
        speech === 'idle' ? nothing : button(words.stop, () => tools.speak('stop')),
      ],
    print: () => button(words.print, tools.print),
    share: () =>
      'share' in navigator
        ? button(words.share, () => void navigator.share({ title, url }).catch(() => {}))
        : html`<a href=${`mailto:?subject=${encodeURIComponent(title)}&body=${encodeURIComponent(url)}`}>${words.email}</a
            ><a href=${`https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(url)}`} target="_blank" rel="noopener">Facebook</a>`,
    copy: () => html`${button(words.copy, tools.copy)}<span role="status">${tools.notice}</span>`,
  };
  const wanted = Object.entries(bar).flatMap(([name, tool]) => (tools.names.includes(name) ? (tool() ?? []) : []));
  if (wanted.length) return html`<div part="tools" role="group" aria-label=${words.tools}>${wanted}</div>`;
}
