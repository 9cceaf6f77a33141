import { randomBytes } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { linkAfter } from '../../collector/store/kiosk-chain.ts'
import type { KioskNote } from '../../collector/store/kiosk-notes.ts'
import type { Store } from '../../collector/store/store.ts'
import { aFiledRating, allAnswers } from '../support/a-rating.ts'

/** A kiosk of its own: its place by number. */
function aKiosk(unit = 'dukcapil'): (number: number) => KioskNote {
  const [chain, first] = [randomBytes(16).toString('base64url'), randomBytes(32).toString('base64url')]
  return (number) => ({ unit, chain, number, link: linkAfter(first, number - 1) })
}

/** What every store must do, whatever engine it runs on. `open` gives an empty one that is closed after the test. */
export function storeSuite(engine: string, open: () => Promise<Store>): void {
  describe(`the ${engine} store`, () => {
    it('keeps a rating once, however often it comes', async () => {
      const store = await open()
      const rating = aFiledRating()
      expect(await store.keep([rating])).toEqual(['stored'])
      expect(await store.keep([rating, rating])).toEqual(['duplicate', 'duplicate'])
      expect(await store.count()).toBe(1)
    })

    it('D17: keeps the first of two that share an id', async () => {
      const store = await open()
      const rating = aFiledRating()
      await store.keep([rating])
      expect(await store.keep([{ ...rating, answers: allAnswers(1) }])).toEqual(['conflict'])
      expect(await store.keep([{ ...rating, respondent: { sex: 'female' } }])).toEqual(['conflict'])
      const [group] = await store.tallies()
      expect(group?.tally.scores.cost).toEqual([0, 0, 1, 0])
    })

    it('knows a resend that comes after its period closed', async () => {
      const store = await open()
      const rating = aFiledRating()
      await store.keep([rating])
      expect(await store.keep([{ ...rating, period: '2027-S1', day: '2027-01-01', late: true }])).toEqual(['duplicate'])
    })

    it('tells the same id at two units apart', async () => {
      const store = await open()
      const rating = aFiledRating()
      expect(await store.keep([rating, { ...rating, unit: 'puskesmas' }])).toEqual(['stored', 'stored'])
    })

    it('keeps all or none: what the schema refuses takes the others with it', async () => {
      const store = await open()
      const broken = aFiledRating({ answers: { cost: 3.5 as 3 } })
      await expect(store.keep([aFiledRating(), broken])).rejects.toThrow('did not keep')
      expect(await store.count()).toBe(0)
    })

    it('counts by unit, period and service', async () => {
      const store = await open()
      await store.keep([
        aFiledRating({ answers: allAnswers(4) }),
        aFiledRating({ answers: { ...allAnswers(1), cost: 2 } }),
        aFiledRating({ service: null, period: '2025' }),
        aFiledRating({ unit: 'puskesmas', answers: { procedures: 4 } }),
      ])
      const groups = await store.tallies('dukcapil')
      expect(groups.map(({ period, service, tally }) => [period, service, tally.respondents])).toEqual([
        ['2025', null, 1],
        ['2026-S2', 'ktp-el', 2],
      ])
      expect(groups[1]?.tally.scores).toMatchObject({ procedures: [1, 0, 0, 1], cost: [0, 1, 0, 1] })
      const [, , puskesmas] = await store.tallies()
      expect(puskesmas?.tally).toEqual({
        respondents: 1,
        scores: { procedures: [0, 0, 0, 1] },
        means: { sum: 10_080, squares: 101_606_400 },
      })
    })

    it('counts by one respondent field at a time, those who left it out as a category of their own', async () => {
      const store = await open()
      const answers = { ...allAnswers(1), cost: 2 } as const
      await store.keep([
        aFiledRating({ period: '2025-S1', respondent: { sex: 'female' }, answers, late: true }),
        aFiledRating({ period: '2025-S2', respondent: { sex: 'female', age: '25-34' } }),
        aFiledRating({ period: '2024-S2', respondent: { sex: 'male' } }),
        aFiledRating({ unit: 'puskesmas', period: '2025-S1' }),
      ])
      const profiles = await store.profileTallies('dukcapil', 2025)
      const counted = profiles.map(({ period, field, category, tally }) => [period, field, category, tally.respondents])
      expect(counted.filter(([, field]) => field === 'sex')).toHaveLength(2)
      expect(counted).toContainEqual(['2025-S1', 'sex', 'female', 1])
      expect(counted).toContainEqual(['2025-S1', 'age', 'not-stated', 1])
      expect(counted).toContainEqual(['2025-S2', 'age', '25-34', 1])
      // Nine answers, one of them a 2: a mean of 10/9, times 2520.
      expect(profiles.find(({ period }) => period === '2025-S1')?.tally.means).toEqual({
        sum: 2_800,
        squares: 7_840_000,
      })
      expect((await store.tallies('dukcapil')).map(({ period, late }) => [period, late])).toContainEqual(['2025-S1', 1])
    })

    it('gives the suggestions of one unit and period, texts and nothing else', async () => {
      const store = await open()
      await store.keep([
        aFiledRating({ suggestion: 'Loketnya ramah' }),
        aFiledRating({ suggestion: 'Kursi kurang' }),
        aFiledRating(),
        aFiledRating({ suggestion: 'Periode lain', period: '2026-S1' }),
        aFiledRating({ suggestion: 'Unit lain', unit: 'puskesmas' }),
      ])
      expect((await store.suggestions('dukcapil', '2026-S2')).toSorted()).toEqual(['Kursi kurang', 'Loketnya ramah'])
      expect(await store.suggestions('dukcapil', '2025-S2')).toEqual([])
    })

    it('D16: purges a period of a unit, and still knows what was purged until that is forgotten', async () => {
      const store = await open()
      const rating = aFiledRating({ period: '2024-S1' })
      const others = [aFiledRating({ period: '2024-S2' }), aFiledRating({ unit: 'puskesmas', period: '2024-S1' })]
      await store.keep([rating, ...others])
      expect(await store.purge('dukcapil', '2024-S1', '2026-11-24')).toBe(1)
      expect(await store.count()).toBe(2)
      const left = (await store.tallies()).map(({ unit, period }) => [unit, period])
      expect(left).toEqual([
        ['dukcapil', '2024-S2'],
        ['puskesmas', '2024-S1'],
      ])
      const resent = { ...rating, period: '2026-S2', late: true } as const
      expect(await store.keep([resent, { ...resent, answers: allAnswers(1) }])).toEqual(['duplicate', 'duplicate'])
      expect(await store.forgetPurged('2026-11-24')).toBe(0)
      expect(await store.forgetPurged('2026-11-25')).toBe(1)
      expect(await store.keep([resent])).toEqual(['stored'])
    })

    it('knows which numbers of a kiosk are missing, in whatever order and however often they come', async () => {
      const store = await open()
      const [kiosk, other] = [aKiosk(), aKiosk('puskesmas')]
      expect(await store.noteKiosks([kiosk(5), other(1), kiosk(2)], '2026-11-24')).toMatchObject([
        { unit: 'dukcapil', missing: 3, broken: 0 },
        { unit: 'puskesmas', missing: 0, broken: 0 },
      ])
      expect(await store.noteKiosks([kiosk(5), kiosk(3)], '2026-11-24')).toMatchObject([{ missing: 0, broken: 0 }])
      expect(await store.noteKiosks([kiosk(9)], '2026-11-25')).toMatchObject([{ missing: 3, broken: 0 }])
      expect(await store.kioskGaps()).toEqual([
        { unit: 'dukcapil', chains: 1, missing: 5 },
        { unit: 'puskesmas', chains: 1, missing: 0 },
      ])
      await store.noteKiosks([1, 4, 6, 7, 8].map(kiosk), '2026-11-25')
      expect((await store.kioskGaps())[0]).toEqual({ unit: 'dukcapil', chains: 1, missing: 0 })
      expect(await store.forgetKiosks('2026-11-24')).toBe(0)
      expect(await store.forgetKiosks('2026-11-25')).toBe(1)
      expect(await store.kioskGaps()).toHaveLength(1)
    })

    it('lets no number of a kiosk fill a gap that does not follow on those before, earlier or later', async () => {
      const store = await open()
      const [kiosk, forged] = [aKiosk(), aKiosk()]
      const as = (number: number) => ({ ...forged(number), chain: kiosk(1).chain })
      await store.noteKiosks([kiosk(1), kiosk(4)], '2026-11-24')
      expect(await store.noteKiosks([as(2), as(4), as(5)], '2026-11-24')).toMatchObject([{ missing: 0, broken: 3 }])
      expect(await store.kioskGaps()).toMatchObject([{ missing: 2 }])
    })

    it('keeps little of a kiosk with many gaps, and loses none of their count', async () => {
      const store = await open()
      const kiosk = aKiosk()
      const even = Array.from({ length: 300 }, (_, place) => kiosk(2 * place + 2))
      await store.noteKiosks(even, '2026-11-24')
      expect(await store.kioskGaps()).toMatchObject([{ missing: 300 }])
    })

    it('proves that it can write', async () => {
      const store = await open()
      for (const clock of [await store.probe(), await store.probe()]) {
        if (engine === 'SQLite') expect(clock).toBeUndefined()
        else expect(Math.abs(Number(clock) - Date.now())).toBeLessThan(60_000)
      }
    })
  })
}
