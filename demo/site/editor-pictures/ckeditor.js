import '@ckeditor/ckeditor5-ui/dist/index.css';
import '@ckeditor/ckeditor5-editor-classic/dist/index.css';
import '@ckeditor/ckeditor5-html-embed/dist/index.css';
import '@ckeditor/ckeditor5-widget/dist/index.css';
import { ClassicEditor } from '@ckeditor/ckeditor5-editor-classic';
import { Essentials } from '@ckeditor/ckeditor5-essentials';
import { Heading } from '@ckeditor/ckeditor5-heading';
import { HtmlEmbed } from '@ckeditor/ckeditor5-html-embed';
import { Link } from '@ckeditor/ckeditor5-link';
import { List } from '@ckeditor/ckeditor5-list';
import { Paragraph } from '@ckeditor/ckeditor5-paragraph';

/** An editor with the snippet behind its button “Insert HTML”, open to be edited. */
export async function show(element, html) {
  const editor = await ClassicEditor.create({
    attachTo: element,
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph, Heading, Link, List, HtmlEmbed],
    toolbar: ['heading', 'link', 'bulletedList', 'htmlEmbed'],
  });
  editor.setData('<p>Tin mới của phường</p>');
  editor.execute('htmlEmbed', html);
}
