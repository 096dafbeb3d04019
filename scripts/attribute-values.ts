import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The values that attributes take where they take only some: what the `declare` fields of the elements allow. */
export function attributeValues() {
  const elements: Record<string, Record<string, string[]>> = {};
  for (const name of ['news-list', 'news-article', 'related-news']) {
    const own: Record<string, string[]> = (elements[name] = {});
    for (const file of [
      'feed-element.ts',
      ...(name === 'news-list' ? [] : ['reading-element.ts']),
      `${name}/${name}.ts`,
    ]) {
      const text = readFileSync(join('src/elements', file), 'utf8');
      for (const [, field, type] of text.matchAll(/^ {2}declare (\w+): ([^;]+);/gm)) {
        const union = /^\w+$/.test(type!) ? typeNamed(type!, file, text) : type;
        if (!/^'[^']+'( \| '[^']+')+$/.test(union ?? '')) continue;
        const attribute = field!.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
        own[attribute] = [...union!.matchAll(/'([^']+)'/g)].map(([, value]) => value!);
      }
    }
  }
  return elements;
}

/** What a type that a file imports stands for; undefined for those of the language. */
function typeNamed(type: string, file: string, text: string): string | undefined {
  const from = new RegExp(`import [^;]*\\b${type}\\b[^;]* from '([^']+)\\.js'`).exec(text)?.[1];
  const source = from && readFileSync(join('src/elements', file, '..', `${from}.ts`), 'utf8');
  return source && new RegExp(`type ${type} =\\s*\\|?\\s*([^;]+);`).exec(source)?.[1]?.replace(/\s+/g, ' ');
}
