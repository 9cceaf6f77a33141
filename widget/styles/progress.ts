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
    grid-gap: 0.8em;
    padding: 0.5em 1.2em;
    border: 1px solid #8894a055;
    border-width: 1px 0;
    background: var(--paper);
  }
  progress {
    width: 100%;
    height: 0.5em;
    accent-color: var(--brand);
  }
`
