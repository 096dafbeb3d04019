import { css } from 'lit';

/** Buttons in the host's own type and colour, large enough for a thumb. Those with a value are tools of an article, which have their own styles. */
export const buttonStyles = css`
  button:where(:not([value])) {
    min-block-size: 2.75em;
    padding: 0.5em 1.25em;
    border: 1px solid;
    border-radius: var(--_radius);
    background: none;
    color: var(--_link);
    font: inherit;
    font-weight: bold;
    cursor: pointer;
  }
  button:hover {
    background: var(--_fill);
  }
  button:focus-visible {
    outline: 2px solid;
    outline-offset: 2px;
  }
  @media print {
    button {
      display: none !important;
    }
  }
`;
