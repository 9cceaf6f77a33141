import { css } from '../css.ts'

/** Kemajuan: stays in sight while the citizen scrolls. */
export const progress = css`
  .progress {
    position: sticky;
    top: var(--skm-sticky-top, 0);
    z-index: 1;
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    grid-gap: 0.9em;
    padding: 0.6em 1.33em;
    background: var(--paper);
    border-top: 1px solid var(--line);
    border-bottom: 1px solid var(--line);
    color: var(--ink-2);
    font-size: 0.9em;
    font-variant-numeric: tabular-nums;
  }
  .steps {
    display: grid;
    grid-auto-flow: column;
    grid-auto-columns: 1fr;
    grid-gap: 4px;
  }
  .steps i {
    height: 6px;
    border-radius: 3px;
    background: var(--line);
  }
  .steps .done {
    background: var(--brand);
  }
`
