/**
 * Pecahan: an exact quotient of whole numbers. Averages and indexes stay fractions until they are rounded once;
 * in floating point nine times 4 x (1/9) x 25 is 100.00000000000003.
 */
export interface Fraction {
  readonly numerator: bigint
  /** Never zero or negative. */
  readonly denominator: bigint
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n }

/** @throws RangeError when the denominator is not above zero, or either is not a whole number. */
export function fraction(numerator: number | bigint, denominator: number | bigint): Fraction {
  if (denominator <= 0) throw new RangeError(`a fraction needs a denominator above zero, not ${denominator}`)
  return { numerator: BigInt(numerator), denominator: BigInt(denominator) }
}

export function add(left: Fraction, right: Fraction): Fraction {
  return {
    numerator: left.numerator * right.denominator + right.numerator * left.denominator,
    denominator: left.denominator * right.denominator,
  }
}

export function multiply(left: Fraction, right: Fraction): Fraction {
  return { numerator: left.numerator * right.numerator, denominator: left.denominator * right.denominator }
}

/**
 * Pembulatan: the nearest decimal with that many places, halves away from zero. The result is the double nearest
 * to that decimal, so equal decimals compare equal.
 */
export function round(value: Fraction, decimals: number): number {
  const scale = 10n ** BigInt(decimals)
  const sign = value.numerator < 0n ? -1n : 1n
  const twice = 2n * sign * value.numerator * scale
  const units = sign * ((twice + value.denominator) / (2n * value.denominator))
  return Number(units) / Number(scale)
}
