import { readFileSync } from 'node:fs';
import { inVietnamese } from './descriptions.mjs';
import { code, page, plain, table } from './markdown.mjs';
import { WORDS } from './words.mjs';

/** Every element of the manifest, by name; the order of its files is not always the same. */
export function readElements() {
  const manifest = JSON.parse(readFileSync('dist/npm/custom-elements.json', 'utf8'));
  return manifest.modules
    .flatMap(({ declarations }) => declarations ?? [])
    .filter(({ tagName }) => tagName)
    .sort((a, b) => (a.tagName < b.tagName ? -1 : 1));
}

/** A part that has the name of an attribute has its selector as its name in the manifest. */
const partName = (name) => name.replace(/^::part\((.*)\)$/, '$1');

/** Public properties that are no attributes, and methods. */
const ownMembers = ({ members }) =>
  members.filter(
    ({ attribute, privacy, static: isStatic, description }) => !attribute && !privacy && !isStatic && description,
  );

/** What the manifest says about a thing, in this language. */
export function describe(kind, name, description, language) {
  const text = language === 'vi' ? inVietnamese(kind, name) : description;
  return plain(text ?? '');
}

function renderElement(element, language) {
  const words = WORDS[language];
  const { tagName, attributes, events, slots, cssParts, cssProperties = [] } = element;
  const about = (kind, name, description) => describe(kind, name, description, language);
  const section = (head, rows) => rows.length > 0 && [`## ${head[0]} {#${anchorOf(head)}}`, table(head, rows)];
  const anchorOf = (head) => Object.keys(WORDS.en).find((key) => words[key] === head);
  return page(
    `# ${code(`<${tagName}>`)}`,
    about('element', tagName, element.description),
    section(
      words.attributes,
      attributes.map(({ name, type, default: value, description }) => [
        code(name),
        code(type?.text),
        value === "''" ? '' : code(value),
        about('attribute', name, description),
      ]),
    ),
    section(
      words.methods,
      ownMembers(element).map(({ name, kind, description }) => [
        code(kind === 'method' ? `${name}()` : name),
        about('member', name, description),
      ]),
    ),
    section(
      words.events,
      events.map(({ name, description }) => [code(name), about('event', name, description)]),
    ),
    section(
      words.slots,
      slots.map(({ name, description }) => [name ? code(name) : words.defaultSlot, about('slot', name, description)]),
    ),
    section(
      words.parts,
      cssParts.map(({ name, description }) => [code(partName(name)), about('part', partName(name), description)]),
    ),
    section(
      words.properties,
      cssProperties.map(({ name, default: value, description }) => [
        code(name),
        code(value),
        about('property', name, description),
      ]),
    ),
  );
}

/** A page for each element, and one that lists them. */
export function elementPages(language) {
  const words = WORDS[language];
  const elements = readElements();
  const list = elements.map(({ tagName, description }) => {
    const text = describe('element', tagName, description, language);
    return `- [${code(`<${tagName}>`)}](./${tagName}.md): ${text}`;
  });
  return [
    { name: 'phan-tu', content: page(`# ${words.elements}`, words.elementsIntro, list.join('\n')) },
    ...elements.map((element) => ({ name: element.tagName, content: renderElement(element, language) })),
  ];
}
