import { css } from '../css.ts'

/** Pertanyaan: the radios lie unseen over what is drawn, so that the whole field is the target. */
export const questions = css`
  form {
    padding: 0 1.2em 1.4em;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .question {
    padding: 1.5em 0;
    border-bottom: 1px solid var(--line);
  }
  legend {
    float: left;
    width: 100%;
    margin-bottom: 0.8em;
    padding: 0;
    font-weight: 600;
    line-height: 1.4;
  }
  .position {
    color: var(--ink-2);
    font-weight: 400;
  }
  .options,
  .services,
  .question .error {
    clear: both;
  }
  .options,
  .services {
    display: grid;
    grid-gap: 8px;
  }
  .option {
    position: relative;
    display: grid;
  }
  .option input {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    margin: 0;
    opacity: 0;
    cursor: pointer;
    scroll-margin: 9em;
  }
  .choice {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    grid-gap: 0.75em;
    min-height: 3.1em;
    padding: 0.5em 0.8em;
    border: 1px solid var(--border);
    border-radius: 8px;
    line-height: 1.3;
  }
  .services .choice {
    display: block;
    padding: 0.8em;
  }
  input:hover + .choice {
    background: var(--wash);
  }
  input:checked + .choice {
    border-color: var(--brand);
    background: var(--tint);
    box-shadow: inset 0 0 0 1.5px var(--brand);
  }
  input:focus + .choice {
    outline: 3px solid var(--link);
    outline-offset: 2px;
  }
  input:focus:not(:focus-visible) + .choice {
    outline: none;
  }
  .missing .choice {
    border-color: var(--bad);
  }
  .face {
    width: 2em;
    height: 2em;
    fill: none;
    stroke: var(--ink-2);
    stroke-width: 1.6;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  :checked + .choice .face {
    stroke: var(--on-brand);
  }
  :checked + .choice circle {
    fill: var(--brand);
    stroke: var(--brand);
  }
  @media (forced-colors: active) {
    :checked + .choice {
      outline: 3px solid Highlight;
    }
  }
`

/** Four in a row from about 30 rem of the survey's own width; in em, so that large text stacks sooner. */
const fourInARow = css`
  .options {
    grid-template-columns: repeat(4, 1fr);
  }
  .options .choice {
    grid-template-columns: 1fr;
    grid-template-rows: auto 1fr;
    justify-items: center;
    align-items: start;
    grid-gap: 0.45em;
    padding: 0.75em 0.4em;
    font-size: 0.94em;
    text-align: center;
  }
`

/** What changes with the survey's own width; browsers without container queries go by the window's. */
export const columns = css`
  @container (min-width: 28em) {
    ${fourInARow}
    .fields, .services {
      grid-template-columns: 1fr 1fr;
    }
    .notice {
      grid-template-columns: auto 1fr;
    }
  }
  @supports not (container-type: inline-size) {
    @media (min-width: 48em) {
      ${fourInARow}
    }
  }
`
