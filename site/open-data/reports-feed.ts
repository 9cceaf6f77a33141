import { createHash } from 'node:crypto'
import { Feed } from 'feed'
import { lastDay, type Period } from '../../shared/domain/period.ts'
import type { Report } from '../../shared/schema/report.ts'
import { GRADE_WORDS_ID } from '../../shared/wording/grade-words.ts'
import { periodNameId } from '../../shared/wording/period-names.ts'
import { LOCAL_ADDRESS, LOCAL_NOTE } from '../unset-address.ts'
import { fileAddress, pageAddress } from './addresses.ts'
import type { OpenDataSource, OpenUnit } from './open-data-source.ts'

const LATEST = 100
const NUMBER = new Intl.NumberFormat('id-ID', { minimumFractionDigits: 2, maximumFractionDigits: 2 })

/**
 * Umpan Atom of final reports, the latest first. An entry is dated with the last day of its period: that day is known
 * from the report itself, so that building the site again changes nothing.
 */
export function reportsFeed(source: OpenDataSource): string {
  const site = source.siteUrl ?? LOCAL_ADDRESS
  const entries = source.units
    .flatMap((unit) => unit.reports.map((report) => ({ unit, report })))
    .filter(({ report }) => report.state !== 'provisional')
    .sort((left, right) => endOf(right.report.period).getTime() - endOf(left.report.period).getTime())
    .slice(0, LATEST)
  const [latest] = entries
  const feed = new Feed({
    id: uuid('feed'),
    title: 'Laporan Survei Kepuasan Masyarakat',
    ...(source.siteUrl === null ? { description: LOCAL_NOTE } : {}),
    link: pageAddress('/', site),
    language: 'id',
    generator: false,
    // An empty feed needs a date too; the epoch says that there was nothing yet.
    updated: latest ? endOf(latest.report.period) : new Date(0),
    feedLinks: { atom: fileAddress('feed.atom', site) },
    author: { name: [...source.agencies.values()].map(({ name }) => name).join(', ') || 'SKM' },
  })
  for (const { unit, report } of entries) feed.addItem(itemOf(unit, report, site))
  return feed.atom1()
}

function itemOf({ unit }: OpenUnit, report: Report, siteUrl: string) {
  const { period, revision = 1 } = report
  const revised = revision > 1 ? ` (revisi ${revision})` : ''
  return {
    id: uuid(`${report.unit}/${period}/${revision}`),
    title: `${unit.name}, ${periodNameId(period)}${revised}`,
    link: pageAddress(`/unit/${report.unit}/${period}/`, siteUrl),
    date: endOf(period),
    description: summaryOf(report),
  }
}

function summaryOf(report: Report): string {
  if (report.state === 'withheld') return 'Hasil ditahan: respondennya terlalu sedikit untuk diterbitkan dengan aman.'
  if (report.index === null || report.grade === null) return 'Tidak ada responden pada periode ini.'
  return `IKM ${NUMBER.format(report.index)}, mutu ${report.grade} (${GRADE_WORDS_ID[report.grade]}), ${report.respondents} responden.`
}

function endOf(period: Period): Date {
  return new Date(`${lastDay(period)}T00:00:00Z`)
}

/** The same every time for the same thing, as RFC 4287 asks; shaped as a version 8 UUID (RFC 9562). */
function uuid(name: string): string {
  const hash = createHash('sha256').update(`skm-terbuka/${name}`).digest('hex')
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`
}
