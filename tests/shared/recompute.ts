// Recomputes every index and average of published CSV files: node tests/shared/recompute.ts DIR
// Imports nothing of this system, on purpose: it is what a statistician could write from docs/statistics.md.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

type Row = Record<string, string>

export interface Recomputed {
  files: number
  figures: number
  wrong: string[]
}

export function recompute(directory: string): Recomputed {
  const result: Recomputed = { files: 0, figures: 0, wrong: [] }
  for (const name of readdirSync(directory, { recursive: true }) as string[]) {
    if (!name.endsWith('.csv')) continue
    result.files++
    for (const group of Map.groupBy(read(join(directory, name)), keyOf).values()) checkGroup(group, name, result)
  }
  return result
}

function checkGroup(rows: readonly Row[], file: string, result: Recomputed): void {
  const whole = rows.find((row) => row['element'] === '')
  const elements = rows.filter((row) => row['element'] !== '' && counts(row).some((n) => n > 0))
  for (const row of elements)
    compare(row['average'], quotient(sum(row), total(row), 3), `${file} ${row['code']}`, result)
  const asked = rows.filter((row) => row['element'] !== '' && row['average'] !== '')
  if (!whole?.['index'] || elements.length === 0 || elements.length < asked.length) return
  const [top, bottom] = elements.reduce<[bigint, bigint]>(
    ([n, d], row) => [n * total(row) + sum(row) * d, d * total(row)],
    [0n, 1n],
  )
  compare(whole['index'], quotient(top * 25n, bottom * BigInt(elements.length), 2), `${file} ${keyOf(whole)}`, result)
}

function compare(published: string | undefined, computed: number, what: string, result: Recomputed): void {
  result.figures++
  if (Number(published) !== computed) result.wrong.push(`${what}: ${published}, not ${computed}`)
}

/** Half up. */
function quotient(top: bigint, bottom: bigint, decimals: number): number {
  const scale = 10n ** BigInt(decimals)
  return Number((2n * top * scale + bottom) / (2n * bottom)) / Number(scale)
}

function counts(row: Row): number[] {
  return [1, 2, 3, 4].map((score) => Number(row[`scores_${score}`]))
}

function total(row: Row): bigint {
  return BigInt(counts(row).reduce((all, n) => all + n, 0))
}

function sum(row: Row): bigint {
  return BigInt(counts(row).reduce((all, n, place) => all + n * (place + 1), 0))
}

function keyOf(row: Row): string {
  return [row['service'], row['field'], row['category']].join('/')
}

/** Published ids and numbers hold no commas or quotes. */
function read(file: string): Row[] {
  const [head = '', ...lines] = readFileSync(file, 'utf8').trim().split('\r\n')
  const names = head.split(',')
  return lines.map((line) => Object.fromEntries(line.split(',').map((value, place) => [names[place] ?? '', value])))
}

if (import.meta.main) {
  const { files, figures, wrong } = recompute(process.argv[2] ?? '.')
  console.log(`${files} files, ${figures} figures recomputed, ${wrong.length} wrong`)
  for (const one of wrong.slice(0, 20)) console.log(one)
  process.exitCode = wrong.length > 0 || figures === 0 ? 1 : 0
}
