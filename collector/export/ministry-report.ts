import { AlignmentType, Document, Packer, Paragraph } from 'docx'
import { firstDay, lastDay, type Day } from '../../shared/domain/period.ts'
import type { Agency } from '../../shared/schema/agency.ts'
import type { PublishedReport, Report } from '../../shared/schema/report.ts'
import type { Unit } from '../../shared/schema/unit.ts'
import { ELEMENT_NAMES_ID } from '../../shared/wording/element-names.ts'
import { GRADE_WORDS_ID } from '../../shared/wording/grade-words.ts'
import { periodNameId } from '../../shared/wording/period-names.ts'
import { chapter, indexShown, section, sentences, shown, tableOf, toFill, type Part } from './document-parts.ts'
import {
  elementTable,
  followUpTable,
  planTable,
  profileTable,
  questionnaireTable,
  rankedElements,
  serviceTable,
  tallyTable,
  trendTable,
} from './report-tables.ts'
import { MINISTRY_TEXT as TEXT } from './text/ministry-report.id.ts'

/** How many of the lowest and highest elements the analysis starts from. */
const SHOWN = 3
const DATE = new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' })

/** Bahan laporan kementerian: names, the published report, and those before it. */
export interface MinistrySource {
  readonly unit: Unit
  readonly agency: Agency
  readonly report: PublishedReport
  /** Of the same kind of period, earliest first. */
  readonly earlier: readonly Report[]
}

/** Laporan SKM menurut kerangka kementerian, as DOCX: filled from the published report only (R13), the rest marked. */
export async function ministryReport(source: MinistrySource): Promise<Uint8Array> {
  const children = [
    ...cover(source),
    ...introduction(source),
    ...collection(source),
    ...results(source),
    ...analysis(source),
    ...conclusion(source),
    ...annexes(source),
  ]
  const title = `${TEXT.title}, ${source.unit.name}, ${periodNameId(source.report.period)}`
  const document = new Document({ title, creator: source.agency.name, sections: [{ children }] })
  return new Uint8Array(await Packer.toBuffer(document))
}

function cover({ unit, agency, report }: MinistrySource): Part[] {
  const lines = [
    TEXT.title,
    unit.name,
    agency.name,
    periodNameId(report.period),
    ...(agency.sample ? [TEXT.sample] : []),
  ]
  return lines.map((text) => new Paragraph({ text, style: 'Title', alignment: AlignmentType.CENTER }))
}

function introduction({ unit }: MinistrySource): Part[] {
  const { introduction: text } = TEXT
  return [
    chapter(text.heading),
    section(text.background),
    ...sentences(text.backgroundText(unit.name)),
    section(text.basis),
    ...text.laws.map((law) => new Paragraph({ text: law, bullet: { level: 0 } })),
    section(text.purpose),
    ...sentences(text.purposeText),
  ]
}

function collection({ report }: MinistrySource): Part[] {
  const { collection: text } = TEXT
  const { period } = report
  return [
    chapter(text.heading),
    section(text.who),
    toFill(TEXT.fill(text.whoFill)),
    section(text.method),
    ...sentences(text.methodText),
    section(text.place),
    toFill(TEXT.fill(text.placeFill)),
    section(text.time),
    ...sentences(text.timeText(periodNameId(period), dateOf(firstDay(period)), dateOf(lastDay(period)))),
    section(text.count),
    ...respondentSentences(report),
  ]
}

function respondentSentences({ respondents, population, requiredSample }: PublishedReport): Part[] {
  const count = TEXT.count(shown(respondents))
  if (population === null || requiredSample === null) return sentences(count, TEXT.sampleUnknown)
  const sample = respondents >= requiredSample ? TEXT.sampleReached : TEXT.sampleShort
  return sentences(count, sample(shown(population), shown(requiredSample)))
}

function results({ unit, report }: MinistrySource): Part[] {
  const { results: text } = TEXT
  const profile = profileTable(report)
  return [
    chapter(text.heading),
    section(text.respondents),
    ...respondentSentences(report),
    section(text.index),
    ...indexSentences(report),
    section(text.elements),
    tableOf(elementTable(report)),
    section(text.profile),
    ...(profile.rows.length > 0 ? [tableOf(profile)] : sentences(text.profileNone)),
    ...(report.services.length > 0 ? [section(text.services), tableOf(serviceTable(unit, report))] : []),
  ]
}

function indexSentences({ index, grade, margin }: PublishedReport): Part[] {
  if (index === null || grade === null) return []
  const { results: text } = TEXT
  const error = margin === null || margin === undefined ? [] : [text.margin(indexShown(margin))]
  return sentences(text.indexText(indexShown(index), grade, GRADE_WORDS_ID[grade]), ...error)
}

function analysis({ report, earlier }: MinistrySource): Part[] {
  const { analysis: text } = TEXT
  const ranked = rankedElements(report)
  const trend = [...earlier, report]
  return [
    chapter(text.heading),
    section(text.weak),
    tableOf(elementTable({ elements: ranked.slice(0, SHOWN) })),
    toFill(TEXT.fill(text.reason)),
    section(text.strong),
    tableOf(elementTable({ elements: ranked.slice(-SHOWN).reverse() })),
    toFill(TEXT.fill(text.reason)),
    section(text.plan),
    tableOf(planTable(report)),
    section(text.trend),
    ...(earlier.length > 0 ? [tableOf(trendTable(trend))] : sentences(text.trendNone)),
  ]
}

function conclusion({ report }: MinistrySource): Part[] {
  const { conclusion: text } = TEXT
  const { index, grade, period } = report
  const names = rankedElements(report).slice(0, SHOWN)
  const found =
    index === null || grade === null
      ? []
      : [
          text.text(periodNameId(period), indexShown(index), grade, GRADE_WORDS_ID[grade]),
          text.lowest(names.map(({ id }) => ELEMENT_NAMES_ID[id].name).join('; ')),
        ]
  return [chapter(text.heading), ...sentences(...found), toFill(TEXT.fill(text.fill))]
}

function annexes({ report }: MinistrySource): Part[] {
  const { annexes: text } = TEXT
  return [
    chapter(text.heading),
    section(text.questionnaire),
    tableOf(questionnaireTable(report)),
    section(text.tallies),
    tableOf(tallyTable(report)),
    section(text.documentation),
    toFill(TEXT.fill(text.documentationFill)),
    section(text.followUp),
    tableOf(followUpTable()),
  ]
}

function dateOf(day: Day): string {
  return DATE.format(new Date(`${day}T00:00:00Z`))
}
