import type { DatabaseSync } from 'node:sqlite'
import type { Period } from '../../../shared/domain/period.ts'
import { BREAKDOWN_FIELDS, NOT_STATED, type BreakdownField } from '../../../shared/domain/respondent.ts'
import { SERVICE_ELEMENTS } from '../../../shared/domain/service-element.ts'
import type { GroupTally, ProfileTally } from '../store.ts'
import type { Row } from '../rating-row.ts'
import { FIGURE_COLUMNS, groupOf, periodsOfYear } from '../tally-query.ts'
import { TallyCounter, type AnswerRow } from './tally-counter.ts'

const SELECT_TALLIES = `select unit, period, questionnaire, nullif(service, '') as service, ${FIGURE_COLUMNS.join(', ')}
  from tallies where $1 is null or unit = $1 order by unit, period, questionnaire, service`

/** Hasil olahan that the triggers of the schema keep, of one unit or of all. */
export function talliesOf(database: DatabaseSync, unit: string | undefined): GroupTally[] {
  return (database.prepare(SELECT_TALLIES).all({ $1: unit ?? null }) as Row[]).map(groupOf)
}

const SELECT_PROFILES = `select period, service, ${[...BREAKDOWN_FIELDS, ...SERVICE_ELEMENTS].join(', ')}
  from ratings where unit = $1 and period like $2`

/** One pass over the unit's ratings: SQLite would sort all of them once for every field. */
export function profileTalliesOf(database: DatabaseSync, unit: string, year: number): ProfileTally[] {
  const statement = database.prepare(SELECT_PROFILES)
  statement.setReturnArrays(true)
  const groups = new Groups()
  for (const row of statement.iterate({ $1: unit, $2: periodsOfYear(year) })) groups.add(row as unknown as ProfileRow)
  return groups.tallies()
}

type ProfileRow = readonly [
  period: Period,
  service: string | null,
  ...fieldsAndAnswers: readonly (string | number | null)[],
]
interface Group extends Omit<ProfileTally, 'tally'> {
  readonly counter: TallyCounter
}

class Groups {
  readonly #groups = new Map<string, Group>()

  add([period, service, ...rest]: ProfileRow): void {
    const answers = rest.slice(BREAKDOWN_FIELDS.length) as AnswerRow
    for (const [place, field] of BREAKDOWN_FIELDS.entries()) {
      this.#group(period, service, field, String(rest[place] ?? NOT_STATED)).add(answers)
    }
  }

  tallies(): ProfileTally[] {
    return [...this.#groups.values()].map(({ counter, ...group }) => ({ ...group, tally: counter.tally() }))
  }

  #group(period: Period, service: string | null, field: BreakdownField, category: string): TallyCounter {
    const key = `${period}/${service ?? ''}/${field}/${category}`
    const known = this.#groups.get(key)
    if (known) return known.counter
    const counter = new TallyCounter()
    this.#groups.set(key, { period, service, field, category, counter })
    return counter
  }
}
