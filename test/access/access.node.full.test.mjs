import { SCHEMES, THEMES } from './site.mjs';
import { describeVariants } from './variants.mjs';

// Variants alternate between the dialog of an article and that of a picture.
const variants = [...SCHEMES, ...SCHEMES].flatMap((scheme) => THEMES.map((theme) => ({ theme, scheme })));

describeVariants(variants, () => [240, 320, 1280]);
