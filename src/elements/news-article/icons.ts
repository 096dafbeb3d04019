import { html, type TemplateResult } from 'lit';

/** Drawn with lines on a square of 24. */
const PATHS = {
  share: 'M12 15V3M7 8l5-5 5 5M5 13v7h14v-7',
  listen: 'M4 9v6h4l5 4V5L8 9zM16.5 8.5a5 5 0 0 1 0 7M19 6a8.5 8.5 0 0 1 0 12',
  pause: 'M9 5v14M15 5v14',
  play: 'M7 4l13 8-13 8z',
  stop: 'M6 6h12v12H6z',
  print: 'M7 9V3h10v6M7 17H4V9h16v8h-3M7 14h10v7H7z',
  copy: 'M9 9h11v11H9zM15 9V4H4v11h5',
  more: 'M6 9l6 6 6-6',
  top: 'M12 20V4M5 11l7-7 7 7',
};

export type Icon = keyof typeof PATHS;

/** A picture beside a word: screen readers leave it out. */
export const icon = (name: Icon): TemplateResult =>
  html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${PATHS[name]}></path></svg>`;
