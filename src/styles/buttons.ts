import { css } from 'lit';

/** Buttons in the host's own type and colour, tall enough for a thumb. */
export const buttons = css`
  button {
    min-block-size: 2.75em;
    padding: 0.5em 1.25em;
    border: 1px solid;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button:hover {
    background: var(--_fill);
  }
  button:focus-visible {
    outline: 2px solid;
    outline-offset: 2px;
  }
`;
