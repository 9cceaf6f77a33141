import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { elementAverage } from '../../shared/domain/satisfaction-index.ts'
import type { Breakdown, Report } from '../../shared/schema/report.ts'
import { randomArea } from '../shared/attack/random-area.ts'
import { seeded } from '../shared/attack/random-agency.ts'
import { aPublisher, ratings } from '../support/a-publisher.ts'

const SEEDS = [1, 2, 3, 4, 5, 6]

/** All that a few made-up regions publish, down to services. */
const published = await Promise.all(
  SEEDS.map(async (seed) => {
    const { agencies, region, nation } = await randomArea(seeded(seed))
    const reports = [...agencies.values()].flatMap((one) => [...one.reports, ...one.agencies])
    return [...reports, ...[region, nation].flatMap((area) => area ?? [])]
  }),
)
const reports = published.flat()

/** Every object in a value that has a member of that name. */
function having(name: string, value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.values(value).flatMap((one) => having(name, one))
  return name in value ? [value as Record<string, unknown>, ...below] : below
}

describe('a publication', () => {
  it('P1: has no cell of 1 to 10 people, on any level', () => {
    const sizes = having('respondents', reports).map(({ respondents }) => respondents as number)
    expect(sizes.length).toBeGreaterThan(1_000)
    expect(sizes.filter((n) => n >= 1 && n <= 10)).toEqual([])
  })

  it('P4: has exact counts, and averages that are theirs or have one decimal', () => {
    const cells = reports
      .flatMap((report) => having('breakdowns', report))
      .flatMap((one) => shownCells(one['breakdowns']))
    const elements = cells.flatMap((cell) => cell.elements)
    const plain = elements.filter(({ scores }) => !scores)
    expect(plain.length).toBeGreaterThan(50)
    for (const { average } of plain) expect(average).toBe(Math.round(average * 10) / 10)
    for (const { average, scores } of elements) if (scores) expect(average).toBe(elementAverage(scores))
    for (const { respondents, elements: own } of cells) {
      for (const { scores } of own) if (scores) expect(scores.reduce((sum, n) => sum + n, 0)).toBe(respondents)
    }
  })

  it('P13: has nothing that a citizen wrote', async () => {
    const canary = 'kenari7f3a'
    const year = [...ratings(60, '2025-S1', { suggestion: canary }), ...ratings(60, '2025-S2', { suggestion: canary })]
    const { folder, publish } = await aPublisher(year)
    await publish('2026-02-01')
    const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    expect(files.length).toBeGreaterThan(15)
    const texts = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
    expect(texts.filter((text) => text.includes(canary))).toEqual([])
  })
})

function shownCells(breakdowns: unknown) {
  const all = (breakdowns ?? []) as NonNullable<Exclude<Report, { state: 'withheld' }>['breakdowns']>
  return all.flatMap((one: Breakdown) =>
    'cells' in one ? one.cells.flatMap((cell) => ('state' in cell ? [] : [cell])) : [],
  )
}
