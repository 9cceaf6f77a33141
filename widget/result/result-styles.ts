import { css } from '../css.ts'

const dark = css`
  --ink: var(--skm-ink, #e9eff3);
  --ink-2: #abb9c4;
  --line: #34424d;
  --paper: var(--skm-paper, #131b21);
  --link: #8ac8ee;
  --a: #76d3ae;
  --a-wash: #12352a;
  --b: #9cc4f5;
  --b-wash: #16304f;
  --c: #f0b878;
  --c-wash: #42290a;
  --d: #f4a3c0;
  --d-wash: #431a2b;
  color-scheme: dark;
`

/**
 * Gaya hasil: the survey's tokens and the grades'. What decides the size stands on `.card`, inside, where a rule of the
 * page (`* { font-size: 60px }`) does not reach; rem follows the page's root, so it has an end. The least
 * height is that of a full result, so nothing jumps.
 */
export const resultStyles = css`
  :host {
    display: block;
    max-width: 24rem;
    --ink: var(--skm-ink, #16202a);
    --ink-2: #4a5763;
    --line: #d9dfe4;
    --paper: var(--skm-paper, #fff);
    --link: #0b5f8a;
    --a: #0b6e4f;
    --a-wash: #e4f3ed;
    --b: #1d5fa8;
    --b-wash: #e6eff9;
    --c: #9a5200;
    --c-wash: #fbefdf;
    --d: #9c1c4d;
    --d-wash: #fae6ee;
    color-scheme: light;
  }
  :host([hidden]) {
    display: none;
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) {
      ${dark}
    }
  }
  :host([theme='dark']) {
    ${dark}
  }
  .card {
    box-sizing: border-box;
    display: flex;
    flex-direction: column;
    align-items: flex-start;
    min-height: 17em;
    padding: 1.1em 1.2em;
    font: 400 clamp(16px, 1rem, 24px) / 1.5 var(--skm-font, system-ui, sans-serif);
    letter-spacing: normal;
    text-align: left;
    text-transform: none;
    color: var(--ink);
    background: var(--paper);
    border: 1px solid var(--line);
    border-radius: var(--skm-radius, 8px);
    overflow-wrap: break-word;
  }
  p {
    margin: 0;
  }
  .note {
    color: var(--ink-2);
    font-size: 0.9em;
  }
  .figures {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    margin: 0.5em 0;
  }
  .grade {
    min-width: 1.5em;
    margin-right: 0.35em;
    font-size: 2.2em;
    font-weight: 700;
    line-height: 1.5;
    text-align: center;
    border-radius: var(--skm-radius, 8px);
    color: var(--b);
    background: var(--b-wash);
  }
  .A {
    color: var(--a);
    background: var(--a-wash);
  }
  .C {
    color: var(--c);
    background: var(--c-wash);
  }
  .D {
    color: var(--d);
    background: var(--d-wash);
  }
  .word {
    font-size: 1.25em;
    font-weight: 600;
  }
  a {
    margin-top: auto;
    padding: 0.2em 0;
    color: var(--link);
  }
  a:focus-visible {
    outline: 3px solid var(--link);
    outline-offset: 2px;
  }
  .hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    .grade {
      border: 1px solid;
    }
  }
`
