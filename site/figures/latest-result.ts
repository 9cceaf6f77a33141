import type { UnitResults } from '../loaders/load-site.ts'
import { latestFile } from './reports-of.ts'

/** Hasil terakhir as `skm-latest/1`: what `<skm-result>` shows on an agency's page; `undefined` before any report. */
export function latestResult(results: UnitResults, url: string): object | undefined {
  const report = latestFile(results)?.report
  if (!report) return undefined
  const head = { format: 'skm-latest/1', unit: results.id, name: results.unit.name, period: report.period, url }
  if (report.state === 'withheld' || report.index === null) return { ...head, state: 'withheld' }
  const { state, grade, index, respondents, requiredSample } = report
  return { ...head, state, grade, index, respondents, requiredSample }
}
