import { css } from '../css.ts'

/** Saran, profil, and the button. */
export const fields = css`
  .suggestion {
    padding-top: 1.5em;
  }
  .suggestion label,
  summary {
    font-weight: 600;
  }
  textarea,
  select {
    display: block;
    width: 100%;
    min-height: 2.9em;
    margin-top: 0.4em;
    padding: 0.55em 0.7em;
    border: 1px solid var(--border);
    border-radius: 8px;
    background: var(--paper);
    color: inherit;
    font: inherit;
  }
  textarea {
    resize: vertical;
  }
  .count {
    color: var(--ink-2);
    font-size: 0.85em;
    text-align: right;
  }
  .hint {
    padding: 0.6em 0.8em;
    border-left: 4px solid currentColor;
    border-radius: 4px;
    background: var(--hint-wash);
    color: var(--hint);
  }
  details {
    margin-top: 1em;
    border-top: 1px solid var(--line);
    border-bottom: 1px solid var(--line);
  }
  summary {
    padding: 0.75em 0;
    cursor: pointer;
  }
  .fields {
    display: grid;
    grid-gap: 1em;
    padding: 0.8em 0 1.3em;
  }
  .field {
    font-size: 0.94em;
  }
  .foot {
    display: grid;
    grid-gap: 0.8em;
    margin-top: 1.4em;
    justify-items: start;
  }
  button {
    min-height: 2.9em;
    padding: 0.6em 1.5em;
    border: 1px solid var(--brand);
    border-radius: 8px;
    background: var(--brand);
    color: var(--on-brand);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }
  button[aria-disabled] {
    opacity: 0.7;
    cursor: progress;
  }
  .second,
  .summary button {
    background: transparent;
    color: var(--brand);
  }
`
