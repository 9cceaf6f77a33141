// Runs in a worker thread: a slow disk or a held lock stops this thread only, never HTTP.
import { parentPort, workerData } from 'node:worker_threads'
import type { DatabaseSync } from 'node:sqlite'
import { StoreBroken, StoreUnavailable, type KeepOutcome } from '../store.ts'
import { claimFile } from './claim.ts'
import { messageOf, openDatabase } from './connection.ts'
import { forgetKiosks, kioskGaps, noteKiosks } from './kiosks.ts'
import { OPENING, type Answer, type Command, type FaultKind, type Reply, type WorkerData } from './messages.ts'
import type { InputRow, Row } from '../rating-row.ts'
import { SELECT_SUGGESTIONS } from '../suggestion-query.ts'
import { profileTalliesOf, talliesOf } from './tallies.ts'
import { forgetPurged, purge, ratingsKeeper, transaction } from './transactions.ts'

const port = parentPort
if (!port) throw new Error('worker.ts runs in a worker thread only')
// Node types it as any; it is given by sqlite-store.ts alone.
const { file, busyTimeoutMs, exclusive, readsOnly } = workerData as WorkerData

const opened = attempt(OPENING, () => {
  const database = openDatabase(file, busyTimeoutMs, readsOnly)
  const claim = exclusive ? claimFile(file) : undefined
  return { database, claim, keepAll: ratingsKeeper(database) }
})
if ('fault' in opened) port.postMessage(opened)
else {
  port.postMessage({ call: OPENING, value: undefined } satisfies Reply)
  serve(opened.value)
}

function serve(resources: Resources): void {
  port?.on('message', (command: Command) => port.postMessage(attempt(command.call, () => answer(command, resources))))
}

function answer(command: Command, { database, claim, keepAll }: Resources): Answer {
  switch (command.op) {
    case 'keep':
      return keepAll(command.rows)
    case 'tallies':
      return talliesOf(database, command.unit)
    case 'profileTallies':
      return profileTalliesOf(database, command.unit, command.year)
    case 'count':
      return Number((database.prepare('select count(*) as n from ratings').get() as Row)['n'])
    case 'suggestions':
      return (database.prepare(SELECT_SUGGESTIONS).all({ $1: command.unit, $2: command.period }) as Row[]).map(textOf)
    case 'purge':
      return purge(database, command.unit, command.period, command.today)
    case 'forgetPurged':
      return forgetPurged(database, command.day)
    case 'noteKiosks':
      return noteKiosks(database, command.notes, command.today)
    case 'kioskGaps':
      return kioskGaps(database)
    case 'forgetKiosks':
      return forgetKiosks(database, command.day)
    case 'probe':
      transaction(database, () => database.exec('update probe set written = written + 1'))
      return undefined
    case 'close':
      database.close()
      claim?.close()
      return undefined
  }
}

function textOf(row: Row): string {
  return String(row['text'])
}

interface Resources {
  readonly database: DatabaseSync
  readonly claim: DatabaseSync | undefined
  readonly keepAll: (rows: readonly InputRow[]) => readonly KeepOutcome[]
}

function attempt<T>(
  call: number,
  work: () => T,
): { call: number; value: T } | { call: number; fault: string; of: FaultKind } {
  try {
    return { call, value: work() }
  } catch (error) {
    return { call, fault: messageOf(error), of: kindOf(error) }
  }
}

function kindOf(error: unknown): FaultKind {
  if (error instanceof StoreBroken) return 'broken'
  return error instanceof StoreUnavailable ? 'unavailable' : 'data'
}
