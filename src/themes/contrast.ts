import { css } from 'lit';

/** Black and white, for those who need strong contrasts. Where `light-dark()` is not supported, the light colours apply, on their own background. */
export const styles = [
  css`
    :host([theme='contrast']) {
      --_accent: var(--bantin-accent, var(--_brand-accent, #000));
      --_background: var(--bantin-background, #fff);
      --_border: var(--bantin-border, 1px solid #000);
      --_color: var(--bantin-color, #000);
      --_fill: var(--bantin-fill, #e3e3e3);
      --_heading-background: var(--bantin-heading-background, var(--_brand-heading-background, #000));
      --_heading-color: var(--bantin-heading-color, #fff);
      --_link: var(--bantin-link, var(--_brand-link, #00008b));
      --_padding: var(--bantin-padding, 12px);
    }
    @media not print {
      @supports (color: light-dark(red, red)) {
        :host([theme='contrast']) {
          --_accent: var(--bantin-accent, var(--_brand-accent, light-dark(#000, #ff0)));
          --_background: var(--bantin-background, light-dark(#fff, #000));
          --_border: var(--bantin-border, 1px solid light-dark(#000, #fff));
          --_color: var(--bantin-color, light-dark(#000, #fff));
          --_fill: var(--bantin-fill, light-dark(#e3e3e3, #333));
          --_heading-background: var(--bantin-heading-background, var(--_brand-heading-background, light-dark(#000, #fff)));
          --_heading-color: var(--bantin-heading-color, light-dark(#fff, #000));
          --_link: var(--bantin-link, var(--_brand-link, light-dark(#00008b, #ff0)));
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
  // Of a brand, what contrasts with black or white by 7 to 1; nothing where a browser cannot take a colour apart.
  css`
    @media not print {
      @supports (color: light-dark(oklch(from red l c h), red)) {
        :host([theme='contrast']) {
          --_brand-light: oklch(from var(--bantin-brand) min(l, 0.35) min(c, 0.2) h);
          --_brand-dark: oklch(from var(--bantin-brand) max(l, 0.88) min(c, 0.12) h);
          --_brand-accent: light-dark(var(--_brand-light), var(--_brand-dark));
          --_brand-heading-background: var(--_brand-accent);
          --_brand-link: var(--_brand-accent);
        }
      }
    }
  `,
];
