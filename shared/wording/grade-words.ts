import type { Grade } from '../domain/grade.ts'

/** Kinerja unit pelayanan: the word for each mutu. */
export const GRADE_WORDS_ID: Readonly<Record<Grade, string>> = {
  A: 'Sangat baik',
  B: 'Baik',
  C: 'Kurang baik',
  D: 'Tidak baik',
}

export const GRADE_WORDS_EN: Readonly<Record<Grade, string>> = { A: 'Very good', B: 'Good', C: 'Poor', D: 'Bad' }
