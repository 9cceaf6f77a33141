import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { publishReports } from '../../collector/publish/publish-reports.ts'
import { openSqliteStore } from '../../collector/store/sqlite/sqlite-store.ts'
import type { FiledRating, Store } from '../../collector/store/store.ts'
import type { Content } from '../../shared/content/content.ts'
import type { Day, Period } from '../../shared/domain/period.ts'
import { areaReportSchema, type PublishedAreaReport } from '../../shared/schema/area-report.ts'
import {
  agencyReportSchema,
  reportSchema,
  type PublishedAgencyReport,
  type PublishedReport,
} from '../../shared/schema/report.ts'
import { aContent } from './a-content.ts'
import { aFiledRating } from './a-rating.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Ratings of one service and period by as many men as women, a few of whom say how old they are. */
export function ratings(count: number, period: Period, changes: Partial<FiledRating> = {}): FiledRating[] {
  return Array.from({ length: count }, (_, n) => {
    const sex = n % 2 ? 'male' : 'female'
    return aFiledRating({ period, day: null, respondent: n < 4 ? { sex, age: '65-plus' } : { sex }, ...changes })
  })
}

/** Penerbit: a store and the folder its reports go to. */
export interface Publisher {
  readonly folder: string
  readonly store: Store
  publish(today: Day): ReturnType<typeof publishReports>
}

/** @param folder where something may be published already */
export async function aPublisher(
  kept: readonly FiledRating[],
  content: Content = aContent(),
  folder = temporaryFolder(),
): Promise<Publisher> {
  const store = await openSqliteStore(join(temporaryFolder(), 'skm.db'))
  onTestFinished(() => store.close())
  await store.keep(kept)
  return {
    folder,
    store,
    publish: (today) =>
      publishReports(
        store,
        content,
        folder,
        () => today,
        () => undefined,
      ),
  }
}

/** @param name such as `2025-S1`, or `revisions/2025-S1-r1` */
export function readReport(folder: string, name: string, unit = 'dukcapil'): PublishedReport {
  const report = reportSchema.parse(json(folder, 'reports', unit, name))
  if (report.state === 'withheld') throw new Error(`${name} is withheld`)
  return report
}

export function readAgencyReport(folder: string, period: Period, agency = 'kabupaten-uji'): PublishedAgencyReport {
  const report = agencyReportSchema.parse(json(folder, 'agency-reports', agency, period))
  if (report.state === 'withheld') throw new Error(`${period} is withheld`)
  return report
}

export function readAreaReport(folder: string, name: string, area: string): PublishedAreaReport {
  const report = areaReportSchema.parse(json(folder, 'area-reports', area, name))
  if (report.state === 'withheld') throw new Error(`${name} is withheld`)
  return report
}

function json(...path: string[]): unknown {
  return JSON.parse(readFileSync(`${join(...path)}.json`, 'utf8'))
}
