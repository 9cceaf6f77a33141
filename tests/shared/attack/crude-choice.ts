import { K, K_DETAIL } from '../../../shared/domain/disclosure/limits.ts'
import { isTooSmall } from '../../../shared/domain/disclosure/withhold.ts'
import type { Withholding } from '../../../shared/domain/disclosure/withholding.ts'
import { BREAKDOWN_FIELDS, categoriesOf } from '../../../shared/domain/respondent.ts'
import type { ProfileTally } from '../../../collector/store/store.ts'

interface Cell {
  readonly respondents: number
  withheld: boolean
  /** Not a cell of a table: those who named no service. */
  readonly unlisted: boolean
}
type Table = readonly Cell[]
/** Members that make a total; without one the total is published. */
interface Line {
  readonly members: readonly Cell[]
  readonly total?: Cell | undefined
}

/**
 * What the obvious way to publish would withhold: breakdowns of every period, and over every additive line the smallest
 * cell shown is withheld next (R2, R3, R5), to a fixed point. Neither years beside the periods nor the audit (R6), both
 * of which would withhold more.
 */
export function crudeWithholding(units: readonly (readonly ProfileTally[])[]): Withholding {
  const periods = new Set(units.flatMap((profiles) => profiles.map(({ period }) => period)))
  const parts = [...periods].flatMap((period) =>
    BREAKDOWN_FIELDS.map((field) =>
      withholdingIn(
        units.map((profiles) => profiles.filter((one) => one.period === period && one.field === field)),
        categoriesOf(field),
      ),
    ),
  )
  return {
    cells: parts.reduce((sum, { cells }) => sum + cells, 0),
    withheld: parts.reduce((sum, { withheld }) => sum + withheld, 0),
  }
}

function withholdingIn(units: readonly (readonly ProfileTally[])[], categories: readonly string[]): Withholding {
  const agency = tableOf(units.flat(), categories)
  const lines: Line[] = [{ members: agency }]
  const shown: Table[] = []
  const wholes = units.map((profiles) => {
    const whole = tableOf(profiles, categories)
    const services = [...Map.groupBy(profiles, ({ service }) => service)].map(([service, own]) =>
      tableOf(own, categories, service === null),
    )
    shown.push(whole, ...services)
    lines.push(...[whole, ...services].map((members) => ({ members })), ...sums(services, whole))
    return whole
  })
  lines.push(...sums(wholes, agency))
  while (lines.some(protect));
  const cells = shown.flat().filter(({ respondents, unlisted }) => respondents > 0 && !unlisted)
  return { cells: cells.length, withheld: cells.filter(({ withheld }) => withheld).length }
}

/** One cell for each category; groups under 30 are not broken down (R3), cells of 1 to 10 withheld (R2). */
function tableOf(profiles: readonly ProfileTally[], categories: readonly string[], unlisted = false): Table {
  const sizes = categories.map((category) =>
    profiles.reduce((sum, one) => sum + (one.category === category ? one.tally.respondents : 0), 0),
  )
  const small = unlisted || sizes.reduce((sum, n) => sum + n, 0) < K_DETAIL
  return sizes.map((respondents) => ({ respondents, withheld: small || isTooSmall(respondents), unlisted }))
}

/** Every category of a whole is the sum of its parts'. */
function sums(parts: readonly Table[], whole: Table): Line[] {
  return whole.map((total, place) => ({ members: parts.flatMap((part) => part[place] ?? []), total }))
}

/** Withholds one more cell of a line that gives one away (R5). @returns whether it did */
function protect({ members, total }: Line): boolean {
  const populated = members.filter(({ respondents }) => respondents > 0)
  const hidden = populated.filter(({ withheld }) => withheld)
  const together = hidden.reduce((sum, { respondents }) => sum + respondents, 0)
  if (total?.withheld || hidden.length === 0 || (hidden.length > 1 && together >= K)) return false
  const [smallest] = populated
    .filter(({ withheld }) => !withheld)
    .sort((left, right) => left.respondents - right.respondents)
  const next = smallest ?? total
  if (!next) return false
  next.withheld = true
  return true
}
