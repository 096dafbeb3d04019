import { css } from 'lit';
import { brand } from './brand.js';

/** Red and gold, the colours of ward offices. Where `light-dark()` is not supported, the light colours apply, on their own background. */
export const styles = [
  css`
    :host([theme='ward']) {
      --_accent: var(--bantin-accent, var(--_brand-accent, #d9a514));
      --_background: var(--bantin-background, var(--_brand-background, #fff));
      --_border: var(--bantin-border, var(--_brand-border, 1px solid #e8d6b5));
      --_color: var(--bantin-color, var(--_brand-color, #2b1a17));
      --_fill: var(--bantin-fill, var(--_brand-fill, #fbf2df));
      --_heading-background: var(--bantin-heading-background, var(--_brand-heading-background, #b3121b));
      --_heading-color: var(--bantin-heading-color, var(--_brand-heading-color, #fff4c8));
      --_link: var(--bantin-link, var(--_brand-link, #8c0f17));
      --_padding: var(--bantin-padding, 12px);
    }
    @media not print {
      @supports (color: light-dark(red, red)) {
        :host([theme='ward']) {
          --_accent: var(--bantin-accent, var(--_brand-accent, light-dark(#d9a514, #f0b92d)));
          --_background: var(--bantin-background, var(--_brand-background, light-dark(#fff, #1f1513)));
          --_border: var(--bantin-border, var(--_brand-border, 1px solid light-dark(#e8d6b5, #57403a)));
          --_color: var(--bantin-color, var(--_brand-color, light-dark(#2b1a17, #f3e9e4)));
          --_fill: var(--bantin-fill, var(--_brand-fill, light-dark(#fbf2df, #3a2723)));
          --_heading-background: var(--bantin-heading-background, var(--_brand-heading-background, light-dark(#b3121b, #7d1017)));
          --_heading-color: var(--bantin-heading-color, var(--_brand-heading-color, light-dark(#fff4c8, #ffe9a8)));
          --_link: var(--bantin-link, var(--_brand-link, light-dark(#8c0f17, #ffd27a)));
        }
      }
    }
    /* on paper the light colours apply, as browsers leave backgrounds out */
    @media print {
      :host([theme='ward']) {
        --_heading-background: var(--bantin-heading-background, none);
        --_heading-color: var(--bantin-heading-color, #2b1a17);
      }
    }
  `,
  brand(css`:host([theme='ward'])`),
];
