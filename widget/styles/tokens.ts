import { css } from '../css.ts'

/** Warna malam: the same contrasts as by day. */
const dark = css`
  --ink: var(--skm-ink, #e9eff3);
  --ink-2: #abb9c4;
  --line: #34424d;
  --border: #8796a2;
  --paper: var(--skm-paper, #131b21);
  --wash: #1b252c;
  --brand: var(--skm-brand, #7fcad6);
  --on-brand: var(--skm-on-brand, #06262c);
  --tint: var(--skm-tint, #173840);
  --link: #8ac8ee;
  --good: #76d3ae;
  --bad: #f4a3c0;
  --bad-wash: #3a1c28;
  --hint: #f2e3b3;
  --hint-wash: #39300f;
  color-scheme: dark;
`

/** Warna: one brand colour; the rest are neutrals and signs. Contrasts are checked by axe in both themes. */
export const tokens = css`
  :host {
    --ink: var(--skm-ink, #16202a);
    --ink-2: #4a5763;
    --line: #d9dfe4;
    --border: #85919c;
    --paper: var(--skm-paper, #fff);
    --wash: #f4f7f8;
    --brand: var(--skm-brand, #0a4f5c);
    --on-brand: var(--skm-on-brand, #fff);
    --tint: var(--skm-tint, #e6f1f2);
    --link: #0b5f8a;
    --good: #0b6e4f;
    --bad: #9c1c4d;
    --bad-wash: #fbeef3;
    --hint: #4d3c00;
    --hint-wash: #fff6d6;
    color-scheme: light;
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) {
      ${dark}
    }
  }
  :host([theme='dark']) {
    ${dark}
  }
`
