import type pg from 'pg'
import type { Day } from '../../../shared/domain/period.ts'
import { byKiosk, settleKiosk, type KioskFinding, type KioskNote } from '../kiosk-notes.ts'
import type { Row } from '../rating-row.ts'
import { inTransaction } from './connection.ts'
import { MEET_KIOSK, SELECT_KIOSK, WRITE_KIOSK } from './statements.ts'

/** Several collectors may hear of one kiosk at once: its row is locked from reading to writing. */
export function noteKiosks(pool: pg.Pool, notes: readonly KioskNote[], today: Day): Promise<readonly KioskFinding[]> {
  return inTransaction(pool, async (client) => {
    const findings: KioskFinding[] = []
    for (const ofOne of byKiosk(notes)) {
      const [{ unit, chain }] = ofOne
      await client.query(MEET_KIOSK, [unit, chain, today])
      const { rows } = await client.query<Row>(SELECT_KIOSK, [unit, chain])
      const { values, finding } = settleKiosk(ofOne, rows[0], today)
      await client.query(WRITE_KIOSK, [...values])
      findings.push(finding)
    }
    return findings
  })
}
