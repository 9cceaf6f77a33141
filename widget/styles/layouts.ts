import { css } from '../css.ts'

/** Tata letak: what the corner button, its dialog and the kiosk need beyond the list. */
export const layouts = css`
  .steps form,
  .dialog form {
    min-height: 24em;
  }
  .opener {
    position: fixed;
    right: 1em;
    bottom: 1em;
    z-index: 9999;
  }
  dialog {
    width: 46rem;
    max-width: 96vw;
    padding: 0.8em;
  }
  dialog:not([open]) {
    display: none;
  }
  dialog .card {
    border: 0;
  }
  .close {
    display: block;
    margin: 0 0 0 auto;
  }
  .kiosk {
    position: fixed;
    z-index: 9999;
    overflow: auto;
    padding: 5vw;
    border: 0;
    font-size: 1.25em;
  }
  .idle {
    position: sticky;
    bottom: 0;
  }
`
