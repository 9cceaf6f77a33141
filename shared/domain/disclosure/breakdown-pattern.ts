import { SERVICE_ELEMENTS, type ServiceElement } from '../service-element.ts'
import { answered, type Histogram, type Tally } from '../tally.ts'
import { K, K_DETAIL } from './limits.ts'
import { isTooSmall } from './withhold.ts'

/** Satu kelompok menurut kategori: the tally of each category of one respondent field, in code order. */
export type Categories = ReadonlyMap<string, Tally>

/** How much of a question is told: its histogram, only unfavourable and favourable, or its average alone. */
export const DETAILS = ['scores', 'favourable', 'average'] as const
export type Detail = (typeof DETAILS)[number]

/** Pola penahanan: what a family of tables shows, the same for every group in it. */
export interface BreakdownPattern {
  readonly withheld: ReadonlySet<string>
  /** Categories with histograms. */
  readonly detailed: ReadonlySet<string>
  readonly details: ReadonlyMap<ServiceElement, Detail>
}

/**
 * Pola bersama: the categories that must be withheld in all of these groups, and those that may show histograms.
 *
 * Every group of a family has the same categories withheld, the total and its parts alike. So a withheld cell stands
 * in one equation only, that of its own group, where it shares at least {@link K} people with at least one other: its
 * size may be anything from nought to what they have together.
 *
 * @returns `undefined` when nothing could be shown of one of the groups
 */
export function breakdownPattern(groups: readonly Categories[]): BreakdownPattern | undefined {
  const sizes = groups.map((group) => new Map([...group].map(([category, tally]) => [category, tally.respondents])))
  const withheld = hiddenTogether(sizes, isTooSmall, K)
  if (sizes.some((size) => ![...size].some(([category, n]) => n > 0 && !withheld.has(category)))) return undefined
  const plain = hiddenTogether(sizes, (n, category) => withheld.has(category) || (n > 0 && n < K_DETAIL), K_DETAIL)
  const all = new Set(sizes.flatMap((size) => [...size.keys()]))
  const detailed = new Set([...all].filter((category) => !plain.has(category)))
  return { withheld, detailed, details: detailsOf(groups, detailed) }
}

/**
 * The smallest common set that holds every cell to hide and leaves no group with one populated member in it, or with
 * members that hold fewer than `least` people together (R5, to a fixed point over all groups).
 */
export function hiddenTogether(
  groups: readonly ReadonlyMap<string, number>[],
  mustHide: (respondents: number, category: string) => boolean,
  least: number,
): Set<string> {
  const hidden = new Set<string>()
  for (const group of groups) for (const [category, n] of group) if (mustHide(n, category)) hidden.add(category)
  for (let added = true; added;) {
    added = false
    for (const group of groups) {
      const next = isExposed(group, hidden, least) ? smallestShown(group, hidden) : undefined
      if (next !== undefined) added = Boolean(hidden.add(next))
    }
  }
  return hidden
}

function isExposed(group: ReadonlyMap<string, number>, hidden: ReadonlySet<string>, least: number): boolean {
  const populated = [...group].filter(([category, n]) => n > 0 && hidden.has(category))
  const together = populated.reduce((sum, [, n]) => sum + n, 0)
  return populated.length === 1 || (populated.length > 1 && together < least)
}

/** Ties go to the category that stands first. */
function smallestShown(group: ReadonlyMap<string, number>, hidden: ReadonlySet<string>): string | undefined {
  const shown = [...group].filter(([category, n]) => n > 0 && !hidden.has(category))
  return shown.reduce<readonly [string, number] | undefined>(
    (least, one) => (least && least[1] <= one[1] ? least : one),
    undefined,
  )?.[0]
}

/** Per question the coarsest that any shown category needs: a finer neighbour would tell it by subtraction. */
export function detailsOf(groups: readonly Categories[], detailed: ReadonlySet<string>): Map<ServiceElement, Detail> {
  const shown = groups.flatMap((group) => [...group].filter(([category]) => detailed.has(category)))
  return new Map(
    SERVICE_ELEMENTS.map((element) => {
      const needed = shown.map(([, { scores }]) => DETAILS.indexOf(detailOf(scores[element])))
      return [element, DETAILS[Math.max(0, ...needed)] ?? 'average']
    }),
  )
}

/** P5: where all but at most one answered alike, the histogram says what each of them answered. */
export function detailOf(histogram: Histogram | undefined): Detail {
  const count = histogram ? answered(histogram) : 0
  if (!histogram || count === 0 || count - Math.max(...histogram) > 1) return 'scores'
  const favourable = histogram[2] + histogram[3]
  return favourable === 0 || favourable === count ? 'average' : 'favourable'
}
