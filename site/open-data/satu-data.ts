import { GRADE_LOWER_BOUNDS, GRADES, INDEX_GREATEST } from '../../shared/domain/grade.ts'
import { codeOf, QUESTIONNAIRES } from '../../shared/domain/questionnaire.ts'
import type { Agency } from '../../shared/schema/agency.ts'
import { ELEMENT_NAMES_ID } from '../../shared/wording/element-names.ts'
import { GRADE_WORDS_ID } from '../../shared/wording/grade-words.ts'
import { fileAddress } from './addresses.ts'
import { licenceStatement } from './licence.ts'
import { within, type OpenDataSource } from './open-data-source.ts'
import type { ActivityMetadata, IndicatorMetadata } from './satu-data-schema.ts'
import { SATU_DATA_TEXT as TEXT } from './satu-data-text.ts'

const QUESTIONNAIRE = QUESTIONNAIRES['skm-2017']
/** Two-decimal limits: the next better grade begins one hundredth above. */
const STEP = 0.01

/** Metadata indikator: the same for every agency; whom to ask stands at the end. */
export function indicatorMetadata({ agencies, siteUrl }: OpenDataSource): IndicatorMetadata {
  return {
    format: 'skm-satu-data-indikator/1',
    nama: TEXT.name,
    konsep: TEXT.concept,
    definisi: TEXT.definition,
    interpretasi: TEXT.interpretation,
    rumus: TEXT.formula,
    ukuran: TEXT.measure,
    satuan: TEXT.unit,
    klasifikasi: classification(),
    unsur: QUESTIONNAIRE.elements.map((id) => ({
      id,
      kode: codeOf(QUESTIONNAIRE, id),
      nama: ELEMENT_NAMES_ID[id].name,
      definisi: ELEMENT_NAMES_ID[id].meaning,
    })),
    tingkatPenyajian: [...TEXT.levels],
    sumber: TEXT.source,
    dasarHukum: [...TEXT.law],
    kerahasiaan: TEXT.confidentiality,
    kontak: [...agencies.values()].map(contactOf),
    berkas: ['all.csv', 'all.json', 'all.parquet', 'datapackage.json'].map((path) => fileAddress(path, siteUrl)),
  }
}

/** Metadata kegiatan of one agency. */
export function activityMetadata(source: OpenDataSource, agencyId: string, agency: Agency): ActivityMetadata {
  const { units } = within(source, { level: 'agency', id: agencyId })
  const periods = new Set(units.flatMap(({ reports }) => reports.map(({ period }) => period)))
  const frequencies = new Set(units.map(({ unit }) => TEXT.frequency[unit.reporting]))
  return {
    format: 'skm-satu-data-kegiatan/1',
    judul: TEXT.activity(agency.name),
    penyelenggara: agency.name,
    contoh: agency.sample,
    tujuan: TEXT.purpose,
    periode: [...periods].sort(),
    frekuensi: [...frequencies],
    caraPengumpulan: TEXT.collection,
    unitObservasi: TEXT.observed,
    populasi: TEXT.population,
    sampel: TEXT.sample,
    variabel: [...QUESTIONNAIRE.elements.map((id) => ELEMENT_NAMES_ID[id].name), TEXT.profile],
    pengolahan: TEXT.processing,
    kerahasiaan: TEXT.confidentiality,
    unitPelayanan: units.map(({ id, unit }) => ({ id, nama: unit.name })),
    lisensi: licenceStatement(agency.licence).name,
    kontak: contactOf(agency),
    berkas: ['csv', 'json'].map((type) => fileAddress(`agencies/${agencyId}.${type}`, source.siteUrl)),
  }
}

function classification(): IndicatorMetadata['klasifikasi'] {
  return GRADES.map((grade, position) => {
    const better = GRADES[position - 1]
    const top = better === undefined ? INDEX_GREATEST : GRADE_LOWER_BOUNDS[better] - STEP
    return {
      kode: grade,
      nama: GRADE_WORDS_ID[grade],
      batasBawah: GRADE_LOWER_BOUNDS[grade],
      batasAtas: Math.round(top * 100) / 100,
    }
  })
}

function contactOf({ name, contact, website }: Agency): ActivityMetadata['kontak'] {
  return { instansi: name, nama: contact?.name ?? null, surel: contact?.email ?? null, laman: website ?? null }
}
