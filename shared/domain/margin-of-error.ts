import { MEAN_SCALE, type Tally } from './tally.ts'

/** Two-sided 95 % of the normal distribution. */
export const Z_95 = 1.96
/** Points of the index for one point of a mean score. */
const CONVERSION = 25

/**
 * Batas galat: half the width of the 95 % interval of the index, in points, two decimals. It assumes that respondents
 * came by chance, which people who choose to answer do not: the true uncertainty is greater.
 *
 * 1.96 x 25 x s / sqrt(n), s the standard deviation of the respondents' own means; with a known population N also
 * x sqrt((N - n) / (N - 1)).
 *
 * @param population people served, where known; a smaller one than the respondents counts as all of them
 * @returns `null` for fewer than two respondents, or where the respondents' means are not known
 */
export function marginOfError({ respondents, means }: Tally, population: number | null): number | null {
  if (!means || respondents < 2) return null
  // n x squares - sum^2 needs more digits than a double has.
  const [n, sum, squares] = [BigInt(respondents), BigInt(means.sum), BigInt(means.squares)]
  const spread = Number(n * squares - sum * sum) / (respondents * (respondents - 1) * MEAN_SCALE ** 2)
  const remaining = population === null ? 1 : remainingShare(respondents, population)
  return toHundredths(Z_95 * CONVERSION * Math.sqrt((spread / respondents) * remaining))
}

/** Koreksi populasi terhingga: who asked everybody has no error of chance. */
function remainingShare(respondents: number, population: number): number {
  return population <= respondents ? 0 : (population - respondents) / (population - 1)
}

/** The nearest hundredth; an irrational root has no ties to decide. */
export function toHundredths(value: number): number {
  return Math.round(value * 100) / 100
}
