import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }
  .builder {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 2.5rem;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
    align-content: start;
  }
  section > h2 {
    display: flex;
    gap: 0.75rem;
    align-items: center;
  }
  .step {
    display: grid;
    place-content: center;
    flex: none;
    inline-size: 2rem;
    block-size: 2rem;
    border-radius: 50%;
    background: var(--vp-button-brand-bg);
    color: var(--vp-button-brand-text);
    font-size: 1rem;
  }
  .preview {
    scroll-margin-block-start: calc(var(--vp-nav-height, 4rem) + 1rem);
  }
  /* On a phone the preview is far from the choices: this leads there. */
  .to-preview {
    position: sticky;
    inset-block-end: 1rem;
    z-index: 1;
    justify-self: end;
    box-shadow: var(--vp-shadow-3);
  }
  @container (inline-size >= 60rem) {
    .builder {
      grid-template-columns: minmax(24rem, 5fr) minmax(0, 7fr);
      column-gap: 3rem;
    }
    .preview {
      position: sticky;
      inset-block-start: calc(var(--vp-nav-height, 4rem) + 1rem);
      grid-area: 1 / 2 / span 4;
      align-self: start;
    }
    .builder > :not(.preview) {
      grid-column: 1;
    }
    .to-preview {
      display: none;
    }
  }
`;
