import { css } from '../css.ts'

/** Pemberitahuan: what is missing, thanks, and the outline while loading. */
export const notices = css`
  .error {
    margin: -0.3em 0 0.7em;
    color: var(--bad);
    font-weight: 600;
  }
  .summary {
    margin-top: 1.2em;
    padding: 0.9em 1em;
    border-left: 4px solid var(--bad);
    border-radius: 4px;
    background: var(--bad-wash);
  }
  .summary p {
    margin: 0;
    font-weight: 600;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .summary li {
    display: inline-block;
    margin: 0.5em 0.4em 0 0;
  }
  .summary button {
    min-width: 44px;
    min-height: 44px;
    padding: 0.2em 0.7em;
    border-color: var(--bad);
    color: var(--bad);
    font-weight: 400;
  }
  .notice {
    display: grid;
    grid-gap: 1.1em;
    padding: 1.8em 1.2em;
  }
  .notice p {
    margin-top: 0.5em;
  }
  .notice .second {
    margin-top: 1em;
  }
  .sign {
    width: 2.8em;
    height: 2.8em;
    fill: none;
    stroke: var(--ink-2);
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .done.sign,
  .kept.sign {
    stroke: var(--good);
  }
  .refused.sign {
    stroke: var(--bad);
  }
  .links {
    margin-top: 1.2em;
    padding-top: 0.6em;
    border-top: 1px solid var(--line);
  }
  .links li {
    padding: 0.4em 0;
  }
  .loading {
    min-height: 26em;
    padding: 1.4em 1.2em;
  }
  .bar {
    width: 70%;
    height: 1em;
    margin-bottom: 1.2em;
    border-radius: 6px;
    background: var(--line);
    opacity: 0.6;
  }
  .bar.title {
    width: 55%;
    height: 1.8em;
  }
  .bar.block {
    width: 100%;
    height: 5em;
  }
`
