import { z } from 'zod'
import { AREA_LEVELS } from '../domain/area.ts'
import { officialName } from './agency.ts'
import { identifier } from './identifier.ts'
import { figures, revision, withholding } from './report.ts'
import { periodSchema } from './unit.ts'

export const AREA_REPORT_FORMAT = 'skm-area-report/1'

const head = {
  format: z.literal(AREA_REPORT_FORMAT),
  area: identifier,
  level: z.enum(AREA_LEVELS),
  name: officialName,
  period: periodSchema,
  ...revision,
}

/**
 * Laporan wilayah: content of `area-reports/<area>/<period>.json`, all agencies of a region or of the nation that
 * reported for the very period. Written once every one of their reports is final.
 */
export const areaReportSchema = z.discriminatedUnion('state', [
  z.strictObject({
    ...head,
    state: z.literal('final'),
    ...figures,
    withholding: withholding.optional(),
    /** The agencies counted; their figures stand in their own reports. */
    agencies: z.array(identifier).min(1),
  }),
  z.strictObject({ ...head, state: z.literal('withheld') }),
])
export type AreaReport = z.infer<typeof areaReportSchema>
export type PublishedAreaReport = Extract<AreaReport, { state: 'final' }>
