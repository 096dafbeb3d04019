import { css } from 'lit';

/**
 * Styles of all three elements. They use private custom properties (`--_`), which the presets in `themes/` override; a
 * designer's `--bantin-` properties take precedence over both. By default fonts and colours are those of the page.
 */
export const base = css`
  :host {
    --_accent: var(--bantin-accent, var(--bantin-brand, currentColor));
    --_background: var(--bantin-background);
    --_border: var(--bantin-border, 1px solid #80808059);
    --_color: var(--bantin-color);
    --_fill: var(--bantin-fill, #80808029);
    --_gap: var(--bantin-gap, 1em);
    --_link: var(--bantin-link);
    --_padding: var(--bantin-padding, 0px);
    --_radius: var(--bantin-radius, 0.375em);
    display: block;
    padding-inline: var(--_padding);
    background: var(--_background);
    color: var(--_color);
    font-family: var(--bantin-font);
    font-size: var(--bantin-font-size);
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  [part='heading'] {
    margin-inline: calc(-1 * var(--_padding));
    padding: 0.25em var(--_padding);
    border-block-end: 2px solid var(--_accent);
    background: var(--_heading-background, var(--bantin-heading-background));
    color: var(--_heading-color, var(--bantin-heading-color));
    font-size: 1.375em;
    text-wrap: balance;
  }
  [part='title'],
  [part='excerpt'],
  [part='lead'] {
    unicode-bidi: plaintext;
  }
  a {
    color: var(--_link);
  }
`;
