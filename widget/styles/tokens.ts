import { css } from '../css.ts'

/** Warna malam: the same contrasts as by day. */
const dark = css`
  --ink: var(--skm-ink, #e9eff3);
  --ink-2: #abb9c4;
  --paper: var(--skm-paper, #131b21);
  --brand: var(--skm-brand, #7fcad6);
  --on-brand: var(--skm-on-brand, #06262c);
  --tint: var(--skm-tint, #173840);
  --link: #8ac8ee;
  --bad: #f4a3c0;
  color-scheme: dark;
`

/** Warna: one brand colour; the rest are neutrals and signs. Contrasts are checked by axe in both themes. */
export const tokens = css`
  .frame {
    --ink: var(--skm-ink, #16202a);
    --ink-2: #4a5763;
    --paper: var(--skm-paper, #fff);
    --brand: var(--skm-brand, #0a4f5c);
    --on-brand: var(--skm-on-brand, #fff);
    --tint: var(--skm-tint, #e6f1f2);
    --link: #0b5f8a;
    --bad: #9c1c4d;
    color-scheme: light;
  }
  @media (prefers-color-scheme: dark) {
    :host(:not([theme='light'])) .frame {
      ${dark}
    }
  }
  :host([theme='dark']) .frame {
    ${dark}
  }
`
