import { readFileSync } from 'node:fs'
import { brotliCompressSync } from 'node:zlib'
import { expect, it } from 'vitest'

/** Largest widget, brotli: more is felt on a slow phone. The gate builds it before this runs. */
const WIDGET_BYTES = 12 * 1024

it(`the widget is one file of at most ${WIDGET_BYTES} bytes, brotli`, () => {
  const file = readFileSync('dist/widget/skm-survey.js')
  expect(brotliCompressSync(file).byteLength).toBeLessThanOrEqual(WIDGET_BYTES)
  expect(file.toString()).not.toMatch(/\bimport\s*\(|^import /m)
})
