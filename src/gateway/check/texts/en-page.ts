import type { PageFacts } from '../facts.js';
import type { TextsOf } from './text.js';

export const page: TextsOf<PageFacts> = {
  'ok/page': ({ elements, feeds }) => ({
    message: `News elements on the page: ${elements}; feeds that they read: ${feeds}.`,
  }),
  'no-element/misspelt': ({ name, suggestion }) => ({
    message: `There is no element <${name}>.`,
    action: `Did you mean <${suggestion}>? Correct its start tag and its end tag.`,
  }),
  'no-element/escaped': ({ sample }) => ({
    message: `The editor turned the code into text: readers see “${sample}” instead of the news.`,
    action: 'Paste it again in the source view (HTML), not into the text.',
  }),
  'no-element/stripped': () => ({
    message: 'The page has bantin.js but no news element: the editor (CMS) probably removed the tag.',
    action:
      'Look at the source of the article in the HTML view, or use a way to paste that the editor keeps (README.md).',
  }),
  'no-element/feed-of-page': ({ to }) => ({
    message: 'This page does not show news of Bản tin, but it names a feed.',
    action: `If it is the feed of this page that you need, check this address: ${to}`,
  }),
  'no-script/missing': () => ({
    message: 'The page has news elements but no <script> that loads bantin.js, so no news shows.',
    action:
      'Add <script async src="…/bantin.js"></script>; where the editor removes it, put it into the template of the page.',
  }),
  'no-script/bundle': () => ({
    message: 'There is no <script> for bantin.js; its code may be in the page’s own files.',
    action: 'With the npm package nothing has to be done; otherwise add <script async src="…/bantin.js"></script>.',
  }),
  'no-script/escaped': () => ({
    message: 'The editor turned the <script> for bantin.js into text.',
    action: 'Paste it again in the source view (HTML), or put it into the template of the page.',
  }),
  'no-script/prefix': ({ name, prefix }) => ({
    message: `The element <${name}> needs the prefix “${prefix}”, which no <script> declares.`,
    action: `Add data-prefix="${prefix}" to the <script> of bantin.js.`,
  }),
  'chunk/type': ({ url, type }) => ({
    message: `The server sends ${url} as “${type}”, so browsers do not run it.`,
    action: 'Ask whoever runs that server to send .js files with Content-Type: text/javascript.',
  }),
  'chunk/not-script': ({ url }) => ({
    message: `What is at ${url} is not bantin.js but a web page.`,
    action: 'Correct the address in the <script>, or put the files of dist/cdn on the server again.',
  }),
  'integrity/mismatch': ({ url }) => ({
    message: `The attribute integrity does not fit the file ${url}, so browsers do not run it.`,
    action: 'Copy the snippet again, from snippet.html of the version that is on the server.',
  }),
  'integrity/no-crossorigin': ({ url }) => ({
    message: `The <script> of ${url} has integrity without crossorigin, so browsers do not run it.`,
    action: 'Add crossorigin="anonymous" to the <script>.',
  }),
  'versions/address': ({ named, real }) => ({
    message: `The address names version ${named}, and the file is version ${real}.`,
    action: `Put the files of version ${named} into that directory, or correct the address.`,
  }),
  'csp/trusted-types': ({ advice }) => ({
    message: 'The Content Security Policy of the page does not allow the Trusted Types policies of Bản tin.',
    action: `Ask whoever runs this site to change the directive to: ${advice}`,
  }),
  'csp/sandbox': () => ({
    message: 'The Content Security Policy of the page forbids all scripts (sandbox without allow-scripts).',
    action: 'Ask whoever runs this site to add allow-scripts to the directive sandbox.',
  }),
  'no-feed/stripped': ({ name }) => ({
    message: `The element <${name}> has no attribute left: the editor (CMS) probably removed them.`,
    action: 'Look at the source in the HTML view, or use a link with class="bantin bantin-list" (README.md).',
  }),
  'address/quotes': ({ value }) => ({
    message: `The attribute feed has typographic quotation marks (${value}), so its address is wrong.`,
    action: 'Type it again with straight " in the source view; word processors like to change them.',
  }),
  'article/none': () => ({
    message: 'Nothing says which article this element has to show.',
    action: 'Add the attribute article (such as article="latest"), article-param or list.',
  }),
  'unclosed/self-closing': ({ name }) => ({
    message: `HTML has no <${name} … />: the rest of the page ends up inside of it.`,
    action: `Write <${name} …></${name}>.`,
  }),
  'fallback/none': ({ name }) => ({
    message: `There is nothing between <${name}> and </${name}> for readers without JavaScript.`,
    action: 'Optional; a link to the publisher’s site is best.',
  }),
  'height/none': ({ name }) => ({
    message: `The element <${name}> reserves no height, so what is below moves when the news arrives.`,
    action: 'Optional; reserve it with min-height as in snippet.html, or in the styles of the page.',
  }),
  'preload/no-crossorigin': ({ url }) => ({
    message: `The <link rel="preload"> of ${url} has no crossorigin or as="fetch", so the feed is loaded twice.`,
    action: 'Write <link rel="preload" as="fetch" crossorigin href="…">.',
  }),
  'preload/other-feed': ({ url }) => ({
    message: `The <link rel="preload"> loads ${url}, a feed that no element uses.`,
    action: 'Make its address that of the attribute feed, or remove it.',
  }),
  'mixed-content/script': ({ url }) => ({
    message: `The page is on https: and ${url} on http:, which browsers block.`,
    action: 'Change the address in the <script> to https://.',
  }),
  'unchecked/relative': ({ address }) => ({
    message: `The address “${address}” was not checked, as a file does not say where its page is.`,
    action: 'Run this command with the address of the page.',
  }),
  'unchecked/offline': ({ address }) => ({
    message: `${address} was not checked, because of --offline.`,
    action: 'Run the command without --offline.',
  }),
  'unchecked/time': ({ address }) => ({
    message: `${address} was not checked, as the time was over.`,
    action: 'Check that address by itself with the same command.',
  }),
  'unchecked/many': ({ count }) => ({
    message: `The page has too many addresses; ${count} were not checked.`,
    action: 'Check each of them with the same command.',
  }),
};
