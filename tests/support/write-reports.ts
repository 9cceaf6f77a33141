import { join } from 'node:path'
import { settle } from '../../collector/publish/keep-or-replace.ts'
import { readPublished } from '../../collector/publish/published-folder.ts'
import { reportCsv } from '../../collector/publish/report-csv.ts'
import { NOTHING_WRITTEN, Staging, together, type Written } from '../../collector/publish/staging.ts'
import { reportSchema, type Report } from '../../shared/schema/report.ts'

/** Writes reports below `directory`, each settled on its own against what is published, without years or agencies. */
export async function writeReports(reports: readonly Report[], directory: string): Promise<Written> {
  return Staging.run(directory, async (staging) => {
    let written = NOTHING_WRITTEN
    for (const [unit, ofUnit] of Map.groupBy(reports, (report) => report.unit)) {
      const published = await readPublished(join(directory, 'reports', unit), reportSchema)
      const settled = ofUnit.map((report) => settle(report, published.reports.get(report.period)))
      written = together(written, await staging.add({ published, settled, csv: reportCsv }))
    }
    return written
  })
}
