import { css } from 'lit';

/** Black and white, for those who need strong contrasts. Where `light-dark()` is not supported, the light colours apply, on their own background. */
export const styles = [
  css`
    :host([theme='contrast']) {
      --_accent: var(--bantin-accent, #000);
      --_background: var(--bantin-background, #fff);
      --_border: var(--bantin-border, 1px solid #000);
      --_color: var(--bantin-color, #000);
      --_fill: var(--bantin-fill, #e3e3e3);
      --_heading-background: var(--bantin-heading-background, #000);
      --_heading-color: var(--bantin-heading-color, #fff);
      --_link: var(--bantin-link, #00008b);
      --_padding: var(--bantin-padding, 12px);
    }
    @media not print {
      @supports (color: light-dark(red, red)) {
        :host([theme='contrast']) {
          --_accent: var(--bantin-accent, light-dark(#000, #ff0));
          --_background: var(--bantin-background, light-dark(#fff, #000));
          --_border: var(--bantin-border, 1px solid light-dark(#000, #fff));
          --_color: var(--bantin-color, light-dark(#000, #fff));
          --_fill: var(--bantin-fill, light-dark(#e3e3e3, #333));
          --_heading-background: var(--bantin-heading-background, light-dark(#000, #fff));
          --_heading-color: var(--bantin-heading-color, light-dark(#fff, #000));
          --_link: var(--bantin-link, light-dark(#00008b, #ff0));
        }
      }
    }
    /* on paper the light colours apply, as browsers leave backgrounds out */
    @media print {
      :host([theme='contrast']) {
        --_heading-background: var(--bantin-heading-background, none);
        --_heading-color: var(--bantin-heading-color, #000);
      }
    }
  `,
];
