import { readdirSync, readFileSync } from 'node:fs';
import { page } from './markdown.mjs';
import { WORDS } from './words.mjs';

/** What comes with the next version: a file for each change. */
const readUnreleased = () =>
  readdirSync('.changeset')
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .sort()
    .map((file) =>
      readFileSync(`.changeset/${file}`, 'utf8')
        .replace(/^---[\s\S]*?\n---\s*/, '')
        .trim(),
    )
    .map((text) => `- ${text.replaceAll('\n', '\n  ')}`);

/** Tags that stand outside of code would be elements of the page. */
const escapeTags = (markdown) =>
  markdown
    .split(/(```[\s\S]*?```|`[^`]*`)/)
    .map((part, index) => (index % 2 ? part : part.replaceAll('<', '&lt;').replaceAll('{{', '&#123;&#123;')))
    .join('');

export function changelogPage(language) {
  const { changes, changesIntro, next } = WORDS[language];
  const released = readFileSync('CHANGELOG.md', 'utf8')
    .replace(/^# .*\n/, '')
    .trim();
  const unreleased = readUnreleased();
  const content = page(
    `# ${changes}`,
    changesIntro,
    unreleased.length > 0 && [`## ${next} {#next}`, escapeTags(unreleased.join('\n'))],
    escapeTags(released),
  );
  return { name: 'thay-doi', content };
}
