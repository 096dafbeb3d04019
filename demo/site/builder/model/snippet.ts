/** The snippet for a place, with all that goes with it. */

import { originsOf } from './addresses.js';
import type { Choices } from './choices.js';
import { escapeHtml } from './escape.js';
import { type Framework, frameworkForms } from './framework-forms.js';
import {
  createAllowList,
  createBox,
  createFrame,
  createLink,
  createScript,
  createScriptForm,
  createTag,
} from './html-forms.js';
import { type Include, includeForms } from './include-forms.js';
import { createNotes, NEEDS_PERMISSION } from './notes.js';
import { findPlace, type Place } from './places.js';
import { createPolicy } from './policy.js';
import { createContext, type SnippetContext, type SnippetOptions } from './snippet-context.js';
import { stepsOf } from './steps.js';
import type { Text } from './text.js';

export type { SnippetOptions } from './snippet-context.js';

export interface SnippetPart {
  title: string;
  code: string;
  /** For highlighting: `html`, `css`, `ts`, `sh` … */
  language: string;
  /** Where in the place it goes; empty where the steps say it. */
  where: string;
}

export interface Snippet {
  /** What to copy; the first is what changes from one snippet to the next. */
  parts: readonly SnippetPart[];
  steps: readonly string[];
  /** The directives that a Content-Security-Policy needs. */
  csp: string;
  notes: readonly string[];
}

const TITLES = {
  snippet: { vi: 'Đoạn mã', en: 'Snippet' },
  box: { vi: 'Hộp tin', en: 'Box' },
  link: { vi: 'Liên kết', en: 'Link' },
  script: { vi: 'Thẻ script', en: 'Script' },
  styles: { vi: 'Màu nhận diện', en: 'Brand colour' },
  frame: { vi: 'Khung', en: 'Frame' },
  meta: { vi: 'Thẻ meta cho embed.html', en: 'Meta tags for embed.html' },
  editor: { vi: 'Cấu hình trình soạn thảo', en: 'Editor configuration' },
  include: { vi: 'Dòng include', en: 'Include' },
  install: { vi: 'Cài gói', en: 'Install the package' },
} satisfies Record<string, Text>;

const PLACES = {
  content: { vi: 'mã nguồn của bài', en: 'the source of the content' },
  template: { vi: 'giao diện của trang, một lần, trước </body>', en: 'the template of the site, once, before </body>' },
  sheet: { vi: 'tệp CSS của giao diện', en: 'the style sheet of the template' },
  page: { vi: 'cuối trang, sau khung tin', en: 'the end of the page, behind the news' },
  server: { vi: 'embed.html trên máy chủ có bantin.js', en: 'embed.html on the server with bantin.js' },
  editor: { vi: 'nơi khởi tạo CKEditor', en: 'where CKEditor is created' },
  terminal: { vi: 'cửa sổ lệnh', en: 'the terminal' },
  nowhere: { vi: '', en: '' },
} satisfies Record<string, Text>;

const CKEDITOR_CONFIG = `htmlSupport: {
  allow: [{ name: 'div', classes: 'bantin', attributes: /^data-/, styles: ['min-height'] }],
}`;

type CreatePart = (
  title: keyof typeof TITLES,
  code: string,
  language?: string,
  where?: keyof typeof PLACES,
) => SnippetPart;

/** What to paste where. Values are escaped for where they stand; what a form has no room for is said in the notes. */
export function createSnippet(choices: Choices, options: SnippetOptions): Snippet {
  const { lang } = options;
  const context = createContext(choices, options);
  const place = findPlace(choices.place);
  return {
    parts: createParts(context, place),
    steps: stepsOf(place.id).map((step) => step[lang]),
    csp: createPolicy(context, place.form),
    notes: createNotes(context, place, choices).map((note) => note[lang]),
  };
}

function createParts(context: SnippetContext, { id, form }: Place): SnippetPart[] {
  const { lang } = context;
  const createPart: CreatePart = (title, code, language = 'html', where = 'nowhere') => ({
    title: TITLES[title][lang],
    code,
    language,
    where: PLACES[where][lang],
  });
  switch (form) {
    case 'tag':
      return [createPart('snippet', createTag(context))];
    case 'script':
      return [
        createPart('script', createScriptForm(context, originsOf(context.feeds))),
        ...createStyles(context, createPart),
      ];
    case 'box':
    case 'link':
      return [
        createPart(form, form === 'box' ? createBox(context) : createLink(context), 'html', 'content'),
        createPart('script', createScript(context, createAllowList(context)), 'html', 'template'),
        ...createStyles(context, createPart),
        ...(id === 'ckeditor' ? [createPart('editor', CKEDITOR_CONFIG, 'ts', 'editor')] : []),
      ];
    case 'frame':
      return [
        createPart('frame', createFrame(context)),
        createPart('meta', createFrameMeta(context), 'html', 'server'),
      ];
    case 'ssi':
    case 'php':
    case 'esi':
      return [
        createPart('include', includeForms[form satisfies Include](context), form === 'php' ? 'php' : 'html'),
        createPart('script', createScript(context), 'html', 'page'),
        ...createStyles(context, createPart),
      ];
    default:
      return [
        ...frameworkForms[form satisfies Framework](context).map((part) => ({ title: part.where, ...part })),
        createPart('install', 'npm install bantin', 'sh', 'terminal'),
      ];
  }
}

/** The colour, where the form itself has no room for it. */
const createStyles = ({ brand, element }: SnippetContext, createPart: CreatePart) =>
  brand ? [createPart('styles', `${element} {\n  --bantin-brand: ${brand};\n}`, 'css', 'sheet')] : [];

/** What whoever runs the server of the frame has to allow. */
function createFrameMeta({ feeds, settings }: SnippetContext): string {
  const names = settings.map(({ attribute }) => attribute.name).filter((name) => NEEDS_PERMISSION.includes(name));
  return [
    `<meta name="bantin:allow" content="${escapeHtml(originsOf(feeds).join(' '))}">`,
    `<meta name="bantin:allow-attributes" content="${names.join(' ')}">`,
  ].join('\n');
}
