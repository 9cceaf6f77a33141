import { z } from 'zod'
import { isPeriod, PERIOD_KINDS, type Period } from '../domain/period.ts'
import { QUESTIONNAIRE_IDS } from '../domain/questionnaire.ts'
import { SERVICE_ELEMENTS } from '../domain/service-element.ts'
import { TIME_ZONE_OFFSETS, type TimeZone } from '../domain/time-zone.ts'
import { officialName } from './agency.ts'
import { identifier } from './identifier.ts'

/** Asal halaman: scheme, host and port of a page that may embed the survey, compared exactly after parsing. */
const origin = z.string().transform((text, context) => {
  const parsed = URL.canParse(text) ? new URL(text) : undefined
  if (parsed && /^https?:$/.test(parsed.protocol) && `${parsed.origin}/` === parsed.href) return parsed.origin
  context.addIssue({
    code: 'custom',
    message: `must be scheme, host and port only, such as https://disdukcapil.example.go.id, not ${text}`,
  })
  return z.NEVER
})

/** Periode: `2026`, `2026-S1` or `2026-Q3`. */
export const periodSchema = z.custom<Period>(
  (value) => typeof value === 'string' && isPeriod(value),
  'must be a period such as 2026, 2026-S1 or 2026-Q3',
)

const promise = z.union([z.string().trim().min(1), z.array(z.string().trim().min(1)).min(1)])

/** Standar pelayanan, its published part: what the service promises, under the element that rates it. */
export const standardSchema = z.strictObject({
  requirements: promise.optional(),
  procedures: promise.optional(),
  completionTime: promise.optional(),
  cost: promise.optional(),
  productSpecification: promise.optional(),
  complaintHandling: promise.optional(),
  /** Dasar: the decree or document that sets it. */
  source: z.string().trim().min(1).optional(),
})
export type Standard = z.infer<typeof standardSchema>

/** Jenis layanan of a unit. */
export const serviceSchema = z.strictObject({
  id: identifier,
  name: officialName,
  standard: standardSchema.optional(),
})
export type Service = z.infer<typeof serviceSchema>

/** Unit penyelenggara pelayanan: content of `units/<id>.yaml`. */
export const unitSchema = z.strictObject({
  name: officialName,
  agency: identifier,
  services: z
    .array(serviceSchema)
    .default([])
    .check(distinct((service: Service) => service.id, 'service id')),
  origins: z.array(origin).default([]),
  questionnaire: z.enum(QUESTIONNAIRE_IDS).default('skm-2017'),
  /** Unsur yang ditanyakan, when the unit leaves some out. */
  elements: z
    .array(z.enum(SERVICE_ELEMENTS))
    .min(1)
    .check(distinct((element: string) => element, 'element'))
    .optional(),
  /** Populasi: people served in each period, for the required sample. */
  population: z.record(z.string(), z.int().positive()).default({}).check(onlyPeriods),
  /** Yang ditawari survei: people who were asked in each period, where the unit counts them. */
  offered: z.record(z.string(), z.int().positive()).check(onlyPeriods).optional(),
  /** Jenis periode ratings from the widget are filed under. */
  reporting: z.enum(PERIOD_KINDS).default('semester'),
  timeZone: z.enum(Object.keys(TIME_ZONE_OFFSETS) as [TimeZone, ...TimeZone[]]).default('WIB'),
  /** Sumber data: where published figures came from, when not from this system; shown on the unit's pages. */
  source: z.strictObject({ name: z.string().trim().min(1), note: z.string().trim().min(1).optional() }).optional(),
})

export type Unit = z.infer<typeof unitSchema>

type Check<T> = { value: T; issues: unknown[] }

function distinct<T>(key: (member: T) => string, what: string) {
  return ({ value, issues }: Check<T[]>): void => {
    const keys = value.map(key)
    const twice = keys.findIndex((k, position) => keys.indexOf(k) < position)
    if (twice >= 0) {
      issues.push({ code: 'custom', input: value, path: [twice], message: `repeats the ${what} ${keys[twice]}` })
    }
  }
}

function onlyPeriods({ value, issues }: Check<Record<string, number>>): void {
  const wrong = Object.keys(value).find((key) => !isPeriod(key))
  if (wrong !== undefined) {
    issues.push({
      code: 'custom',
      input: value,
      path: [wrong],
      message: 'must be a period such as 2026, 2026-S1 or 2026-Q3',
    })
  }
}
