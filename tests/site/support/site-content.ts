import { cp, mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { agencyReport } from '../../../collector/publish/agency-report.ts'
import type { Period } from '../../../shared/domain/period.ts'
import { EMPTY_TALLY, mergeTallies } from '../../../shared/domain/tally.ts'
import type { AgencyReport, Breakdown, Report } from '../../../shared/schema/report.ts'
import { aBreakdown, aReport, aTally, aWithheldReport, sekadauReport, type ReportWish } from './a-report.ts'

const PEOPLE = aTally([10, 40, 200, 160], { completionTime: [60, 120, 180, 50], staffConduct: [0, 10, 150, 250] })
const FEWER = aTally([6, 22, 60, 20], { cost: [0, 0, 4, 104] })
const DUKCAPIL: ReportWish = { agency: 'kabupaten-contoh', unit: 'dukcapil-contoh' }
const PUSKESMAS: ReportWish = { agency: 'kabupaten-contoh', unit: 'puskesmas-contoh', population: null }
const PERIZINAN: ReportWish = { agency: 'kabupaten-contoh', unit: 'perizinan-contoh', population: null }

/** Every state that a profile can have: shown, few, withheld, nobody, and not published at all. */
const PROFILES: Breakdown[] = [
  aBreakdown('sex', {
    male: aTally([5, 20, 100, 77]),
    female: aTally([5, 20, 92, 60]),
    'not-stated': aTally([0, 0, 20, 11]),
  }),
  { field: 'age', state: 'unpublished' },
  aBreakdown('education', {
    sd: 'withheld',
    smp: 'withheld',
    sma: aTally([10, 20, 120, 150]),
    s1: aTally([0, 10, 40, 30]),
  }),
]

/** One report of every kind that a page must be able to show. */
export const SITE_REPORTS: readonly Report[] = [
  sekadauReport(),
  aReport({ ...DUKCAPIL, period: '2025-S1', services: { 'ktp-el': FEWER, 'akta-kelahiran': FEWER } }),
  aReport({ ...DUKCAPIL, period: '2025-S2', services: { 'ktp-el': PEOPLE, 'kartu-keluarga': FEWER } }),
  aReport({
    ...DUKCAPIL,
    period: '2026-S1',
    state: 'provisional',
    tally: mergeTallies(FEWER, aTally([4, 6, 14, 8])),
    services: { 'ktp-el': FEWER, 'kartu-keluarga': 'withheld', 'akta-kelahiran': 'withheld' },
  }),
  { ...aReport({ ...DUKCAPIL, period: '2025', tally: PEOPLE }), breakdowns: PROFILES },
  aReport({ ...PUSKESMAS, period: '2024-S2', tally: FEWER }),
  aWithheldReport({ ...PUSKESMAS, period: '2025-S1' }),
  aReport({ ...PUSKESMAS, period: '2026-S1', tally: PEOPLE }),
  aReport({ ...PERIZINAN, period: '2026-Q1', elements: ['staffConduct'], tally: FEWER }),
  aReport({
    ...PERIZINAN,
    period: '2026-Q2',
    state: 'provisional',
    tally: EMPTY_TALLY,
    services: { nib: EMPTY_TALLY },
  }),
]

/** Those of the agency: added up, with profiles, and one of which nothing may be shown. */
export const SITE_AGENCY_REPORTS: readonly AgencyReport[] = [
  ...(['2025-S1', '2025-S2'] as const).flatMap((period) => ofAgency(period) ?? []),
  ...[ofAgency('2025')].flatMap((report) => (report?.state === 'final' ? { ...report, breakdowns: PROFILES } : [])),
  aWithheldAgencyReport('kabupaten-contoh', '2024-Q4'),
]

export function aWithheldAgencyReport(agency: string, period: Period): AgencyReport {
  return { format: 'skm-agency-report/1', agency, period, state: 'withheld' }
}

function ofAgency(period: Period): AgencyReport | undefined {
  const agency = 'kabupaten-contoh'
  const reports = SITE_REPORTS.filter((report) => report.agency === agency && report.period === period)
  return agencyReport(agency, period, reports)
}

/** The sample content with `reports` in it, below `directory`; the one without a CSV is the last. */
export async function writeSiteContent(directory: string, reports: readonly Report[] = SITE_REPORTS): Promise<void> {
  await cp('site/content/agencies', join(directory, 'agencies'), { recursive: true })
  await cp('site/content/units', join(directory, 'units'), { recursive: true })
  await cp('site/content/history', join(directory, 'history'), { recursive: true })
  if (reports === SITE_REPORTS) for (const report of SITE_AGENCY_REPORTS) await writeAgencyReport(directory, report)
  for (const report of reports) {
    await writeReport(directory, report)
    if (report !== reports.at(-1)) await writeFile(pathOf(directory, report, 'csv'), `unit,period\n${report.unit},…\n`)
  }
}

export async function writeReport(directory: string, report: Report): Promise<void> {
  await mkdir(join(directory, 'reports', report.unit), { recursive: true })
  await writeFile(pathOf(directory, report, 'json'), `${JSON.stringify(report, null, 1)}\n`)
}

export async function writeAgencyReport(directory: string, report: AgencyReport): Promise<void> {
  const folder = join(directory, 'agency-reports', report.agency)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, `${report.period}.json`), `${JSON.stringify(report, null, 1)}\n`)
}

function pathOf(directory: string, { unit, period }: Report, type: 'json' | 'csv'): string {
  return join(directory, 'reports', unit, `${period}.${type}`)
}
