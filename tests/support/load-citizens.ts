import { setTimeout as pause } from 'node:timers/promises'
import { aCitizen, type Citizen } from './fault-citizen.ts'

const WAITING_MOST = 4
const RATED_AT_ONCE = 2
const PAUSE_AFTER_FAILURE_MS = 20

/** Beban: citizens who rate and send without pause. */
export interface Load {
  readonly citizens: readonly Citizen[]
  /** How many ratings the collector has named. */
  acknowledged(): number
  /** Resolves when `more` ratings than now are acknowledged. */
  progress(more: number): Promise<void>
  /** Attempts that left something waiting: what a citizen's browser saw fail. */
  failures(): number
  /** No more is rated; what waits goes on waiting. */
  halt(): Promise<void>
  /** No more is rated; all that waits is sent. @returns everything thanked for: the bytes by id */
  drain(): Promise<ReadonlyMap<string, string>>
}

export function startLoad(count: number, address: () => string): Load {
  const citizens = Array.from({ length: count }, () => aCitizen(address))
  let going = true
  let failures = 0
  const rateAndSend = async (citizen: Citizen): Promise<void> => {
    while (going) {
      for (let more = 0; more < RATED_AT_ONCE && citizen.waiting.size < WAITING_MOST; more++) {
        citizen.rate({ suggestion: `saran ${citizen.thanked.size}` })
      }
      await citizen.attempt()
      if (citizen.waiting.size === 0) continue
      failures++
      await pause(PAUSE_AFTER_FAILURE_MS)
    }
  }
  const rating = Promise.all(citizens.map(rateAndSend))
  const acknowledged = (): number =>
    citizens.reduce((sum, { thanked, waiting }) => sum + thanked.size - waiting.size, 0)
  const halt = async (): Promise<void> => {
    going = false
    await rating
  }
  return {
    citizens,
    acknowledged,
    failures: () => failures,
    halt,
    async progress(more) {
      const enough = acknowledged() + more
      while (acknowledged() < enough) await pause(2)
    },
    async drain() {
      await halt()
      await Promise.all(citizens.map((citizen) => citizen.drain()))
      return new Map(citizens.flatMap(({ thanked }) => [...thanked]))
    },
  }
}
