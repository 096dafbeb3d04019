import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

const ENTITIES = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'" };
const decode = (text) => text.replace(/&(?:amp|lt|gt|quot|#39);/g, (entity) => ENTITIES[entity]);

const titleOf = (html) => decode(/<title>([^<|]*)/.exec(html)?.[1].trim() ?? '');

/** Every page as a line with its title and address: https://llmstxt.org */
export function writeLlms(folder) {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('cdn/') && file !== '404.html')
    .sort();
  const lines = files.map((file) => `- [${titleOf(readFileSync(`${folder}/${file}`, 'utf8'))}](${file})`);
  const english = lines.filter((_, index) => files[index].startsWith('en/'));
  const vietnamese = lines.filter((_, index) => !files[index].startsWith('en/'));
  const text = `# Bản tin

> Embeddable news widgets: \`<news-list>\`, \`<news-article>\` and \`<related-news>\` show a publisher’s feed on any page with one snippet of HTML, Vietnamese first.

## English

${english.join('\n')}

## Tiếng Việt

${vietnamese.join('\n')}
`;
  writeFileSync(`${folder}/llms.txt`, text);
}
