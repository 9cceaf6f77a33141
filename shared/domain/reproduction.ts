import { add, fraction, multiply, ZERO, type Fraction } from './fraction.ts'
import { REGULATION_RULES, type Regulation, type Weight } from './regulation.ts'

/** Angka terbit: an index that somebody printed, with the element averages it was printed with. */
export interface PrintedFigure {
  readonly regulation: Regulation
  readonly index: number
  /** NRR per unsur as printed, in any order. */
  readonly averages: readonly number[]
}

const SCALE_DIGITS = 6
const SCALE = 10 ** SCALE_DIGITS

/**
 * Bobot yang cocok: under which known weights the printed averages give the printed index. A printed number stands for
 * all that round to it, so with averages of two decimals more than one weight may fit.
 *
 * @returns none when the figure does not follow from its own elements
 */
export function weightsThatReproduce({ regulation, index, averages }: PrintedFigure): readonly Weight[] {
  const { elements, weights } = REGULATION_RULES[regulation]
  // A cut weight is one for the full number of elements only.
  const known = averages.length === elements ? weights : (['exact'] as const)
  const sum = averages.map(exactly).reduce(add, ZERO)
  const slack = multiply(halfUnit(averages), fraction(averages.length, 1))
  return known.filter((weight) => {
    const factor = multiply(weightOf(weight, averages.length), fraction(25, 1))
    const [middle, reach] = [multiply(sum, factor), add(multiply(slack, factor), halfUnit([index]))]
    return isWithin(exactly(index), middle, reach)
  })
}

function weightOf(weight: Weight, elements: number): Fraction {
  return weight === 'exact' ? fraction(1, elements) : exactly(Number(weight))
}

function exactly(printed: number): Fraction {
  return fraction(Math.round(printed * SCALE), SCALE)
}

/** Half of the last printed place; YAML drops zeros at the end, so the longest of them tells. At least two places. */
function halfUnit(printed: readonly number[]): Fraction {
  const places = printed.map((value) => String(value).split('.')[1]?.length ?? 0)
  const most = Math.min(Math.max(2, ...places), SCALE_DIGITS)
  return fraction(1, 2 * 10 ** most)
}

function isWithin(value: Fraction, middle: Fraction, reach: Fraction): boolean {
  const difference = add(value, { numerator: -middle.numerator, denominator: middle.denominator })
  const distance = difference.numerator < 0n ? -difference.numerator : difference.numerator
  return distance * reach.denominator <= reach.numerator * difference.denominator
}
