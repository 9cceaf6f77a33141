import { z, type ZodType } from 'zod'
import { agencySchema } from '../../shared/schema/agency.ts'
import { areaReportSchema } from '../../shared/schema/area-report.ts'
import { historySchema } from '../../shared/schema/history.ts'
import { agencyReportSchema, reportSchema } from '../../shared/schema/report.ts'
import { periodSchema, unitSchema } from '../../shared/schema/unit.ts'
import { catalogSchema } from './catalog-schema.ts'
import { openDataSchema } from './open-data-schema.ts'
import { activitySchema, indicatorSchema } from './satu-data-schema.ts'

/** Bentuk yang dipakai: each format with its zod schema, the one that reads or types it. */
const FORMATS: Readonly<Record<string, { readonly title: string; readonly schema: ZodType }>> = {
  report: { title: 'Laporan: /data/reports/<unit>/<period>.json', schema: reportSchema },
  'agency-report': { title: 'Laporan instansi', schema: agencyReportSchema },
  'area-report': { title: 'Laporan wilayah dan nasional', schema: areaReportSchema },
  'open-data': {
    title: 'Data terbuka: /data/all.json, /data/areas/, /data/agencies/, /data/units/',
    schema: openDataSchema,
  },
  catalog: { title: 'Daftar berkas: /data/index.json', schema: catalogSchema },
  indicator: { title: 'Metadata indikator: /data/satu-data/indicator.json', schema: indicatorSchema },
  activity: { title: 'Metadata kegiatan: /data/satu-data/activities/<agency>.json', schema: activitySchema },
  agency: { title: 'Isi operator: agencies/<id>.yaml', schema: agencySchema },
  unit: { title: 'Isi operator: units/<id>.yaml', schema: unitSchema },
  history: { title: 'Isi operator: history/<unit>.yaml', schema: historySchema },
}

/** Skema JSON (draft 2020-12) of each format by name, made from the schema that the system itself uses. */
export function jsonSchemas(): ReadonlyMap<string, Record<string, unknown>> {
  return new Map(Object.entries(FORMATS).map(([name, { title, schema }]) => [name, { title, ...jsonSchemaOf(schema) }]))
}

function jsonSchemaOf(schema: ZodType): Record<string, unknown> {
  return z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    // A check in code has no form in JSON Schema; this is the one that has one by hand.
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema !== periodSchema) return
      Object.assign(jsonSchema, { type: 'string', pattern: '^2[01]\\d\\d(-(S[12]|Q[1-4]))?$' })
    },
  })
}
