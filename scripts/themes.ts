import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

type Presets = typeof import('../src/themes/index').presets;

/** Elements that name no preset of their own. */
const SELECTOR = ':where(news-list, news-article, related-news):not([theme])';

/** Writes the presets as style sheets for pages, where they apply to every element that names no preset of its own. */
export async function writeThemes(npmDirectory: string): Promise<void> {
  const directory = join(npmDirectory, 'themes');
  const { presets }: { presets: Presets } = await import(pathToFileURL(resolve(directory, 'index.js')).href);
  for (const [name, load] of Object.entries(presets)) {
    const { styles } = await load();
    const css = styles.map(({ cssText }) => cssText).join('\n');
    const rules = css.replaceAll(`:host([theme='${name}'])`, SELECTOR).replaceAll('\n    ', '\n').trim();
    writeFileSync(join(directory, `${name}.css`), `${rules}\n`);
  }
  writeFileSync(
    join(directory, 'plain.css'),
    '/* The fonts and colours of the page: what every element has by itself. */\n',
  );
}
