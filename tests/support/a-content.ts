import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stringify } from 'yaml'
import { agencySchema } from '../../shared/schema/agency.ts'
import { unitSchema, type Unit } from '../../shared/schema/unit.ts'
import type { Content } from '../../shared/content/content.ts'

export const AGENCY_ORIGIN = 'https://disdukcapil.example.go.id'

const AGENCY = { name: 'Pemerintah Kabupaten Uji', kind: 'kabupaten' }
const UNIT = {
  name: 'Dinas Kependudukan dan Pencatatan Sipil',
  agency: 'kabupaten-uji',
  services: [
    { id: 'ktp-el', name: 'KTP-el' },
    { id: 'kartu-keluarga', name: 'Kartu Keluarga' },
  ],
  origins: [AGENCY_ORIGIN],
}

/** A unit with two services. */
export function aUnit(changes: Record<string, unknown> = {}): Unit {
  return unitSchema.parse({ ...UNIT, ...changes })
}

/** One agency with the unit `dukcapil`. */
export function aContent(changes: Record<string, unknown> = {}): Content {
  return {
    agencies: new Map([['kabupaten-uji', agencySchema.parse(AGENCY)]]),
    units: new Map([['dukcapil', aUnit(changes)]]),
  }
}

/** The same as files below `directory`. */
export async function writeContent(directory: string, changes: Record<string, unknown> = {}): Promise<void> {
  await mkdir(join(directory, 'agencies'), { recursive: true })
  await mkdir(join(directory, 'units'), { recursive: true })
  await writeFile(join(directory, 'agencies/kabupaten-uji.yaml'), stringify(AGENCY))
  await writeFile(join(directory, 'units/dukcapil.yaml'), stringify({ ...UNIT, ...changes }))
}
