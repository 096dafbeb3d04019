import { css } from 'lit';

export const styles = css`
  :host {
    position: relative;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1.25rem;
  }
  .switch {
    display: flex;
    flex-wrap: wrap;
    border: 1px solid var(--vp-c-text-3);
    border-radius: 8px;
  }
  .switch label {
    position: relative;
    display: flex;
    align-items: center;
    min-block-size: 2.75rem;
    min-inline-size: 2.75rem;
    padding: 0.25rem 0.875rem;
    border-radius: 7px;
    font-size: 0.9375rem;
    cursor: pointer;
  }
  .switch input {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    opacity: 0;
    cursor: pointer;
  }
  .switch label:has(:checked) {
    background: var(--vp-button-brand-bg);
    color: var(--vp-button-brand-text);
  }
  .switch label:has(:focus-visible) {
    outline: 3px solid var(--vp-c-brand-1);
    outline-offset: 2px;
  }
  .note {
    color: var(--vp-c-text-2);
    font-size: 0.875rem;
  }
  /* Within view, as browsers skip what is far outside, and small, so that it makes nothing scroll. */
  .meter {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    inline-size: 1320px;
    block-size: 4000px;
    border: 0;
    opacity: 0;
    transform: scale(0.01);
    transform-origin: 0 0;
    pointer-events: none;
  }
`;
