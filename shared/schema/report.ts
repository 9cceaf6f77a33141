import { z } from 'zod'
import { GRADES } from '../domain/grade.ts'
import { QUESTIONNAIRE_IDS } from '../domain/questionnaire.ts'
import { SERVICE_ELEMENTS } from '../domain/service-element.ts'
import { identifier } from './identifier.ts'
import { periodSchema } from './unit.ts'

export const REPORT_FORMAT = 'skm-report/1'

const count = z.int().nonnegative()
const index = z.number().min(25).max(100)
const grade = z.enum(GRADES)

/** Nilai satu unsur: the histogram and what follows from it. */
export const elementResultSchema = z.strictObject({
  id: z.enum(SERVICE_ELEMENTS),
  code: z.string(),
  /** Jumlah jawaban. */
  answered: count,
  /** How many gave 1, 2, 3 and 4. */
  scores: z.tuple([count, count, count, count]),
  /** NRR, three decimals; `null` when nobody answered. */
  average: z.number().min(1).max(4).nullable(),
  index: index.nullable(),
  grade: grade.nullable(),
})
export type ElementResult = z.infer<typeof elementResultSchema>

const figures = {
  respondents: count,
  index: index.nullable(),
  grade: grade.nullable(),
  elements: z.array(elementResultSchema),
}

/** Angka satu kelompok: all of it, or nothing but the mark that it is withheld. */
const publishedService = z.strictObject({ id: identifier, ...figures })
const withheldService = z.strictObject({ id: identifier, state: z.literal('withheld') })

const head = {
  format: z.literal(REPORT_FORMAT),
  agency: identifier,
  unit: identifier,
  period: periodSchema,
  questionnaire: z.enum(QUESTIONNAIRE_IDS),
  population: z.int().positive().nullable(),
  requiredSample: z.int().positive().nullable(),
}

const published = z.strictObject({
  ...head,
  state: z.enum(['final', 'provisional']),
  ...figures,
  services: z.array(z.union([publishedService, withheldService])),
})

const withheld = z.strictObject({ ...head, state: z.literal('withheld') })

/** Laporan: content of `reports/<unit>/<period>.json`, the only thing the site knows of ratings. */
export const reportSchema = z.discriminatedUnion('state', [published, withheld])
export type Report = z.infer<typeof reportSchema>
export type PublishedReport = z.infer<typeof published>
export type ServiceResult = PublishedReport['services'][number]
export type PublishedServiceResult = z.infer<typeof publishedService>
