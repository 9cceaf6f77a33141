/**
 * Aturan survei: the regulations that figures of different years follow. Each has its own elements and limits of
 * grades, so a grade of one says nothing beside a grade of another.
 *
 * | aturan | unsur | batas bawah A, B, C |
 * | --- | --- | --- |
 * | KEP/25/M.PAN/2/2004 | 14 | 81.26, 62.51, 43.76 |
 * | PermenPANRB 16/2014 | 9, with maklumat pelayanan in place of facilities | the same |
 * | PermenPANRB 14/2017 | 9 | 88.31, 76.61, 65.00 |
 */
export const REGULATIONS = ['kep-25-2004', 'permenpanrb-16-2014', 'permenpanrb-14-2017'] as const
export type Regulation = (typeof REGULATIONS)[number]

/** Aturan yang berlaku: the one that every report of this system follows. */
export const REGULATION_IN_FORCE: Regulation = 'permenpanrb-14-2017'

/** Bobot: how one regulation's figures weigh an element; the cut ones are what reports have printed. */
export type Weight = 'exact' | '0.11' | '0.111' | '0.071'

interface Rule {
  /** Most elements that a survey under this regulation asks. */
  readonly elements: number
  /** Weights found in published figures that ask all elements. */
  readonly weights: readonly Weight[]
  readonly from: number
  /** `undefined` while it is in force. */
  readonly until: number | undefined
}

export const REGULATION_RULES: Readonly<Record<Regulation, Rule>> = {
  'kep-25-2004': { elements: 14, weights: ['exact', '0.071'], from: 2004, until: 2014 },
  'permenpanrb-16-2014': { elements: 9, weights: ['exact', '0.11', '0.111'], from: 2014, until: 2017 },
  'permenpanrb-14-2017': { elements: 9, weights: ['exact', '0.11', '0.111'], from: 2017, until: undefined },
}

/** Titik dalam tren: all that a break needs to know of a figure. */
export interface Dated {
  readonly regulation: Regulation
}

/** Patahan tren: before which point the regulation changes, and from which to which. */
export interface TrendBreak {
  /** Position of the first point under the new regulation. */
  readonly before: number
  readonly from: Regulation
  readonly to: Regulation
}

/**
 * Patahan tren: where a line through `points` must break. No line may cross one, no difference be told, and no grades
 * be compared.
 *
 * @param points earliest first
 */
export function trendBreaks(points: readonly Dated[]): readonly TrendBreak[] {
  return points.flatMap(({ regulation: to }, before) => {
    const from = points[before - 1]?.regulation
    return from === undefined || from === to ? [] : [{ before, from, to }]
  })
}
