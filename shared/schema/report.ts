import { z } from 'zod'
import { GRADES } from '../domain/grade.ts'
import { QUESTIONNAIRE_IDS } from '../domain/questionnaire.ts'
import { BREAKDOWN_FIELDS } from '../domain/respondent.ts'
import { SERVICE_ELEMENTS } from '../domain/service-element.ts'
import { identifier } from './identifier.ts'
import { periodSchema } from './unit.ts'

export const REPORT_FORMAT = 'skm-report/1'
export const AGENCY_REPORT_FORMAT = 'skm-agency-report/1'

const count = z.int().nonnegative()
const index = z.number().min(25).max(100)
const grade = z.enum(GRADES)
const average = z.number().min(1).max(4)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')
/** How many gave 1, 2, 3 and 4. */
const scores = z.tuple([count, count, count, count])
const elementHead = { id: z.enum(SERVICE_ELEMENTS), code: z.string() }

/** Nilai satu unsur: the histogram and what follows from it. */
export const elementResultSchema = z.strictObject({
  ...elementHead,
  /** Jumlah jawaban. */
  answered: count,
  scores,
  /** NRR, three decimals; `null` when nobody answered. */
  average: average.nullable(),
  index: index.nullable(),
  grade: grade.nullable(),
})
export type ElementResult = z.infer<typeof elementResultSchema>

/** Status observasi: SDMX `obs_status`; `A` normal, `L` low base (fewer than 30). Withheld (`c`) is `state: withheld`. */
const status = z.enum(['A', 'L'])

/**
 * Nilai satu unsur in a cell of a breakdown: the histogram, or where that told too much of single people only how
 * many were unfavourable (1-2) and favourable (3-4), or neither. Without a histogram the average has one decimal.
 */
const brokenDownElement = z.strictObject({
  ...elementHead,
  average,
  scores: scores.optional(),
  favourable: z.tuple([count, count]).optional(),
})
export type BrokenDownElement = z.infer<typeof brokenDownElement>

/** Satu kategori: one cell of a breakdown. The index has one decimal where not every element has its histogram. */
const publishedCategory = z.strictObject({
  category: z.string(),
  status: status.optional(),
  respondents: count,
  index: index.nullable(),
  elements: z.array(brokenDownElement),
})
const withheldCategory = z.strictObject({ category: z.string(), state: z.literal('withheld') })
const category = z.union([publishedCategory, withheldCategory])
export type CategoryResult = z.infer<typeof category>
export type PublishedCategory = z.infer<typeof publishedCategory>

/** Rincian: T2 or T3, one group by one respondent field; `unpublished` (`n`) where it could not be shown safely. */
const breakdown = z.union([
  z.strictObject({ field: z.enum(BREAKDOWN_FIELDS), cells: z.array(category).min(1) }),
  z.strictObject({ field: z.enum(BREAKDOWN_FIELDS), state: z.literal('unpublished') }),
])
export type Breakdown = z.infer<typeof breakdown>

/** Figures of every T1 group. The optional ones are absent from reports written before they existed. */
export const figures = {
  respondents: count,
  index: index.nullable(),
  grade: grade.nullable(),
  elements: z.array(elementResultSchema),
  status: status.optional(),
  /** Of each respondent's own mean times 2520 (a whole number): sum, and sum of squares. */
  means: z.strictObject({ sum: count, squares: count }).optional(),
  /** Batas galat of the index at 95 %, in points, two decimals; `null` below two respondents. */
  margin: z.number().nonnegative().nullable().optional(),
  /** What weights cut to two and three decimals (0.11, 0.111) would give; may leave the scale of 25 to 100. */
  roundedWeights: z.strictObject({ twoDecimals: z.number(), threeDecimals: z.number() }).nullable().optional(),
  /** Only in reports of whole years. */
  breakdowns: z.array(breakdown).optional(),
}

/** Angka satu kelompok: all of it, or nothing but the mark that it is withheld. */
const publishedService = z.strictObject({ id: identifier, ...figures })
const withheldService = z.strictObject({ id: identifier, state: z.literal('withheld') })

/** Jumlah yang mungkin ditahan: a count of people; 1 to 10, or all but 1 to 10 of them, is never told. */
const tellableCount = z.union([count, z.literal('withheld')])

/** Perubahan since the period before of the same kind, when both have an index over the same elements. */
const change = z.strictObject({
  since: periodSchema,
  /** Index and margin of that period as they stood then. */
  index,
  margin: z.number().nonnegative(),
  /** This index less that one. */
  difference: z.number(),
  /** Margin of the difference: the root of the sum of the two margins' squares. */
  differenceMargin: z.number().nonnegative(),
  /** The difference may well be chance. */
  withinMargin: z.boolean(),
})
export type IndexChange = z.infer<typeof change>

/** Revisi: which publication of the same period this is, and the hash of the JSON before it. */
export const revision = {
  revision: z.int().positive().optional(),
  supersedes: z.strictObject({ revision: z.int().positive(), sha256 }).nullable().optional(),
}

/** Of all cells with respondents in a report's tables, how many are withheld or unpublished. */
export const withholding = z.strictObject({ cells: count, withheld: count })

const publication = {
  sampleReached: z.boolean().nullable().optional(),
  /** Isian terlambat counted here though their own period had closed. */
  late: tellableCount.optional(),
  /** Of them, the periods whose own report was published without them and stays so. */
  lateFrom: z.array(periodSchema).min(1).optional(),
  /** Isian yang dikarantina, not counted in any figure. */
  quarantined: tellableCount.optional(),
  change: change.nullable().optional(),
  /** Rekap tahunan: the reports of a year that this one adds up; absent for figures filed under the period itself. */
  sumOf: z.array(periodSchema).min(1).optional(),
  withholding: withholding.optional(),
}

const head = {
  format: z.literal(REPORT_FORMAT),
  agency: identifier,
  unit: identifier,
  period: periodSchema,
  questionnaire: z.enum(QUESTIONNAIRE_IDS),
  population: z.int().positive().nullable(),
  requiredSample: z.int().positive().nullable(),
  ...revision,
}

const published = z.strictObject({
  ...head,
  state: z.enum(['final', 'provisional']),
  ...figures,
  ...publication,
  services: z.array(z.union([publishedService, withheldService])),
})

const withheld = z.strictObject({ ...head, state: z.literal('withheld') })

/** Laporan: content of `reports/<unit>/<period>.json`, the only thing the site knows of ratings. */
export const reportSchema = z.discriminatedUnion('state', [published, withheld])
export type Report = z.infer<typeof reportSchema>
export type PublishedReport = z.infer<typeof published>
export type ServiceResult = PublishedReport['services'][number]
export type PublishedServiceResult = z.infer<typeof publishedService>

const agencyHead = {
  format: z.literal(AGENCY_REPORT_FORMAT),
  agency: identifier,
  period: periodSchema,
  ...revision,
}

/**
 * Laporan instansi: content of `agency-reports/<agency>/<period>.json`, all units that reported for the very period.
 * Written once every one of their reports is final.
 */
export const agencyReportSchema = z.discriminatedUnion('state', [
  z.strictObject({
    ...agencyHead,
    state: z.literal('final'),
    ...figures,
    withholding: publication.withholding,
    /** The units counted; their figures stand in their own reports. */
    units: z.array(identifier),
  }),
  z.strictObject({ ...agencyHead, state: z.literal('withheld') }),
])
export type AgencyReport = z.infer<typeof agencyReportSchema>
export type PublishedAgencyReport = Extract<AgencyReport, { state: 'final' }>
