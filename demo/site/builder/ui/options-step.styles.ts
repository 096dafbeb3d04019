import { css } from 'lit';

export const styles = css`
  .options {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.5rem;
  }
  .radios {
    display: grid;
    gap: 0.5rem;
  }
  .hint + .radios {
    margin-block-start: 0.5rem;
  }
  .layouts,
  .themes {
    grid-template-columns: repeat(auto-fill, minmax(min(8.5rem, 50% - 0.5rem), 1fr));
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
  }
  .radio {
    display: grid;
    gap: 0.5rem;
    align-content: center;
    min-block-size: 2.75rem;
    font-weight: 400;
    cursor: pointer;
  }
  .name {
    display: flex;
    gap: 0.5rem;
    align-items: center;
  }
  .layouts .radio,
  .themes .radio {
    padding: 0.5rem 0.625rem;
    border: 1px solid var(--vp-c-divider);
    border-radius: 10px;
    font-size: 0.9375rem;
  }
  .layouts .radio:hover,
  .themes .radio:hover {
    border-color: var(--vp-c-text-3);
  }
  .layouts .radio:has(:checked),
  .themes .radio:has(:checked) {
    border-color: var(--vp-c-brand-1);
    box-shadow: inset 0 0 0 1px var(--vp-c-brand-1);
  }
  .swatch {
    display: block;
    block-size: 1.5rem;
    border-block-end: 4px solid;
    border-radius: 4px;
    background: var(--vp-c-bg-alt);
    color: var(--vp-c-text-3);
  }
  .swatch.ward {
    background: #b3121b;
    color: #d9a514;
  }
  .swatch.union {
    background: #0b57a4;
    color: #f2a33a;
  }
  .swatch.police {
    background: #0f6a3a;
    color: #d8a90f;
  }
  .swatch.contrast {
    background: #000;
    color: #ff0;
  }
  .brand {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    align-items: center;
  }
  .brand input[type='text'] {
    inline-size: 8rem;
  }
  .sample {
    padding: 0.25rem 0.75rem;
    border-radius: 4px;
    font-weight: 700;
  }
`;
