import { gradeOf, type Grade } from '../../shared/domain/grade.ts'
import { isPeriod, type Period } from '../../shared/domain/period.ts'

/** Format of the file, named in it: a reader of another format shows nothing rather than something wrong. */
export const LATEST_FORMAT = 'skm-latest/1'

/** What every latest result says, with figures or without. */
interface LatestHead {
  readonly format: typeof LATEST_FORMAT
  readonly unit: string
  /** Nama unit. */
  readonly name: string
  readonly period: Period
  /** Page with the whole result; relative to the address of this file, or absolute. */
  readonly url: string
}

/** Hasil terakhir: content of `{site}/data/latest/<unit>.json`, the newest report of a unit in a few bytes. */
export type Latest =
  | (LatestHead & {
      /** `provisional` while the period runs. */
      readonly state: 'final' | 'provisional'
      readonly grade: Grade
      /** Nilai indeks, two decimals. */
      readonly index: number
      readonly respondents: number
      /** Sampel yang disyaratkan; `null` where nobody knows how many people were served. */
      readonly requiredSample: number | null
    })
  | (LatestHead & { readonly state: 'withheld' })

/** The file as it came: any member may be anything. */
type Raw = Readonly<Partial<Record<'format' | 'unit' | 'name' | 'period' | 'url' | 'state', unknown>>> & RawFigures
type RawFigures = Readonly<Partial<Record<'grade' | 'index' | 'respondents' | 'requiredSample', unknown>>>

/**
 * Reads a file of unknown making. Strict where a figure could mislead: a letter that does not belong to its index, or
 * a count that is none, is no result at all. Members it does not know are left alone, so that the format can grow.
 */
export function readLatest(json: unknown, unit: string): Latest | undefined {
  const raw = (json ?? {}) as Raw
  const { format, name, period, url, state } = raw
  if (format !== LATEST_FORMAT || raw.unit !== unit || !isText(name) || !isText(url)) return
  if (!isText(period) || !isPeriod(period)) return
  const isWhole = state === 'withheld' || ((state === 'final' || state === 'provisional') && hasFigures(raw))
  return isWhole ? (json as Latest) : undefined
}

function hasFigures({ grade, index, respondents, requiredSample }: RawFigures): boolean {
  const isSample = requiredSample === null || isCount(requiredSample)
  try {
    return isSample && isCount(respondents) && grade === gradeOf(index as number)
  } catch {
    // RangeError: no index of this scale, or not rounded; a text is neither.
    return false
  }
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== ''
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) > 0
}
