import { describeLooks } from './looks.mjs';
import { SCHEMES, THEMES } from './site.mjs';

const looks = THEMES.map((theme, index) => ({ theme, scheme: SCHEMES[index % 2] }));

describeLooks(looks, (index) => [[320], [1280]][index] ?? []);
