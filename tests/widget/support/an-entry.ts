import type { OutboxEntry } from '../../../widget/outbox.ts'

let counter = 0

/** A rating in the outbox. */
export function anEntry(over: Partial<OutboxEntry> = {}): OutboxEntry {
  const id = over.id ?? `id${String(++counter).padStart(20, '0')}`
  const json = JSON.stringify({ id, unit: over.unit ?? 'dukcapil-contoh' })
  return {
    format: 1,
    id,
    unit: 'dukcapil-contoh',
    endpoint: 'https://skm.example',
    json,
    failures: 0,
    failedSince: 0,
    ...over,
  }
}
