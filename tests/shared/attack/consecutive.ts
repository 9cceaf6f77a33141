import loadHighs from 'highs'
import { withPatternOf, type PublishedCells } from '../../../shared/domain/disclosure/revision.ts'
import type { Random } from './random-agency.ts'

const highs = await loadHighs()

type MayReplace = (previous: PublishedCells, next: PublishedCells) => boolean
type Withhold = (cells: readonly { id: string; respondents: number }[]) => ReadonlySet<string>

interface Step extends PublishedCells {
  /** How many services the unit has. */
  readonly count: number
}

/** What attacks on the steps of growing periods found. */
export interface Attacked {
  readonly steps: number
  readonly narrow: readonly string[]
}

/**
 * Grows random units by a few ratings at a time, publishes each step that may replace the one before, and attacks all
 * publications of a period together: nothing ever shrinks, so each is a bound on the others.
 *
 * @param keep whether what was withheld once stays withheld
 */
export function attackSteps(
  random: Random,
  units: number,
  mayReplace: MayReplace,
  withhold: Withhold,
  keep = true,
): Attacked {
  const narrow: string[] = []
  let steps = 0
  for (let unit = 0; unit < units; unit++) {
    const publications = grow(random, mayReplace, withhold, keep)
    steps += publications.length - 1
    narrow.push(...attack(publications).map((found) => `unit ${unit}: ${found}`))
  }
  return { steps, narrow }
}

function grow(random: Random, mayReplace: MayReplace, withhold: Withhold, keep: boolean): Step[] {
  const sizes = Array.from({ length: 2 + Math.floor(3 * random()) }, () => Math.floor(40 * random() ** 2))
  const publications: Step[] = []
  for (let step = 0; step < 12; step++) {
    for (const place of sizes.keys()) if (random() < 0.6) sizes[place] = (sizes[place] ?? 0) + Math.floor(9 * random())
    const cells = sizes.map((respondents, place) => ({ id: `s${place}`, respondents }))
    const respondents = sizes.reduce((sum, size) => sum + size, 0)
    if (respondents < 11) continue
    const hidden = withhold(cells)
    const groups = new Map(cells.filter(({ id }) => !hidden.has(id)).map((cell) => [cell.id, cell.respondents]))
    const previous = publications.at(-1)
    const made = { respondents, groups }
    const next = { ...(previous && keep ? withPatternOf(previous, made) : made), count: sizes.length }
    if (!previous || mayReplace(previous, next)) publications.push(next)
  }
  return publications
}

function attack(publications: readonly Step[]): string[] {
  const count = publications[0]?.count ?? 0
  const places = Array.from({ length: count }, (_, place) => place)
  const rows = publications.flatMap(({ respondents, groups }, step) => [
    `${places.map((place) => `+ x${step}_${place}`).join(' ')} = ${respondents}`,
    ...places.flatMap((place) => {
      const shown = groups.get(`s${place}`)
      return [
        ...(shown === undefined ? [] : [`x${step}_${place} = ${shown}`]),
        ...(step > 0 ? [`x${step}_${place} - x${step - 1}_${place} >= 0`] : []),
      ]
    }),
  ])
  return publications.flatMap(({ groups }, step) =>
    places.flatMap((place) => {
      if (groups.has(`s${place}`)) return []
      const [least, greatest] = ['Minimize', 'Maximize'].map((goal) => solve(goal, `x${step}_${place}`, rows))
      return (greatest ?? 0) - (least ?? 0) < 11 - 1e-6 ? [`x${step}_${place} is ${least} to ${greatest}`] : []
    }),
  )
}

function solve(goal: string, cell: string, rows: readonly string[]): number {
  const text = [goal, ` o: ${cell}`, 'Subject To', ...rows.map((row, place) => ` r${place}: ${row}`), 'End'].join('\n')
  return highs.solve(text, { output_flag: false }).ObjectiveValue
}
