import { css } from '../css.ts'

/** Pertanyaan: the radios lie unseen over what is drawn, so that the whole field is the target. */
export const questions = css`
  form {
    padding-top: 0;
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  .question {
    margin: 1.2em 0;
  }
  legend {
    margin-bottom: 0.8em;
    padding: 0;
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
  .option input,
  .kiosk {
    position: absolute;
    top: 0;
    left: 0;
    width: 100%;
    height: 100%;
    margin: 0;
  }
  .option input {
    opacity: 0;
    cursor: pointer;
    scroll-margin: 14em;
  }
  .choice {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    grid-gap: 0.8em;
    line-height: 1.3;
  }
  :hover + .choice {
    background: #8894a01c;
  }
  :checked + .choice {
    border-color: var(--brand);
    background: var(--tint);
    box-shadow: inset 0 0 0 1.5px var(--brand);
  }
  .missing .error {
    margin-bottom: 0.5em;
  }
  .missing .choice {
    border-color: var(--bad);
  }
  :checked + .choice .face {
    stroke: var(--on-brand);
  }
  :checked + .choice path {
    fill: var(--brand);
  }
  @media (forced-colors: active) {
    :checked + .choice {
      outline: 3px solid Highlight;
    }
  }
`

/**
 * What changes with the survey's own width, in em, so that large text stacks sooner: four in a row from about 30 rem.
 * Browsers without container queries keep everything in one column.
 */
export const columns = css`
  @container (min-width: 28em) {
    .options {
      grid-template-columns: repeat(4, 1fr);
    }
    .options .choice {
      grid-template-columns: 1fr;
      grid-template-rows: auto 1fr;
      justify-items: center;
      text-align: center;
    }
    .fields,
    .services {
      grid-template-columns: 1fr 1fr;
    }
  }
`
