const css = String.raw;

/** Fonts, colours and sizes of its own, so that the panel can be read on any page. */
export const styles = css`
  :host {
    all: initial !important;
    position: fixed !important;
    inset: auto 8px 8px auto !important;
    z-index: 2147483647 !important;
    inline-size: min(480px, calc(100vw - 16px)) !important;
    color-scheme: light dark !important;
    --back: #fff;
    --text: #1b1f24;
    --soft: #57606a;
    --line: #d0d7de;
    --fill: #f3f5f7;
    --bad: #b3261e;
    --hint: #7a4a00;
    --good: #17633a;
    --wait: #57606a;
  }
  @media (prefers-color-scheme: dark) {
    :host {
      --back: #1c2024;
      --text: #e9ecef;
      --soft: #aab2bb;
      --line: #444c55;
      --fill: #2a3036;
      --bad: #ffb3ab;
      --hint: #ffcb80;
      --good: #93dcae;
      --wait: #aab2bb;
    }
  }
  .panel {
    display: flex;
    flex-direction: column;
    box-sizing: border-box;
    max-block-size: min(720px, calc(100vh - 16px));
    border: 1px solid var(--line);
    border-radius: 10px;
    overflow: hidden;
    background: var(--back);
    color: var(--text);
    box-shadow: 0 8px 32px #0005;
    font: 15px / 1.5 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
    text-align: start;
  }
  header {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 0 8px;
    align-items: start;
    padding: 12px 16px 10px;
    border-block-end: 1px solid var(--line);
  }
  h2,
  h3,
  p,
  ul,
  ol {
    margin: 0;
    padding: 0;
  }
  h2 {
    font-size: 17px;
    line-height: 1.4;
  }
  h3 {
    font-size: 15px;
    overflow-wrap: anywhere;
  }
  [role='status'] {
    color: var(--soft);
  }
  [role='status'][data-level] {
    font-weight: 600;
    color: var(--level);
  }
  .results {
    overflow: auto;
    padding: 0 16px;
    overscroll-behavior: contain;
  }
  section {
    padding-block: 12px;
  }
  section + section {
    border-block-start: 1px solid var(--line);
  }
  .place {
    display: flex;
    gap: 8px;
    align-items: baseline;
    justify-content: space-between;
  }
  ul {
    display: grid;
    gap: 12px;
    margin-block-start: 8px;
    list-style: none;
  }
  li {
    padding-inline-start: 12px;
    border-inline-start: 4px solid var(--level);
    overflow-wrap: anywhere;
  }
  .level {
    color: var(--level);
    font-weight: 700;
  }
  [data-level='bad'] {
    --level: var(--bad);
  }
  [data-level='hint'] {
    --level: var(--hint);
  }
  [data-level='good'] {
    --level: var(--good);
  }
  [data-level='wait'] {
    --level: var(--wait);
  }
  li p + p {
    margin-block-start: 4px;
  }
  code {
    display: block;
    margin-block: 4px;
    padding: 6px 10px;
    border-radius: 6px;
    background: var(--fill);
    font: 13px / 1.5 ui-monospace, Menlo, Consolas, 'DejaVu Sans Mono', monospace;
    user-select: all;
  }
  small {
    color: var(--soft);
    font-size: 13px;
  }
  footer {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    padding: 10px 16px 12px;
    border-block-start: 1px solid var(--line);
  }
  button {
    min-block-size: 40px;
    padding: 6px 14px;
    border: 1px solid var(--line);
    border-radius: 8px;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  button:hover {
    background: var(--fill);
  }
  button.main {
    border-color: var(--text);
    font-weight: 600;
  }
  button.show {
    flex: none;
    min-block-size: 28px;
    padding: 2px 10px;
    font-size: 13px;
  }
  :focus-visible {
    outline: 2px solid var(--text);
    outline-offset: -3px;
  }
  @media print {
    .panel {
      display: none;
    }
  }
`;
