import { add, fraction, multiply, round, ZERO, type Fraction } from './fraction.ts'
import { SERVICE_ELEMENTS } from './service-element.ts'
import { answered, scoreTotal, type Histogram, type Tally } from './tally.ts'

/** Nilai konversi: an average of 1 to 4 times this is an index of 25 to 100 (PermenPANRB 14/2017, Lampiran). */
const CONVERSION = fraction(25, 1)

/** NRR per unsur: the mean score of one element, 1.000 to 4.000, rounded half up to three decimals. */
export function elementAverage(histogram: Histogram): number {
  return round(average(histogram), 3)
}

/** Nilai unsur: the element's average on the index's scale, 25.00 to 100.00, rounded once from the exact average. */
export function elementIndex(histogram: Histogram): number {
  return round(multiply(average(histogram), CONVERSION), 2)
}

/**
 * IKM, Indeks Kepuasan Masyarakat: 25.00 to 100.00, rounded half up once, at the end, to two decimals.
 * Each element weighs exactly 1/(number of elements) and is averaged over its own answers.
 *
 * @returns `null` when nobody answered; never zero for "no figure".
 * @see PermenPANRB 14/2017, Lampiran: the sum of weighted averages, times 25
 */
export function satisfactionIndex(tally: Tally): number | null {
  const averages = averagesOf(tally)
  if (averages.length === 0) return null
  return round(multiply(weigh(averages, fraction(1, averages.length)), CONVERSION), 2)
}

/**
 * What the index would be under a weight cut to `decimals` places (2: 0.11, 3: 0.111 for nine elements), as many
 * published reports have it. Only for explaining a difference, never published as the index.
 */
export function indexUnderRoundedWeight(tally: Tally, decimals: 2 | 3): number | null {
  const averages = averagesOf(tally)
  if (averages.length === 0) return null
  const scale = 10 ** decimals
  const weight = fraction(Math.round(scale / averages.length), scale)
  return round(multiply(weigh(averages, weight), CONVERSION), 2)
}

function average(histogram: Histogram): Fraction {
  return fraction(scoreTotal(histogram), answered(histogram))
}

function averagesOf(tally: Tally): readonly Fraction[] {
  return SERVICE_ELEMENTS.flatMap((element) => {
    const histogram = tally.scores[element]
    return histogram && answered(histogram) > 0 ? [average(histogram)] : []
  })
}

function weigh(averages: readonly Fraction[], weight: Fraction): Fraction {
  return averages.reduce((sum, value) => add(sum, multiply(value, weight)), ZERO)
}
