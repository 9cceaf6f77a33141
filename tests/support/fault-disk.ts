import { readFileSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** Peristiwa pada disk: what a traced process asked of the disk or told a client, in order. */
export type DiskEvent =
  | { readonly kind: 'write'; readonly path: string; readonly at: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly path: string; readonly size: number }
  | { readonly kind: 'create' | 'remove'; readonly path: string }
  | { readonly kind: 'sync'; readonly path: string }
  | { readonly kind: 'acknowledged'; readonly ids: readonly string[] }

/**
 * What `strace` has to be told so that its output can be read here; `-f`, for the database has its own thread; `-D`, so
 * that signals reach the traced process.
 */
export const STRACE = [
  ...['strace', '-D', '-f', '-xx', '-s', '70000', '-e'],
  'trace=openat,pwrite64,ftruncate,fsync,fdatasync,unlink,write,writev,sendto,sendmsg',
] as const

const LINE = /^(?:\d+\s+)?(\w+)\((.*)$/s
const RESUMED = /^(\d+)\s+<\.\.\. (\w+) resumed>(.*)$/s
const UNFINISHED = /^(\d+)\s+(.*) <unfinished \.\.\.>$/s

/** Reads a trace; only files below `folder` count. */
export function readTrace(file: string, folder: string): DiskEvent[] {
  const paths = new Map<number, string>()
  const events: DiskEvent[] = []
  const open = new Map<string, string>()
  for (const raw of readFileSync(file, 'latin1').split('\n')) {
    const unfinished = UNFINISHED.exec(raw)
    const resumed = RESUMED.exec(raw)
    let line = raw
    if (unfinished) {
      const [, pid = '', head = ''] = unfinished
      // A write may have reached the disk as soon as it began; a sync is believed only when it has returned.
      if (!/^(f(data)?sync|openat)\(/.test(head)) events.push(...eventsOf(`${head}) = 0`, paths, folder))
      else open.set(pid, head)
      continue
    }
    if (resumed) {
      const [, pid = '', , tail = ''] = resumed
      const head = open.get(pid)
      open.delete(pid)
      if (head === undefined) continue
      line = `${pid} ${head}${tail}`
    }
    events.push(...eventsOf(line, paths, folder))
  }
  return events
}

function eventsOf(line: string, paths: Map<number, string>, folder: string): DiskEvent[] {
  const [, call = '', rest = ''] = LINE.exec(line) ?? []
  const path = paths.get(Number(/^\d+/.exec(rest)?.[0]))
  switch (call) {
    case 'openat':
      return opened(rest, paths).filter(({ path: created }) => created.startsWith(folder))
    case 'pwrite64': {
      const at = Number(/, (\d+)\)/.exec(rest.slice(rest.lastIndexOf('"')).replace(/^", \d+/, ''))?.[1])
      return path?.startsWith(folder) ? [{ kind: 'write', path, at, bytes: textOf(rest) }] : []
    }
    case 'ftruncate':
      return path?.startsWith(folder) ? [{ kind: 'truncate', path, size: Number(/, (\d+)/.exec(rest)?.[1]) }] : []
    case 'fsync':
    case 'fdatasync':
      return path?.startsWith(folder) && / = 0/.test(rest) ? [{ kind: 'sync', path }] : []
    case 'unlink': {
      const removed = textOf(rest).toString()
      return removed.startsWith(folder) ? [{ kind: 'remove', path: removed }] : []
    }
    default:
      return acknowledgement(rest)
  }
}

function opened(rest: string, paths: Map<number, string>): { readonly kind: 'create'; readonly path: string }[] {
  const path = textOf(rest).toString()
  const outcome = rest.slice(rest.lastIndexOf('"'))
  const descriptor = / = (\d+)/.exec(outcome)?.[1]
  if (descriptor === undefined) return []
  paths.set(Number(descriptor), path)
  return outcome.includes('O_CREAT') ? [{ kind: 'create', path }] : []
}

const ID_NAMED = /"id":"([\w-]{22})","status":"(?:stored|duplicate|late)"/g

function acknowledgement(rest: string): DiskEvent[] {
  if (!rest.includes(ANSWER_START)) return []
  const ids = [...textOf(rest).toString().matchAll(ID_NAMED)].map(([, id = '']) => id)
  return ids.length > 0 ? [{ kind: 'acknowledged', ids }] : []
}

/** `HTTP/1.1 200` as strace shows it. */
const ANSWER_START = [...Buffer.from('HTTP/1.1 200')].map((byte) => `\\x${byte.toString(16)}`).join('')

/** All quoted bytes of a call, joined. */
function textOf(rest: string): Buffer {
  const quoted = [...rest.matchAll(/"((?:\\x[0-9a-f]{2})*)"/g)].map(([, hex = '']) => hex)
  return Buffer.from(quoted.join('').replaceAll('\\x', ''), 'hex')
}

const SECTOR = 512

/**
 * Cakram: what is surely on the disk of each file, and what was asked for since its last sync. A file is surely there,
 * or surely gone, only when its folder was synced since.
 */
export class Disk {
  readonly #durable = new Map<string, Buffer>()
  readonly #pending = new Map<string, DiskEvent[]>()
  /** Files made or removed since the last sync of their folder. */
  readonly #unsure = new Map<string, 'create' | 'remove'>()

  apply(event: DiskEvent): void {
    if (event.kind === 'acknowledged') return
    const { kind, path } = event
    if (kind === 'remove') this.#unsure.set(path, kind)
    else if (kind === 'create') {
      if (!this.#durable.has(path)) this.#unsure.set(path, kind)
      this.#durable.set(path, this.#bytes(path))
    } else if (kind === 'sync') this.#sync(path)
    else this.#pending.set(path, [...(this.#pending.get(path) ?? []), event])
  }

  /** The files as they may lie there after the power went: of what was not synced, each is there, torn or missing. */
  afterPowerLoss(folder: string, random: () => number): void {
    for (const path of this.#durable.keys()) {
      if (this.#unsure.has(path) && random() < 1 / 2) continue
      const unsynced = (this.#pending.get(path) ?? []).flatMap((event) => survivorsOf(event, random))
      const bytes = afterAll(unsynced, Buffer.from(this.#bytes(path)))
      writeFileSync(join(folder, basename(path)), bytes)
    }
  }

  #sync(synced: string): void {
    const pending = this.#pending.get(synced) ?? []
    this.#pending.delete(synced)
    if (this.#durable.has(synced)) this.#durable.set(synced, afterAll(pending, this.#bytes(synced)))
    for (const [path, fate] of this.#unsure) {
      if (dirname(path) !== synced) continue
      this.#unsure.delete(path)
      if (fate === 'remove') this.#durable.delete(path)
    }
  }

  #bytes(path: string): Buffer {
    return this.#durable.get(path) ?? Buffer.alloc(0)
  }
}

function survivorsOf(event: DiskEvent, random: () => number): DiskEvent[] {
  const fate = random()
  if (fate < 1 / 3) return []
  if (fate < 2 / 3 || event.kind !== 'write') return [event]
  const sectors = Array.from({ length: Math.ceil(event.bytes.length / SECTOR) }, (_, sector) => sector * SECTOR)
  const kept = sectors.filter(() => random() < 1 / 2)
  return kept.map((from) => ({ ...event, at: event.at + from, bytes: event.bytes.subarray(from, from + SECTOR) }))
}

function afterAll(events: readonly DiskEvent[], before: Buffer): Buffer {
  return events.reduce<Buffer>((bytes, event) => changed(bytes, event), before)
}

function changed(before: Buffer, event: DiskEvent): Buffer {
  if (event.kind === 'truncate') return Buffer.concat([before, Buffer.alloc(event.size)]).subarray(0, event.size)
  if (event.kind !== 'write') return before
  const end = event.at + event.bytes.length
  const after = end > before.length ? Buffer.concat([before, Buffer.alloc(end - before.length)]) : before
  event.bytes.copy(after, event.at)
  return after
}
