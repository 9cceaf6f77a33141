import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { writeReports } from '../support/write-reports.ts'
import { gradeOf } from '../../shared/domain/grade.ts'
import { differenceOf } from '../../shared/domain/index-change.ts'
import { marginOfError } from '../../shared/domain/margin-of-error.ts'
import { QUESTIONNAIRES } from '../../shared/domain/questionnaire.ts'
import { requiredSample } from '../../shared/domain/sample-size.ts'
import {
  elementAverage,
  elementIndex,
  indexUnderRoundedWeight,
  satisfactionIndex,
} from '../../shared/domain/satisfaction-index.ts'
import { EMPTY_TALLY, mergeTallies, tallyOf, type Tally } from '../../shared/domain/tally.ts'
import { aReport, sekadauReport } from '../site/support/a-report.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { recompute } from './recompute.ts'

const ROWS = readFileSync('site/content/sample-ratings/ekstrak-sekadau/2019-S1.csv', 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split(',').slice(1).map(Number))

const SEKADAU: Tally = ROWS.map((row) =>
  tallyOf(Object.fromEntries(QUESTIONNAIRES['skm-2017'].elements.map((element, place) => [element, row[place]]))),
).reduce(mergeTallies, EMPTY_TALLY)

/** The margin as a textbook has it, in floating point. */
function textbookMargin(): number {
  const means = ROWS.map((row) => row.slice(0, 9).reduce((sum, score) => sum + score, 0) / 9)
  const mean = means.reduce((sum, one) => sum + one, 0) / means.length
  const variance = means.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (means.length - 1)
  return 1.96 * 25 * Math.sqrt(variance / means.length)
}

describe('the example of docs/statistics.md', () => {
  const { requirements } = SEKADAU.scores
  const index = satisfactionIndex(SEKADAU) ?? 0
  const figures: Record<string, unknown> = {
    average: requirements && elementAverage(requirements).toFixed(3),
    elementIndex: requirements && elementIndex(requirements).toFixed(2),
    index: index.toFixed(2),
    grade: gradeOf(index),
    twoDecimals: indexUnderRoundedWeight(SEKADAU, 2)?.toFixed(2),
    threeDecimals: indexUnderRoundedWeight(SEKADAU, 3)?.toFixed(2),
    margin: marginOfError(SEKADAU, null)?.toFixed(2),
    marginOf200: marginOfError(SEKADAU, 200)?.toFixed(2),
    requiredSample: String(requiredSample(4384)),
  }

  it.each(Object.entries(figures))('has %s right: %s', (name, value) => {
    const documented = new RegExp(`<!-- ${name} --> ([\\w.]+)`).exec(readFileSync('docs/statistics.md', 'utf8'))
    expect(documented?.[1]).toBe(value)
  })
})

describe('the margin of error', () => {
  it('is the one of the textbook', () => {
    expect(marginOfError(SEKADAU, null)).toBeCloseTo(textbookMargin(), 2)
    expect(marginOfError(SEKADAU, 200)).toBeCloseTo(textbookMargin() * Math.sqrt(151 / 199), 2)
  })

  it('is nought where all were asked, and unknown of one person or without the spread', () => {
    expect(marginOfError(SEKADAU, 49)).toBe(0)
    expect(marginOfError({ ...SEKADAU, respondents: 1 }, null)).toBeNull()
    expect(marginOfError({ ...SEKADAU, means: undefined }, null)).toBeNull()
  })

  it('does not lose digits over a million people', () => {
    const [n, sum] = [1_000_000, 1_000_000 * 7_560]
    expect(marginOfError({ respondents: n, scores: {}, means: { sum, squares: n * 7_560 ** 2 } }, null)).toBe(0)
  })
})

it.each([
  [
    { index: 80, margin: 3 },
    { index: 76, margin: 4 },
    { difference: 4, differenceMargin: 5, withinMargin: true },
  ],
  [
    { index: 70, margin: 3 },
    { index: 76, margin: 4 },
    { difference: -6, differenceMargin: 5, withinMargin: false },
  ],
  [
    { index: 82.5, margin: 0 },
    { index: 79.29, margin: 0 },
    { difference: 3.21, differenceMargin: 0, withinMargin: false },
  ],
])('the difference of %o and %o', (now, before, difference) => {
  expect(differenceOf(now, before)).toEqual(difference)
})

it('every index and average can be recomputed from the CSV alone, and a changed one is found', async () => {
  const folder = temporaryFolder()
  await writeReports([aReport(), sekadauReport()], folder)
  expect(recompute(folder)).toEqual({ files: 2, figures: 20, wrong: [] })
  const file = join(folder, 'reports/ekstrak-sekadau/2019-S1.csv')
  writeFileSync(file, readFileSync(file, 'utf8').replace('78.74', '78.75'))
  expect(recompute(folder).wrong).toEqual([expect.stringContaining('78.75, not 78.74')])
})
