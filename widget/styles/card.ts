import { css } from '../css.ts'

/**
 * Kartu: the ground everything stands on. The frame takes nothing from the page but its own `--skm-…`: what a page sets
 * on `*` or on a parent (fonts, direction, even `all: unset !important`) ends there. Sizes are in em of the card's own
 * text, which follows the reader's setting to 200 %: a page may set its root to 10 or 60 px, and rem would follow it. No `:has()`, `gap` in flex boxes, `inset` or `:is()`:
 * the oldest browsers served know none of them.
 */
export const card = css`
  :host {
    display: block !important;
    max-width: 46rem;
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  .frame {
    all: initial;
    display: block;
    direction: ltr;
    font: clamp(17px, 1.0625rem, 34px) / 1.55 var(--skm-font, system-ui, sans-serif);
    color: var(--ink);
    word-break: break-word;
  }
  * {
    box-sizing: border-box;
  }
  .card,
  dialog {
    border: 1px solid #8894a055;
    border-radius: var(--skm-radius, 8px);
    background: var(--paper);
    color: inherit;
  }
  .card {
    container-type: inline-size;
  }
  header,
  form,
  .notice,
  .loading {
    padding: 1.2em;
  }
  h2 {
    margin: 0;
    font-size: 1.4em;
    line-height: 1.25;
  }
  p {
    margin: 0.5em 0;
  }
  .note,
  .progress {
    color: var(--ink-2);
  }
  a,
  summary {
    color: var(--link);
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    opacity: 0;
    white-space: nowrap;
  }
  :focus,
  :focus + .choice {
    outline: 3px solid var(--link);
    outline-offset: 2px;
  }
  :focus:not(:focus-visible),
  :focus:not(:focus-visible) + .choice,
  [tabindex] {
    outline: 0;
  }
`
