import { css } from 'lit';

/** Type and controls of all parts of the builder, in the colours of VitePress, which follow its light and dark side. */
export const controls = css`
  :host {
    display: block;
    color: var(--vp-c-text-1);
    font: 1rem/1.5 var(--vp-font-family-base, system-ui, sans-serif);
    overflow-wrap: anywhere;
  }
  :host([hidden]),
  [hidden] {
    display: none;
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h2,
  h3,
  p,
  ol,
  ul,
  pre,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }
  h2 {
    font-size: 1.375rem;
    line-height: 1.3;
    font-weight: 650;
  }
  h3 {
    font-size: 1rem;
    font-weight: 650;
  }
  ol,
  ul {
    padding-inline-start: 1.5em;
  }
  .stack {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
  }
  .field {
    display: grid;
    gap: 0.25rem;
  }
  label,
  legend {
    font-weight: 600;
  }
  legend {
    padding: 0 0 0.5rem;
  }
  .hint {
    color: var(--vp-c-text-2);
    font-size: 0.875rem;
    font-weight: 400;
  }
  input:where(:not([type='checkbox'], [type='radio'], [type='color'])),
  select,
  textarea {
    inline-size: 100%;
    min-block-size: 2.75rem;
    padding: 0.5rem 0.75rem;
    border: 1px solid var(--vp-c-text-3);
    border-radius: 8px;
    background: var(--vp-c-bg);
    color: inherit;
    font: inherit;
  }
  textarea {
    resize: vertical;
    font-family: var(--vp-font-family-mono, monospace);
    font-size: 0.875rem;
  }
  input[type='color'] {
    inline-size: 4rem;
    block-size: 2.75rem;
    padding: 0.25rem;
    border: 1px solid var(--vp-c-text-3);
    border-radius: 8px;
    background: var(--vp-c-bg);
  }
  input:is([type='checkbox'], [type='radio']) {
    flex: none;
    inline-size: 1.25rem;
    block-size: 1.25rem;
    margin: 0;
    accent-color: var(--vp-c-brand-1);
  }
  .check {
    display: flex;
    gap: 0.75rem;
    align-items: center;
    min-block-size: 2.75rem;
    font-weight: 400;
    cursor: pointer;
  }
  button {
    min-block-size: 2.75rem;
    min-inline-size: 2.75rem;
    padding: 0.5rem 1.25rem;
    border: 1px solid var(--vp-c-text-3);
    border-radius: 8px;
    background: var(--vp-c-bg);
    color: var(--vp-c-text-1);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button:hover {
    border-color: var(--vp-c-brand-1);
    color: var(--vp-c-brand-1);
  }
  button.main {
    border-color: transparent;
    background: var(--vp-button-brand-bg);
    color: var(--vp-button-brand-text);
  }
  button.main:hover {
    box-shadow: inset 0 0 0 99px #0002;
  }
  :focus-visible {
    outline: 3px solid var(--vp-c-brand-1);
    outline-offset: 2px;
  }
  summary {
    display: flex;
    gap: 0.5rem;
    align-items: center;
    min-block-size: 2.75rem;
    font-weight: 600;
    cursor: pointer;
    list-style: none;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary::before {
    content: '';
    flex: none;
    inline-size: 0.5rem;
    block-size: 0.5rem;
    margin-inline: 0.25rem;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
  }
  details[open] > summary::before {
    transform: translateY(-0.125rem) rotate(45deg);
  }
  code,
  pre {
    font-family: var(--vp-font-family-mono, monospace);
    font-size: 0.875rem;
  }
  pre {
    overflow: auto;
    max-block-size: 24rem;
    padding: 0.75rem 1rem;
    border-radius: 8px;
    background: var(--vp-c-bg-alt);
    white-space: pre-wrap;
    tab-size: 2;
  }
  .card {
    padding: 0.75rem 1rem;
    border: 1px solid var(--vp-c-divider);
    border-radius: 12px;
  }
  .bad {
    border-color: var(--vp-c-danger-2, #b8272c);
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
