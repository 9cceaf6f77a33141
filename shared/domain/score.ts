/** Nilai persepsi: the only values an answer may take (PermenPANRB 14/2017, Lampiran). 4 is best. */
export const SCORES = [1, 2, 3, 4] as const

/** Nilai persepsi: one of {@link SCORES}. */
export type Score = (typeof SCORES)[number]

export function isScore(value: unknown): value is Score {
  return (SCORES as readonly unknown[]).includes(value)
}
