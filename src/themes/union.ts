import { css } from 'lit';
import { brand } from './brand.js';

/** Blue, the colour of trade unions. Where `light-dark()` is not supported, the light colours apply, on their own background. */
export const styles = [
  css`
    :host([theme='union']) {
      --_accent: var(--bantin-accent, var(--_brand-accent, #f2a33a));
      --_background: var(--bantin-background, var(--_brand-background, #fff));
      --_border: var(--bantin-border, var(--_brand-border, 1px solid #c9d9ea));
      --_color: var(--bantin-color, var(--_brand-color, #15222f));
      --_fill: var(--bantin-fill, var(--_brand-fill, #e9f1f9));
      --_heading-background: var(--bantin-heading-background, var(--_brand-heading-background, #0b57a4));
      --_heading-color: var(--bantin-heading-color, var(--_brand-heading-color, #fff));
      --_link: var(--bantin-link, var(--_brand-link, #0b4a8f));
      --_padding: var(--bantin-padding, 12px);
    }
    @media not print {
      @supports (color: light-dark(red, red)) {
        :host([theme='union']) {
          --_background: var(--bantin-background, var(--_brand-background, light-dark(#fff, #0f1825)));
          --_border: var(--bantin-border, var(--_brand-border, 1px solid light-dark(#c9d9ea, #35495f)));
          --_color: var(--bantin-color, var(--_brand-color, light-dark(#15222f, #e6eef6)));
          --_fill: var(--bantin-fill, var(--_brand-fill, light-dark(#e9f1f9, #1d2d40)));
          --_heading-background: var(--bantin-heading-background, var(--_brand-heading-background, light-dark(#0b57a4, #0d4680)));
          --_link: var(--bantin-link, var(--_brand-link, light-dark(#0b4a8f, #9cc9fa)));
        }
      }
    }
    /* on paper the light colours apply, as browsers leave backgrounds out */
    @media print {
      :host([theme='union']) {
        --_heading-background: var(--bantin-heading-background, none);
        --_heading-color: var(--bantin-heading-color, #15222f);
      }
    }
  `,
  brand(css`:host([theme='union'])`),
];
