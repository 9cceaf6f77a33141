import { css } from '../css.ts'

/** Saran, profil, and the buttons. */
export const fields = css`
  .suggestion {
    padding-top: 1.2em;
  }
  .suggestion label,
  summary,
  legend,
  button,
  .error,
  .idle {
    font-weight: 600;
  }
  .box,
  .choice,
  button {
    min-height: 2.9em;
    padding: 0.5em 0.8em;
    border: 1px solid #85919c;
    border-radius: 8px;
    background: var(--paper);
    color: inherit;
    font: inherit;
  }
  .box {
    display: block;
    width: 100%;
    margin: 0.5em 0;
  }
  .hint,
  .summary,
  .strong {
    padding: 0.8em;
    border-left: 4px solid var(--bad);
    background: #8894a01c;
  }
  summary {
    padding: 0.8em 0;
    cursor: pointer;
  }
  .fields,
  .foot {
    display: grid;
    grid-gap: 0.8em;
    padding: 0.8em 0;
  }
  .shared {
    display: flex;
    align-items: center;
    min-height: 44px;
  }
  [type='checkbox'] {
    width: 1.3em;
    height: 1.3em;
    margin: 0 0.5em 0 0;
  }
  button {
    margin: 0.5em 0.5em 0 0;
    border-color: var(--brand);
    background: var(--brand);
    color: var(--on-brand);
    cursor: pointer;
  }
  .second {
    background: var(--paper);
    color: var(--brand);
  }
`
