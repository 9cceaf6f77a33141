import { fraction, round } from './fraction.ts'

/** Rows of the Krejcie and Morgan table, as printed (1970, Educational and Psychological Measurement 30, 607-610). */
const TABLE_POPULATIONS = [
  10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100, 110, 120, 130, 140, 150, 160, 170, 180,
  190, 200, 210, 220, 230, 240, 250, 260, 270, 280, 290, 300, 320, 340, 360, 380, 400, 420, 440, 460, 480, 500, 550,
  600, 650, 700, 750, 800, 850, 900, 950, 1000, 1100, 1200, 1300, 1400, 1500, 1600, 1700, 1800, 1900, 2000, 2200, 2400,
  2600, 2800, 3000, 3500, 4000, 4500, 5000, 6000, 7000, 8000, 9000, 10000, 15000, 20000, 30000, 40000, 50000, 75000,
] as const

/** The table's last row, 100,000 and above: one more than its own formula gives. */
const TABLE_GREATEST_SAMPLE = 384

/**
 * Sampel minimum: how many respondents the Krejcie-Morgan table asks for. A population between two rows takes the
 * higher row, as agencies do (4,384 served: row 4,500, 354 respondents); never more than the population itself.
 *
 * @param population number of people served in the period, a whole number above zero
 * @throws RangeError for anything else
 */
export function requiredSample(population: number): number {
  if (!Number.isSafeInteger(population) || population < 1) {
    throw new RangeError(`a population is a whole number above zero, not ${population}`)
  }
  const row = TABLE_POPULATIONS.find((size) => size >= population)
  return Math.min(population, row === undefined ? TABLE_GREATEST_SAMPLE : krejcieMorgan(row))
}

/**
 * S = X2 N P(1-P) / (d2 (N-1) + X2 P(1-P)), with X2 = 3.841, P = 0.5, d = 0.05, rounded to nearest; numerator and
 * denominator are multiplied by 400,000 to stay whole.
 */
function krejcieMorgan(population: number): number {
  return round(fraction(384_100 * population, 1_000 * (population - 1) + 384_100), 0)
}
