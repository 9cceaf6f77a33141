import type { DatabaseSync } from 'node:sqlite'
import type { Day } from '../../../shared/domain/period.ts'
import { byKiosk, gapsOf, settleKiosk, type KioskFinding, type KioskGaps, type KioskNote } from '../kiosk-notes.ts'
import type { Row } from '../rating-row.ts'
import { transaction } from './transactions.ts'

const SELECT_KIOSK = 'select * from kiosk_chains where unit = ? and chain = ?'
const WRITE_KIOSK = `insert into kiosk_chains (unit, chain, highest, link, missing, lost, seen)
  values (?, ?, ?, ?, ?, ?, ?) on conflict (unit, chain) do update set
  highest = excluded.highest, link = excluded.link, missing = excluded.missing, lost = excluded.lost, seen = excluded.seen`

export function noteKiosks(database: DatabaseSync, notes: readonly KioskNote[], today: Day): readonly KioskFinding[] {
  const [select, write] = [database.prepare(SELECT_KIOSK), database.prepare(WRITE_KIOSK)]
  return transaction(database, () =>
    byKiosk(notes).map((ofOne) => {
      const row = select.get(ofOne[0].unit, ofOne[0].chain) as Row | undefined
      const { values, finding } = settleKiosk(ofOne, row, today)
      write.run(...values)
      return finding
    }),
  )
}

export function kioskGaps(database: DatabaseSync): readonly KioskGaps[] {
  return gapsOf(database.prepare('select * from kiosk_chains order by unit').all() as Row[])
}

export function forgetKiosks(database: DatabaseSync, day: Day): number {
  return transaction(database, () =>
    Number(database.prepare('delete from kiosk_chains where seen < ?').run(day).changes),
  )
}
