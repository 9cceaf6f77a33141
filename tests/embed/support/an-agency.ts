import { onTestFinished } from 'vitest'
import { NO_SEALING } from '../../../collector/sealing/sealing-keys.ts'
import { builtFile } from './built-file.ts'
import { startCollectorForHosts, type CollectorForHosts } from './collector-for-hosts.ts'
import { startPages } from './page-server.ts'

/** Satu instansi: a page with the survey, and a collector; both end with the test. */
export interface Agency {
  readonly unit: string
  readonly collector: CollectorForHosts
  readonly address: string
}

const FILES = ['skm-survey.js', 'skm-survey.en.js', 'skm-survey.seal.js']

const LISTENS =
  "faults = []; for (const kind of ['error', 'unhandledrejection']) addEventListener(kind, (e) => faults.push(String(e.message || e.reason)))"

/**
 * @param attributes of the script tag, such as `data-layout="steps"`
 * @param sealing keys of the collector, the first of which it announces
 */
export async function anAgency(attributes = '', sealing = NO_SEALING): Promise<Agency> {
  const [host, collector] = await Promise.all([startPages('localhost'), startCollectorForHosts(sealing)])
  onTestFinished(async () => {
    await Promise.all([host.close(), collector.close()])
  })
  for (const name of FILES) collector.serve(name, { body: await builtFile(name) })
  const unit = collector.addUnit([host.origin])
  host.put('/', {
    body: `<!doctype html><html lang="id"><meta charset="utf-8"><title>Dinas</title><body><script>${LISTENS}</script>
      <script src="${collector.url}/widget/skm-survey.js" data-unit="${unit}" ${attributes}></script>`,
  })
  return { unit, collector, address: `${host.origin}/` }
}
