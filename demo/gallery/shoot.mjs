/**
 * `npm run gallery`: builds, then takes pictures of all that the gallery shows, and of the model page, into `gallery/`;
 * those of its first page, which `npm start` then shows, come first. `--only ward` takes those with that in their name, `--no-build` what is in `dist`. `--renew` takes only the few that
 * `test/visual` compares with.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { startOrigins } from '../origins.mjs';
import { openBrowser } from './camera.mjs';
import { ALL_PICTURES, fileNameOf, queryOf } from './pictures.mjs';
import { SAMPLES } from './samples.mjs';
import { LAYOUTS, SCHEMES, STATES, THEMES, VIEWS, WIDTHS } from './views.mjs';

process.chdir(fileURLToPath(new URL('../..', import.meta.url)));
const { values } = parseArgs({
  options: { 'no-build': { type: 'boolean' }, renew: { type: 'boolean' }, only: { type: 'string', default: '' } },
});
if (!values['no-build'] && spawnSync('npm', ['run', 'build'], { stdio: 'inherit' }).status !== 0) process.exit(1);

const firstPage = ALL_PICTURES.map((picture) => [
  `pictures/${fileNameOf(picture).replace('.png', '')}`,
  queryOf(picture),
]);
const others = [
  ...VIEWS.flatMap((view) => THEMES.flatMap((theme) => SCHEMES.map((scheme) => ({ view, theme, scheme })))),
  ...LAYOUTS.map((view) => ({ view, theme: 'ward', lang: 'ar' })),
  ...VIEWS.flatMap((view) => STATES.slice(1).map((state) => ({ view, theme: 'union', state }))),
].map((params) => [Object.values(params).join('-'), params]);
const [folder, wanted] = values.renew
  ? ['test/visual', Object.entries(SAMPLES)]
  : ['gallery', [...firstPage, ...others]];
mkdirSync(values.renew ? folder : 'gallery/pictures', { recursive: true });
const demo = await startOrigins({ app: false, port: 4830 });
const { shoot, shootWhole, close } = await openBrowser();
try {
  for (const [name, params] of wanted) {
    if (!name.includes(values.only)) continue;
    writeFileSync(`${folder}/${name}.png`, await shoot(`${demo.gallery}/?${new URLSearchParams(params)}`));
    console.log(`${folder}/${name}.png`);
  }
  for (const width of values.renew ? [] : WIDTHS.slice(1))
    for (const scheme of SCHEMES) {
      const name = `model-page-${width}-${scheme}`;
      if (!name.includes(values.only)) continue;
      writeFileSync(`${folder}/${name}.png`, await shootWhole(`${demo.ward}/mo-hinh`, { width, scheme }));
      console.log(`${folder}/${name}.png`);
    }
} finally {
  await close();
  await demo.close();
}
