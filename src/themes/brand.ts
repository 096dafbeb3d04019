import { type CSSResult, css } from 'lit';

/** 1 where white can be read on the brand, 0 where black can: by its luminance (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
const isDark = css`clamp(0, (0.18 - (0.2126 * r + 0.7152 * g + 0.0722 * b)) * 1000000, 1)`;

/**
 * The colours of a preset that follow from `--bantin-brand`: it is behind the heading, all others have its hue, in a lightness that
 * can be read. Where the page names no brand they are invalid, and the preset's own apply. Older browsers, which cannot take a
 * colour apart, darken it behind the heading, so that white can be read on any.
 */
export const brand = (host: CSSResult): CSSResult => css`
    @supports (color: oklch(from red l c h)) {
      ${host} {
        --_brand-accent: oklch(from var(--bantin-brand) 0.75 min(c, 0.14) h);
        --_brand-border: 1px solid oklch(from var(--bantin-brand) 0.86 min(c, 0.05) h);
        --_brand-color: oklch(from var(--bantin-brand) 0.24 min(c, 0.03) h);
        --_brand-fill: oklch(from var(--bantin-brand) 0.96 min(c, 0.02) h);
        --_brand-heading-background: var(--bantin-brand);
        --_brand-heading-color: color(from var(--bantin-brand) srgb-linear ${isDark} ${isDark} ${isDark});
        --_brand-link: oklch(from var(--bantin-brand) min(l, 0.47) min(c, 0.2) h);
      }
    }
    @supports not (color: oklch(from red l c h)) {
      ${host} {
        --_brand-accent: var(--bantin-brand);
        --_brand-heading-background: linear-gradient(#0009 0 0), var(--bantin-brand);
      }
    }
    @media not print {
      @supports (color: light-dark(oklch(from red l c h), red)) {
        ${host} {
          --_brand-background: light-dark(oklch(from var(--bantin-brand) 1 0 h), oklch(from var(--bantin-brand) 0.2 min(c, 0.02) h));
          --_brand-border: 1px solid
            light-dark(oklch(from var(--bantin-brand) 0.86 min(c, 0.05) h), oklch(from var(--bantin-brand) 0.4 min(c, 0.05) h));
          --_brand-color: light-dark(oklch(from var(--bantin-brand) 0.24 min(c, 0.03) h), oklch(from var(--bantin-brand) 0.94 min(c, 0.02) h));
          --_brand-fill: light-dark(oklch(from var(--bantin-brand) 0.96 min(c, 0.02) h), oklch(from var(--bantin-brand) 0.3 min(c, 0.03) h));
          --_brand-link: light-dark(
            oklch(from var(--bantin-brand) min(l, 0.47) min(c, 0.2) h),
            oklch(from var(--bantin-brand) max(l, 0.82) min(c, 0.12) h)
          );
        }
      }
    }
  `;
