import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { importSheet, type ImportResult } from '../../collector/import/import-sheet.ts'
import type { Store } from '../../collector/store/store.ts'
import { aUnit } from '../support/a-content.ts'
import { anEmptyStore } from '../support/an-app.ts'

const HEADERS = 'U1,U2,U3,U4,U5,U6,U7,U8,U9'
const ROW = '3,3,3,4,3,3,3,2,1'

async function importText(
  text: string | Uint8Array,
  { store = anEmptyStore(), unit = {}, service = null as string | null } = {},
): Promise<{ result: ImportResult; store: Store }> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  const order = {
    unitId: 'dukcapil',
    unit: aUnit(unit),
    service,
    period: '2026-S1',
    questionnaire: 'skm-2017',
  } as const
  return { result: await importSheet({ ...order, fileName: 'sheet.csv', bytes }, store), store }
}

const faultsOf = (text: string | Uint8Array, options = {}): Promise<string> =>
  importText(text, options).then(
    () => 'imported',
    (error: Error) => error.message,
  )

describe('a sheet', () => {
  it.each([
    ['with commas and LF', `${HEADERS}\n${ROW}\n`],
    ['with semicolons and CRLF', `${HEADERS}\r\n${ROW}\r\n`.replaceAll(',', ';')],
    ['with a byte-order mark and no last line end', `\ufeff${HEADERS}\n${ROW}`],
    ['with quoted cells', `${HEADERS.replace('U1', '"U1"')}\n"3",${ROW.slice(2)}\n`],
    ['with blanks around cells and small letters', ` u1 ,${HEADERS.slice(3).toLowerCase()}\n 3 ,${ROW.slice(2)}\n`],
    ['with blank rows that a spreadsheet left', `${HEADERS}\n${ROW}\n,,,,,,,,\n\n`],
    [
      'with element ids in an order of its own',
      'cost,requirements,procedures,completionTime,productSpecification,staffCompetence,staffConduct,complaintHandling,facilities\n4,3,3,3,3,3,3,1,2\n',
    ],
  ])('%s gives the same rating', async (_what, text) => {
    const { result, store } = await importText(text)
    expect(result).toEqual({ stored: 1, already: 0, ignoredColumns: [] })
    const [group] = await store.tallies()
    expect(group?.tally.scores).toMatchObject({
      cost: [0, 0, 0, 1],
      facilities: [0, 1, 0, 0],
      complaintHandling: [1, 0, 0, 0],
    })
  })

  it('imported twice adds nothing, also when saved another way in between', async () => {
    const store = anEmptyStore()
    await importText(`${HEADERS}\n${ROW}\n${ROW}\n`, { store })
    const { result } = await importText(`\ufeff${HEADERS}\r\n${ROW}\r\n${ROW}\r\n`.replaceAll(',', ';'), { store })
    expect(result).toMatchObject({ stored: 0, already: 2 })
    expect(await store.count()).toBe(2)
  })

  it('for another service is another sheet', async () => {
    const store = anEmptyStore()
    await importText(`${HEADERS}\n${ROW}\n`, { store, service: 'ktp-el' })
    const { result } = await importText(`${HEADERS}\n${ROW}\n`, { store, service: 'kartu-keluarga' })
    expect(result.stored).toBe(1)
  })

  it('tells which columns it left alone', async () => {
    const { result } = await importText(`No,${HEADERS},Catatan\n1,${ROW},ramah\n`)
    expect(result.ignoredColumns).toEqual(['No', 'Catatan'])
  })

  it.each([
    [
      'Jenis Kelamin,Umur,Pendidikan Terakhir,Pekerjaan Utama',
      'L,34,SLTA,Wiraswasta',
      { sex: 'male', age: '25-34', education: 'sma', occupation: 'entrepreneur' },
    ],
    [
      'JK,Usia,Pendidikan,Pekerjaan',
      'Perempuan,65 tahun,D3,TNI/Polri',
      { sex: 'female', age: '65-plus', education: 'diploma', occupation: 'military-police' },
    ],
    [
      'sex,age,education,occupation',
      'female,18-24,s1,student',
      { sex: 'female', age: '18-24', education: 's1', occupation: 'student' },
    ],
    ['L/P,Umur,Penyandang Disabilitas,Pekerjaan', 'P,17,Ya,-', { sex: 'female', age: 'under-18', disability: 'yes' }],
  ])('reads the profile under %s', async (headers, cells, respondent) => {
    const kept: unknown[] = []
    const store: Store = {
      ...anEmptyStore(),
      keep: async (ratings) => (kept.push(...ratings), ratings.map(() => 'stored')),
    }
    await importText(`${HEADERS},${headers}\n${ROW},${cells}\n`, { store })
    expect(kept).toMatchObject([{ respondent, channel: 'paper', day: null, late: false }])
  })

  it.each<[string, string | Uint8Array, string]>([
    [
      'with a score of 5',
      `${HEADERS}\n${ROW}\n5${ROW.slice(1)}\n`,
      'line 3, column "U1": holds "5"; give one of 1, 2, 3, 4',
    ],
    ['with a blank score', `${HEADERS}\n,${ROW.slice(2)}\n`, 'line 2, column "U1": is blank; give one of 1, 2, 3, 4'],
    ['with 3,5 in a semicolon sheet', `${HEADERS};x\n3,5${ROW.slice(1)}\n`.replaceAll(/,(?!5)/g, ';'), 'holds "3,5"'],
    ['with a short row', `${HEADERS}\n3,3\n`, 'line 2, column "U9": is blank'],
    [
      'with a missing column',
      `${HEADERS.slice(0, -3)}\n${ROW.slice(0, -2)}\n`,
      'line 1: the column "U9" (or "complaintHandling") is missing; add it',
    ],
    ['with a column twice', `${HEADERS},U1\n${ROW},3\n`, 'line 1, column "U1": names requirements a second time'],
    [
      'with a code and its id',
      `${HEADERS},requirements\n${ROW},3\n`,
      'column "requirements": names requirements a second time',
    ],
    [
      'with an unknown profile value',
      `${HEADERS},Pekerjaan\n${ROW},astronaut\n`,
      'line 2, column "Pekerjaan": holds "astronaut"; give PNS, TNI',
    ],
    ['with an age of 200', `${HEADERS},Umur\n${ROW},200\n`, 'line 2, column "Umur": holds "200"; give an age in years'],
    ['with a cell under no header', `${HEADERS}\n${ROW},9\n`, 'line 2, column "10": has no header'],
    [
      'that counts lines inside quoted cells',
      `${HEADERS},Catatan\n${ROW},"a\nb"\n5${ROW.slice(1)},x\n`,
      'line 4, column "U1"',
    ],
    ['that is empty', '', 'sheet.csv: is empty'],
    ['with headers only', `${HEADERS}\n`, 'has headers but no rows'],
    ['with an open quote', `${HEADERS}\n"3${ROW.slice(1)}\n`, 'cannot be read as CSV'],
    ['that is a spreadsheet', readFileSync(process.execPath).subarray(0, 4096), 'is not a text file; save it'],
    ['in Latin-1', Uint8Array.of(0x55, 0x31, 0x0a, 0xe9, 0x0a), 'is not UTF-8 text; save it'],
  ])('%s is refused, by line and column, and nothing is kept', async (_what, text, sentence) => {
    const store = anEmptyStore()
    expect(await faultsOf(text, { store })).toContain(sentence)
    expect(await store.count()).toBe(0)
  })

  it('with several faults names them all', async () => {
    const faults = await faultsOf(`${HEADERS}\n5,0,3,4,3,3,3,2,1\n${ROW}\n3,3,3,4,3,3,3,2,x\n`)
    expect(faults.split('\n')).toEqual([
      expect.stringContaining('line 2, column "U1"'),
      expect.stringContaining('line 2, column "U2"'),
      expect.stringContaining('line 4, column "U9"'),
      '3 faults; nothing was imported.',
    ])
  })

  it('of a unit that leaves cost out has no column for it', async () => {
    const unit = { elements: ['requirements', 'procedures'] }
    expect((await importText('U1,U2\n3,4\n', { unit })).result.stored).toBe(1)
    expect(await faultsOf('U1,U2,U4\n3,4,4\n', { unit })).toContain(
      'the column "U4" (or "cost") is not asked by this unit',
    )
  })
})
