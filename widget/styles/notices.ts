import { css } from '../css.ts'

/** Pemberitahuan: what is missing, thanks, and the outline while loading. */
export const notices = css`
  .error {
    color: var(--bad);
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .summary li {
    display: inline-block;
  }
  .face,
  .sign {
    width: 2em;
    height: 2em;
    fill: none;
    stroke: var(--ink-2);
    stroke-width: 1.6;
    stroke-linecap: round;
  }
  .sign {
    stroke: var(--brand);
    width: 2.9em;
    height: 2.9em;
  }
  .links li {
    margin: 1.2em 0;
  }
  .loading,
  .list.early {
    min-height: 100vh;
  }
  .list.early form > * > :nth-child(n + 3),
  .list.early .foot {
    display: none;
  }
`
