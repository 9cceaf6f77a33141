import { add, fraction, multiply, round, ZERO } from '../../shared/domain/fraction.ts'
import { elementsInForce, QUESTIONNAIRES } from '../../shared/domain/questionnaire.ts'
import type { BreakdownField } from '../../shared/domain/respondent.ts'
import { scoreTotal } from '../../shared/domain/tally.ts'
import type { PublishedReport, Report } from '../../shared/schema/report.ts'
import { GRADE_WORDS_ID } from '../../shared/wording/grade-words.ts'
import { periodNameId } from '../../shared/wording/period-names.ts'
import type { OpenUnit } from './open-data-source.ts'

const QUESTIONNAIRE = QUESTIONNAIRES['skm-2017']

/** Marks of a cell without a figure; they are the open data's `obs_status`. */
export const WITHHELD = 'c'
export const UNPUBLISHED = 'n'
/** The unit does not ask about this element. */
export const NOT_ASKED = '–'

/** Kolom profil of the recap sheet, with the category each one counts. */
const PROFILE_COLUMNS: readonly (readonly [header: string, field: BreakdownField, category: string])[] = [
  ['L', 'sex', 'male'],
  ['P', 'sex', 'female'],
  ['SD', 'education', 'sd'],
  ['SLTP', 'education', 'smp'],
  ['SLTA', 'education', 'sma'],
  ['Diploma', 'education', 'diploma'],
  ['S1', 'education', 's1'],
  ['S2', 'education', 's2'],
  ['S3', 'education', 's3'],
  ['PNS', 'occupation', 'civil-servant'],
  ['TNI/Polri', 'occupation', 'military-police'],
  ['Swasta', 'occupation', 'private'],
  ['Wiraswasta', 'occupation', 'entrepreneur'],
  ['Pelajar', 'occupation', 'student'],
  ['Petani', 'occupation', 'farmer'],
  ['Lainnya', 'occupation', 'other'],
]

/** Judul kolom of the recap sheet that regional governments use. */
export const RECAP_HEADERS: readonly string[] = [
  'Unit',
  'Periode',
  ...QUESTIONNAIRE.elements.map((_, position) => `U${position + 1}`),
  ...PROFILE_COLUMNS.map(([header]) => header),
  'Populasi',
  'Sampel',
  'NRR tertimbang',
  'Nilai IKM',
  'Kategori',
]

type Cell = string | number | null

/** Baris rekap of one unit: one for each of its reports. */
export function recapRows({ unit, reports }: OpenUnit): readonly (readonly Cell[])[] {
  return reports.map((report) => [
    unit.name,
    periodNameId(report.period) + (report.state === 'provisional' ? ' (sementara)' : ''),
    ...(report.state === 'withheld'
      ? withheldCells(report)
      : figureCells(report, elementsInForce(QUESTIONNAIRE, unit.elements))),
  ])
}

function withheldCells({ population }: Report): Cell[] {
  const figures = RECAP_HEADERS.slice(2).map((): Cell => WITHHELD)
  figures[RECAP_HEADERS.indexOf('Populasi') - 2] = population
  return figures
}

function figureCells(report: PublishedReport, inForce: readonly string[]): Cell[] {
  return [
    ...QUESTIONNAIRE.elements.map((id) => {
      const element = report.elements.find((one) => one.id === id)
      return element ? element.average : inForce.includes(id) ? null : NOT_ASKED
    }),
    ...PROFILE_COLUMNS.map(([, field, category]) => profileCell(report, field, category)),
    report.population,
    report.respondents,
    weightedAverage(report),
    report.index,
    report.grade === null ? null : `${report.grade} (${GRADE_WORDS_ID[report.grade]})`,
  ]
}

/** Counts come from the published breakdown of this very period (R13), or not at all. */
function profileCell({ breakdowns }: PublishedReport, field: BreakdownField, category: string): Cell {
  const breakdown = breakdowns?.find((one) => one.field === field)
  if (!breakdown || !('cells' in breakdown)) return UNPUBLISHED
  const cell = breakdown.cells.find((one) => one.category === category)
  if (!cell) return UNPUBLISHED
  return 'state' in cell ? WITHHELD : cell.respondents
}

/** NRR tertimbang: the sum of the weighted averages, 1 to 4, rounded once to three decimals. */
function weightedAverage({ elements }: PublishedReport): number | null {
  const answered = elements.filter((element) => element.answered > 0)
  if (answered.length === 0) return null
  const sum = answered.map((element) => fraction(scoreTotal(element.scores), element.answered)).reduce(add, ZERO)
  return round(multiply(sum, fraction(1, answered.length)), 3)
}
