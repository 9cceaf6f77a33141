/**
 * Mutu pelayanan: the letter for an index (PermenPANRB 14/2017, Lampiran).
 *
 * | mutu | kinerja | index |
 * | --- | --- | --- |
 * | A | Sangat baik | 88.31 to 100.00 |
 * | B | Baik | 76.61 to 88.30 |
 * | C | Kurang baik | 65.00 to 76.60 |
 * | D | Tidak baik | 25.00 to 64.99 |
 */
export const GRADES = ['A', 'B', 'C', 'D'] as const
export type Grade = (typeof GRADES)[number]

/** Batas bawah: the least index of each grade. Two-decimal numbers, so the index must be rounded first. */
export const GRADE_LOWER_BOUNDS: Readonly<Record<Grade, number>> = { A: 88.31, B: 76.61, C: 65, D: 25 }

/** The ends of the index's scale. */
export const INDEX_LEAST = 25
export const INDEX_GREATEST = 100

/**
 * Mutu for an index that was already rounded to two decimals.
 *
 * @throws RangeError for an unrounded index or one outside 25 to 100: comparing an unrounded 76.605 with closed
 *   intervals finds no grade, a fault seen in existing applications.
 */
export function gradeOf(index: number): Grade {
  if (!(index >= INDEX_LEAST && index <= INDEX_GREATEST)) throw new RangeError(`an index is 25 to 100, not ${index}`)
  if (Math.round(index * 100) / 100 !== index) throw new RangeError(`round the index before grading it: ${index}`)
  return GRADES.find((grade) => index >= GRADE_LOWER_BOUNDS[grade]) ?? 'D'
}
