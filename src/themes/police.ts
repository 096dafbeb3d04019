import { css } from 'lit';
import { brand } from './brand.js';

/** Green, the colour of the police. Where `light-dark()` is not supported, the light colours apply, on their own background. */
export const styles = [
  css`
    :host([theme='police']) {
      --_accent: var(--bantin-accent, var(--_brand-accent, #d8a90f));
      --_background: var(--bantin-background, var(--_brand-background, #fff));
      --_border: var(--bantin-border, var(--_brand-border, 1px solid #c8dccb));
      --_color: var(--bantin-color, var(--_brand-color, #17231b));
      --_fill: var(--bantin-fill, var(--_brand-fill, #eaf4ec));
      --_heading-background: var(--bantin-heading-background, var(--_brand-heading-background, #0f6a3a));
      --_heading-color: var(--bantin-heading-color, var(--_brand-heading-color, #fff));
      --_link: var(--bantin-link, var(--_brand-link, #0b5c31));
      --_padding: var(--bantin-padding, 12px);
    }
    @media not print {
      @supports (color: light-dark(red, red)) {
        :host([theme='police']) {
          --_accent: var(--bantin-accent, var(--_brand-accent, light-dark(#d8a90f, #e3bb3c)));
          --_background: var(--bantin-background, var(--_brand-background, light-dark(#fff, #111b15)));
          --_border: var(--bantin-border, var(--_brand-border, 1px solid light-dark(#c8dccb, #38503f)));
          --_color: var(--bantin-color, var(--_brand-color, light-dark(#17231b, #e6f0e8)));
          --_fill: var(--bantin-fill, var(--_brand-fill, light-dark(#eaf4ec, #20332a)));
          --_heading-background: var(--bantin-heading-background, var(--_brand-heading-background, light-dark(#0f6a3a, #0c5330)));
          --_link: var(--bantin-link, var(--_brand-link, light-dark(#0b5c31, #8fdca9)));
        }
      }
    }
    /* on paper the light colours apply, as browsers leave backgrounds out */
    @media print {
      :host([theme='police']) {
        --_heading-background: var(--bantin-heading-background, none);
        --_heading-color: var(--bantin-heading-color, #17231b);
      }
    }
  `,
  brand(css`:host([theme='police'])`),
];
