import type { Bytes } from '../../../shared/manifest/bytes.ts'
import { CommandError } from '../../command.ts'

const WAIT_MS = 60_000

/** Unduhan. @returns `undefined` where there is no such file @throws CommandError when the server gives no answer */
export async function download(url: string): Promise<Bytes | undefined> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(WAIT_MS) })
    if (answer.status === 404 || answer.status === 410) return undefined
    if (!answer.ok) throw new CommandError(`${url}: the server answers ${answer.status}; try again later`)
    return new Uint8Array(await answer.arrayBuffer())
  } catch (error) {
    if (error instanceof CommandError) throw error
    throw new CommandError(`${url}: cannot be reached; check the address and the connection`)
  }
}
