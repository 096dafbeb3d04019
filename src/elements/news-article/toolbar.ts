import { html, type TemplateResult } from 'lit';
import type { FeedItem } from '../../feed/model.js';
import type { ArticleFacts } from '../../i18n/translation.js';
import { originalOf } from './content.js';
import type { NewsArticle } from './news-article.js';

const toolsPart = () => import('./toolbar-controller.js');

/** Missing in some browsers. */
export const voices = globalThis.speechSynthesis as SpeechSynthesis | undefined;

const language = (lang: string) => lang.split(/[-_]/)[0];

/** A voice of this language that runs on the device: what is read is nobody else's business. */
export const voiceFor = ({ language: lang = 'vi' }: FeedItem): SpeechSynthesisVoice | undefined =>
  voices?.getVoices().find((voice) => voice.localService && language(voice.lang) === language(lang));

/** The address that is passed on: the publisher's, or that of this page where it has one for each article. */
export const sharedAddress = (host: NewsArticle, item: FeedItem): string =>
  (!host.articleParam && originalOf(item)) || location.href;

type Tool = 'text-size' | 'print' | 'share' | 'copy' | 'listen' | 'top';

const wants = (host: NewsArticle, tool: Tool) => host.tools.split(/\s+/).includes(tool);

/** The tool bar; undefined where it would be empty. What its buttons do is in `tools.ts`, which goes by their values. */
export function bar(host: NewsArticle, item: FeedItem, words: ArticleFacts): TemplateResult | undefined {
  const { title = '' } = item;
  const { toolbox } = host;
  const url = encodeURIComponent(sharedAddress(host, item));
  const button = (tool: Exclude<Tool, 'text-size'>) => html`<button value=${tool}>${words[tool]}</button>`;
  const tool = (tool: Tool, view: TemplateResult) => (wants(host, tool) ? view : []);
  const tools = [
    tool(
      'text-size',
      html`<span role="group" aria-label=${words.textSize}>${words.sizes.map(
        (name, step) =>
          html`<button value=${step} aria-label=${name} title=${name} aria-pressed=${step === host.textSize}>A</button>`,
      )}</span>`,
    ),
    tool('print', button('print')),
    tool(
      'share',
      'share' in navigator
        ? button('share')
        : html`<a href=${`mailto:?subject=${encodeURIComponent(title)}&body=${url}`}>${words.email}</a
            ><a href=${`https://www.facebook.com/sharer/sharer.php?u=${url}`} target="_blank" rel="noopener">Facebook</a>`,
    ),
    tool('copy', button('copy')),
    voiceFor(item) ? tool('listen', toolbox?.speaking() ?? button('listen')) : [],
  ].flat();
  return tools[0]
    ? html`<div part="tools" role="group" aria-label=${words.tools}>${tools}<span role="status">${toolbox?.notice}</span></div>`
    : undefined;
}

/** The way back to the title. */
export const top = (host: NewsArticle, words: ArticleFacts): TemplateResult | undefined =>
  wants(host, 'top') ? html`<button part="top" value="top">${words.top}</button>` : undefined;

/** Has the tools come when a reader is near, and use what is clicked; a picture opens in the page where they cannot be had. */
export function approach(host: NewsArticle, event: MouseEvent): void {
  const plain = event.type === 'click' && !(event.ctrlKey || event.metaKey || event.shiftKey);
  const control = plain ? (event.target as Element).closest<HTMLAnchorElement>('button,[part=zoom]') : null;
  if (control) event.preventDefault();
  void toolsPart().then(
    ({ use }) => use(host, control),
    () => control?.href && location.assign(control.href),
  );
}
