/**
 * Fills the generated tables of README.md from `dist/npm/custom-elements.json`: `npm run docs`.
 * With `--check` it only tells whether they are up to date.
 */
import { readFileSync, writeFileSync } from 'node:fs';

const manifest = JSON.parse(readFileSync('dist/npm/custom-elements.json', 'utf8'));
const elements = manifest.modules.flatMap(({ declarations }) => declarations ?? []).filter(({ tagName }) => tagName);

const cell = (text = '') => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (head, rows) =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');
const code = (text) => (text ? `\`${text}\`` : '');

function reference({ tagName, attributes, events, slots, cssParts, cssProperties = [] }) {
  const own = [...attributes].sort((a, b) => !!b.inheritedFrom - !!a.inheritedFrom);
  return [
    `### \`<${tagName}>\``,
    table(
      ['attribute', 'type', 'default', ''],
      own.map(({ name, type, default: value, description }) => [
        code(name),
        code(type?.text),
        value === "''" ? '' : code(value),
        description,
      ]),
    ),
    table(
      ['event', ''],
      events.map(({ name, description }) => [code(name), description]),
    ),
    table(
      ['slot', ''],
      slots.map(({ name, description }) => [name ? code(name) : 'default', description]),
    ),
    table(
      ['part', ''],
      cssParts.map(({ name, description }) => [code(name), description]),
    ),
    cssProperties.length &&
      table(
        ['custom property', 'default', ''],
        cssProperties.map(({ name, default: value, description }) => [code(name), code(value), description]),
      ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

const before = readFileSync('README.md', 'utf8');
const after = before.replace(
  /(<!-- reference -->\n)[\s\S]*?(\n<!-- \/reference -->)/,
  (_, open, close) => `${open}\n${elements.map(reference).join('\n\n')}\n${close}`,
);
if (process.argv.includes('--check')) {
  if (after !== before) {
    console.error('README.md: the reference is out of date; run npm run docs');
    process.exit(1);
  }
} else writeFileSync('README.md', after);
