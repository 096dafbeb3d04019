import { css } from 'lit';

/** The measure and the states of an article and of what goes with it: one below the other, they have the same edges. */
export const articleBase = css`
  :host {
    max-inline-size: var(--bantin-measure, 44em);
    margin-inline: auto;
  }
  .frame {
    display: flex;
    flex-direction: column;
    min-block-size: inherit;
  }
  /* a message stands in the middle of the space that the page reserves */
  .message[part='status'] {
    margin-block-start: auto;
  }
  .message:last-child {
    margin-block-end: auto;
  }
  [part='skeleton'] {
    outline: 1px solid #0000;
    background: repeating-linear-gradient(#8080804d 0 1em, #0000 0 2em);
  }
`;
