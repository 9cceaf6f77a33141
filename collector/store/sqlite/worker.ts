// Runs in a worker thread: a slow disk or a held lock stops this thread only, never HTTP.
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads'
import type { DatabaseSync } from 'node:sqlite'
import { StoreBroken, type FiledRating, type KeepOutcome } from '../store.ts'
import { claimFile } from './claim.ts'
import { messageOf, openDatabase } from './connection.ts'
import { OPENING, type Answer, type Command, type Reply, type WorkerData } from './messages.ts'
import type { Row } from '../rating-row.ts'
import { SELECT_SUGGESTIONS } from '../suggestion-query.ts'
import { profileTalliesOf, talliesOf } from './tallies.ts'
import { forgetPurged, purge, ratingKeeper, transaction } from './transactions.ts'

/** Most ratings that share one commit. */
const GROUP_RATINGS = 200

type Keep = Extract<Command, { op: 'keep' }>
type Other = Exclude<Command, Keep>

const port = parentPort
if (!port) throw new Error('worker.ts runs in a worker thread only')
// Node types it as any; it is given by sqlite-store.ts alone.
const { file, busyTimeoutMs, exclusive, readsOnly } = workerData as WorkerData

const opened = attempt(OPENING, () => {
  const database = openDatabase(file, busyTimeoutMs, readsOnly)
  const claim = exclusive ? claimFile(file) : undefined
  return { database, claim, keepOne: ratingKeeper(database) }
})
if ('fault' in opened) port.postMessage([opened])
else {
  port.postMessage([{ call: OPENING, value: undefined }])
  serve(opened.value)
}

function serve(resources: Resources): void {
  port?.on('message', (first: Command) => {
    // Each group is answered as soon as it is on disk: those behind it in the queue must not hold it up.
    for (let next: Command | undefined = first; next; next = waiting()) {
      const other = next.op === 'keep' ? keepGroup(next, resources) : next
      if (other) port.postMessage([attempt(other.call, () => answer(other, resources))])
    }
  })
}

/** Commits `first` with whatever else is waiting already. @returns a command of another kind that came up meanwhile */
function keepGroup(first: Keep, { database, keepOne }: Resources): Other | undefined {
  const group = [first]
  let other: Other | undefined
  let size = first.ratings.length
  while (size < GROUP_RATINGS && !other) {
    const next = waiting()
    if (!next) break
    if (next.op === 'keep') size += group.push(next) && next.ratings.length
    else other = next
  }
  port?.postMessage(commit(group, database, keepOne))
  return other
}

/** One commit for all; when one of them cannot be kept, each on its own, so that it fails alone. */
function commit(
  group: readonly Keep[],
  database: DatabaseSync,
  keepOne: (rating: FiledRating) => KeepOutcome,
): Reply[] {
  const keepAll = (commands: readonly Keep[]): KeepOutcome[][] =>
    transaction(database, () => commands.map(({ ratings }) => ratings.map(keepOne)))
  const together = attempt(OPENING, () => keepAll(group))
  if ('value' in together) return group.map(({ call }, position) => ({ call, value: together.value[position] }))
  if (group.length === 1 || together.broken) return group.map(({ call }) => ({ ...together, call }))
  return group.map((one) => attempt(one.call, () => keepAll([one])[0]))
}

function answer(command: Other, { database, claim }: Resources): Answer {
  switch (command.op) {
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

function waiting(): Command | undefined {
  return port ? (receiveMessageOnPort(port)?.message as Command | undefined) : undefined
}

interface Resources {
  readonly database: DatabaseSync
  readonly claim: DatabaseSync | undefined
  readonly keepOne: (rating: FiledRating) => KeepOutcome
}

function attempt<T>(
  call: number,
  work: () => T,
): { call: number; value: T } | { call: number; fault: string; broken: boolean } {
  try {
    return { call, value: work() }
  } catch (error) {
    return { call, fault: messageOf(error), broken: error instanceof StoreBroken }
  }
}
