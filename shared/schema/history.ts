import { z } from 'zod'
import { GRADES } from '../domain/grade.ts'
import { firstDay, lastDay, type Period } from '../domain/period.ts'
import { REGULATION_RULES, REGULATIONS, type Regulation } from '../domain/regulation.ts'
import { periodSchema } from './unit.ts'

/** Bobot yang disebut sumbernya: `unknown` where the source does not say how it computed. */
export const HISTORY_METHODS = ['exact', '0.11', '0.111', '0.071', 'unknown'] as const

const text = z.string().trim().min(1)

/** Angka terdahulu: one figure published before this system, or elsewhere. It is shown as printed, never corrected. */
export const historicFigureSchema = z
  .strictObject({
    period: z.preprocess(yearAsText, periodSchema),
    index: z.number().min(25).max(100),
    /** Mutu as printed; `null` where the source gives none. */
    grade: z.enum(GRADES).nullable().default(null),
    respondents: z.int().positive().optional(),
    regulation: z.enum(REGULATIONS),
    method: z.enum(HISTORY_METHODS),
    /** NRR per unsur as printed, by the label printed beside it. */
    elements: z.record(text, z.number().min(1).max(4)).optional(),
    source: z.strictObject({
      name: text,
      url: z.url({ protocol: /^https?$/, error: 'must be an address that starts with https://' }).optional(),
    }),
    note: text.optional(),
  })
  .check(notTooManyElements)
  .check(regulationOfItsTime)

export type HistoricFigure = z.infer<typeof historicFigureSchema>

/** Riwayat: content of `history/<unit>.yaml`. */
export const historySchema = z.strictObject({ figures: z.array(historicFigureSchema).min(1).check(eachPeriodOnce) })

/** YAML reads a bare `2012` as a number. */
function yearAsText(value: unknown): unknown {
  return typeof value === 'number' ? String(value) : value
}

interface Checked<T> {
  value: T
  issues: unknown[]
}

interface UnderRegulation {
  readonly regulation: Regulation
  readonly period: Period
  readonly elements?: Readonly<Record<string, number>> | undefined
}

function notTooManyElements({ value, issues }: Checked<UnderRegulation>): void {
  const most = REGULATION_RULES[value.regulation].elements
  const count = value.elements === undefined ? undefined : Object.keys(value.elements).length
  if (count === undefined || (count >= 1 && count <= most)) return
  const message = `has ${count} elements, but ${value.regulation} has 1 to ${most}`
  issues.push({ code: 'custom', input: value, path: ['elements'], message })
}

/** A unit may lag behind a new regulation, but cannot have followed one before it was written. */
function regulationOfItsTime({ value, issues }: Checked<UnderRegulation>): void {
  const { from } = REGULATION_RULES[value.regulation]
  if (Number(lastDay(value.period).slice(0, 4)) >= from) return
  const message = `${value.regulation} was not there yet in ${firstDay(value.period).slice(0, 4)}; name the one followed`
  issues.push({ code: 'custom', input: value, path: ['regulation'], message })
}

function eachPeriodOnce({ value, issues }: Checked<readonly { readonly period: Period }[]>): void {
  const periods = value.map(({ period }) => period)
  const twice = periods.findIndex((period, position) => periods.indexOf(period) < position)
  if (twice < 0) return
  const message = `repeats ${periods[twice]}; keep one figure a period, and tell the others in its note`
  issues.push({ code: 'custom', input: value, path: [twice, 'period'], message })
}
