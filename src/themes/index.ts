/** The presets by their names: custom properties and nothing else, each in a chunk of its own. */
import type { CSSResult } from 'lit';

export const presets: Record<string, () => Promise<{ styles: CSSResult[] }>> = {
  ward: () => import('./ward.js'),
  union: () => import('./union.js'),
  police: () => import('./police.js'),
  contrast: () => import('./contrast.js'),
};
