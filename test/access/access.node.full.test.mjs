import { describeLooks } from './looks.mjs';
import { SCHEMES, THEMES } from './site.mjs';

// over a page, every other look opens an article, and those between them a picture
const looks = [...SCHEMES, ...SCHEMES].flatMap((scheme) => THEMES.map((theme) => ({ theme, scheme })));

describeLooks(looks, () => [240, 320, 1280]);
