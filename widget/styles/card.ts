import { css } from '../css.ts'

/**
 * Kartu: the ground everything stands on. Sizes are in em of the card's own text: a page may set its root to 10 px, and
 * rem would follow it. No `:has()`, `gap` in flex boxes, `inset` or `:is()`: the oldest browsers served know none of them.
 */
export const card = css`
  :host {
    display: block;
    container-type: inline-size;
    max-width: 46rem;
    font: max(1.0625rem, 17px) / 1.55 var(--skm-font, system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif);
    color: var(--ink);
    text-align: left;
    letter-spacing: normal;
    overflow-wrap: break-word;
  }
  :host([hidden]) {
    display: none;
  }
  * {
    box-sizing: border-box;
  }
  .card {
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: var(--skm-radius, 8px);
  }
  header {
    padding: 1.4em 1.2em 1.2em;
  }
  h2 {
    margin: 0;
    font-size: 1.4em;
    line-height: 1.25;
    letter-spacing: -0.01em;
  }
  p {
    margin: 0.3em 0 0;
  }
  .note {
    color: var(--ink-2);
    font-size: 0.94em;
  }
  a,
  summary {
    color: var(--link);
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  h2:focus {
    outline: none;
  }
  :focus {
    outline: 3px solid var(--link);
    outline-offset: 2px;
  }
  :focus:not(:focus-visible) {
    outline: none;
  }
`
