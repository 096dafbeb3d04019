import { SCHEMES, THEMES } from './site.mjs';
import { describeVariants } from './variants.mjs';

const variants = THEMES.map((theme, index) => ({ theme, scheme: SCHEMES[index % 2] }));

describeVariants(variants, (index) => [[320], [1280]][index] ?? []);
