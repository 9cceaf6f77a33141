import { z } from 'zod'
import { LICENCES, type Licence } from '../../shared/schema/agency.ts'
import { historicFigureSchema } from '../../shared/schema/history.ts'
import { identifier } from '../../shared/schema/identifier.ts'
import { areaReportSchema } from '../../shared/schema/area-report.ts'
import { agencyReportSchema, reportSchema } from '../../shared/schema/report.ts'
import { serviceSchema } from '../../shared/schema/unit.ts'

export const OPEN_DATA_FORMAT = 'skm-open-data/1'

const licence = z.strictObject({
  id: z.enum(Object.keys(LICENCES) as [Licence, ...Licence[]]).nullable(),
  name: z.string(),
  url: z.url().optional(),
  note: z.string().optional(),
})

/** Data terbuka sebagai JSON: `/data/all.json`, `/data/agencies/<id>.json`, `/data/units/<id>.json`. */
export const openDataSchema = z.strictObject({
  format: z.literal(OPEN_DATA_FORMAT),
  scope: z.strictObject({ level: z.enum(['all', 'area', 'agency', 'unit']), id: identifier.nullable() }),
  licence,
  agencies: z.array(
    z.strictObject({
      id: identifier,
      name: z.string(),
      kind: z.string(),
      region: z.string().optional(),
      website: z.string().optional(),
      /** The agency does not exist; its figures are made up. */
      sample: z.boolean(),
      licence,
    }),
  ),
  units: z.array(
    z.strictObject({
      id: identifier,
      name: z.string(),
      agency: identifier,
      services: z.array(serviceSchema),
      source: z.strictObject({ name: z.string(), note: z.string().optional() }).optional(),
    }),
  ),
  /** The very reports, as the collector wrote them. */
  reports: z.array(reportSchema),
  agencyReports: z.array(agencyReportSchema),
  areaReports: z.array(areaReportSchema),
  history: z.array(
    z.strictObject({
      unit: identifier,
      ...historicFigureSchema.shape,
      check: z.enum(['reproduced', 'not-reproduced', 'not-checkable']),
      weights: z.array(z.enum(['exact', '0.11', '0.111', '0.071'])),
    }),
  ),
})
export type OpenData = z.infer<typeof openDataSchema>
