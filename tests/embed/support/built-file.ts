import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { ROOT } from '../../../collector/command.ts'

/** Other tests run `npm start`, which empties and refills the folder: it is back within a second. */
const PATIENCE_MS = 15_000
const LOOK_EVERY_MS = 100

/** Berkas terbangun: the bytes of a file of `dist/widget` as agencies get it. @throws Error when it is not built */
export async function builtFile(name: string): Promise<Buffer> {
  const file = join(ROOT, 'dist/widget', name)
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_EVERY_MS) {
    try {
      return readFileSync(file)
    } catch {
      await delay(LOOK_EVERY_MS)
    }
  }
  throw new Error(`${file} is not there: run npm run build:widget`)
}
