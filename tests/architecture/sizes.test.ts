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

/** Largest result element, brotli: it stands on pages that ask nothing. */
const RESULT_BYTES = 4 * 1024

it(`the result element is at most ${RESULT_BYTES} bytes, brotli`, () => {
  const file = readFileSync('dist/widget/skm-result.js')
  expect(brotliCompressSync(file).byteLength).toBeLessThanOrEqual(RESULT_BYTES)
})
