import type { PublishedReport } from '../../shared/schema/report.ts'
import type { GroupFigures } from '../loaders/check-group.ts'

/** Angka yang ditampilkan: what the report of a unit and that of a whole agency show alike. */
export type ShownFigures = GroupFigures & Pick<PublishedReport, 'period' | 'questionnaire' | 'change'>

/** Baris hasil: what a table says of one group in one period; `undefined` figures are withheld. */
export type ResultFigures = Pick<PublishedReport, 'index' | 'grade' | 'respondents'>
