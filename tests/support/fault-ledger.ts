import { DatabaseSync } from 'node:sqlite'
import pg from 'pg'
import { rowOf, saysTheSame, type Row } from '../../collector/store/rating-row.ts'
import type { Rating } from '../../shared/domain/rating.ts'

/** Isi basis data: what a collector has kept. */
export interface Kept {
  readonly rows: readonly Row[]
  readonly suggestions: readonly string[]
}

/** Reads an SQLite file as a later start would. @throws Error when it is damaged */
export function keptInSqlite(file: string): Kept {
  const database = new DatabaseSync(file)
  try {
    const { integrity_check: verdict } = database.prepare('pragma integrity_check').get() as Row
    if (verdict !== 'ok') throw new Error(`the database is damaged: ${String(verdict)}`)
    const texts = database.prepare('select text from suggestions').all() as { text: string }[]
    const rows = database.prepare('select * from ratings').all() as Row[]
    return { rows, suggestions: texts.map(({ text }) => text) }
  } finally {
    database.close()
  }
}

export async function keptInPostgres(address: string): Promise<Kept> {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  try {
    const { rows } = await client.query<Row>('select * from ratings')
    const texts = 'select text from suggestions union all select text from suggestions_arriving'
    const said = await client.query<{ text: string }>(texts)
    return { rows, suggestions: said.rows.map(({ text }) => text) }
  } finally {
    await client.end()
  }
}

/** Neraca: what citizens were thanked for, held against what is kept. */
export interface Balance {
  /** Ids without a row that says the same, and suggestions that are not there. */
  readonly lost: readonly string[]
  /** Second rows of an id, rows that nobody sent, suggestions kept twice. */
  readonly doubled: readonly string[]
}

/** @param sent the frozen bytes by id; none of them refused for good */
export function balance(sent: ReadonlyMap<string, string>, kept: Kept): Balance {
  const ids = new Map<string, Row>()
  const doubled: string[] = []
  for (const row of kept.rows) {
    const id = String(row['id'])
    if (ids.has(id) || !sent.has(id)) doubled.push(id)
    ids.set(id, row)
  }
  const lost = [...sent].filter(([id, json]) => !isKept(ids.get(id), json)).map(([id]) => id)
  const said = [...sent.values()].flatMap((json) => (JSON.parse(json) as Rating).suggestion ?? [])
  return {
    lost: [...lost, ...without(said, kept.suggestions)],
    doubled: [...doubled, ...without(kept.suggestions, said)],
  }
}

function isKept(row: Row | undefined, json: string): boolean {
  if (!row) return false
  return saysTheSame(row, rowOf({ ...(JSON.parse(json) as Rating), period: '2026-S2', day: null, late: false }))
}

/** Multiset difference. */
function without(texts: readonly string[], others: readonly string[]): string[] {
  const left = new Map<string, number>()
  for (const text of others) left.set(text, (left.get(text) ?? 0) + 1)
  return texts.filter((text) => {
    const count = left.get(text) ?? 0
    left.set(text, count - 1)
    return count <= 0
  })
}
