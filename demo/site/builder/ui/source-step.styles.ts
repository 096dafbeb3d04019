import { css } from 'lit';

export const styles = css`
  .search {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0.5rem;
  }
  .results {
    display: grid;
    gap: 0.75rem;
    padding: 0;
    list-style: none;
  }
  .results > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5rem;
  }
  .results .found {
    border-inline-start: 4px solid var(--vp-c-success-2, #18794e);
  }
  .results .bad {
    border-inline-start-width: 4px;
  }
  .titles {
    color: var(--vp-c-text-2);
    font-size: 0.875rem;
  }
  .name {
    font-weight: 650;
  }
  .offer {
    display: grid;
    gap: 0.5rem;
    padding-block-start: 0.5rem;
    border-block-start: 1px solid var(--vp-c-divider);
  }
  @container (inline-size < 26rem) {
    .search {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
