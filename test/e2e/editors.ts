/** The editors and sanitisers that pages may put content through. */
import { executeServerCommand } from '@web/test-runner-commands';

interface TinyMCE {
  init(options: object): Promise<[{ setContent(html: string): void; getContent(): string; remove(): void }]>;
}

/** The content that TinyMCE returns for HTML that was entered as its source code. */
export async function tinymce(html: string): Promise<string> {
  const tag = document.createElement('script');
  tag.src = '/node_modules/tinymce/tinymce.min.js';
  const area = document.createElement('textarea');
  document.body.append(area);
  if (!('tinymce' in window)) {
    document.head.append(tag);
    await new Promise((resolve) => tag.addEventListener('load', resolve));
  }
  const { tinymce } = window as unknown as { tinymce: TinyMCE };
  const [editor] = await tinymce.init({
    target: area,
    license_key: 'gpl',
    base_url: '/node_modules/tinymce',
    suffix: '.min',
    convert_urls: false,
  });
  editor.setContent(html);
  const content = editor.getContent();
  editor.remove();
  area.remove();
  return content;
}

/** The content that CKEditor returns, in the configurations of test/fixtures/editors/ckeditor.js. */
type CKEditor = Record<'usual' | 'everything' | 'placeholders' | 'embedded', (html: string) => Promise<string>>;

const CKEDITOR: string = '/__editors/ckeditor';
export const ckeditor: CKEditor = await import(CKEDITOR);

/** A sanitiser that runs on servers, by its name in test/tools/sanitizers.mjs. */
export const onServer = (by: string) => async (html: string) =>
  ((await executeServerCommand('sanitize', { by, html })) as { html: string }).html;
