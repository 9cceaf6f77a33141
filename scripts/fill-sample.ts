import { glob, readFile } from 'node:fs/promises'
import { basename, join, sep } from 'node:path'
import { importSheet } from '../collector/import/import-sheet.ts'
import type { Store } from '../collector/store/store.ts'
import type { Content } from '../shared/content/content.ts'
import { isPeriod } from '../shared/domain/period.ts'

/**
 * Data contoh: imports every sheet below `<content>/sample-ratings`, named `<unit>/<period>.csv` or
 * `<unit>/<period>/<service>.csv`.
 *
 * @returns the number of ratings that were added
 */
export async function fillSample(store: Store, content: Content, directory: string): Promise<number> {
  const folder = join(directory, 'sample-ratings')
  let added = 0
  for await (const path of glob('**/*.csv', { cwd: folder })) {
    const [unitId = '', period = '', service] = path.slice(0, -'.csv'.length).split(sep)
    const unit = content.units.get(unitId)
    if (!unit || !isPeriod(period))
      throw new Error(`${join(folder, path)}: is not named <unit>/<period>[/<service>].csv`)
    const bytes = await readFile(join(folder, path))
    const order = { unitId, unit, period, service: service ?? null, questionnaire: unit.questionnaire, bytes }
    added += (await importSheet({ ...order, fileName: basename(path) }, store)).stored
  }
  return added
}
