import pg from 'pg'
import type { Period } from '../../../shared/domain/period.ts'
import { INPUT_COLUMNS, NUMBER_COLUMNS, RATING_COLUMNS, type InputRow } from '../rating-row.ts'

const quoted = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ')
const types = INPUT_COLUMNS.map(
  (column, position) => `$${position + 1}::${NUMBER_COLUMNS.has(column) ? 'smallint' : 'text'}[]`,
)

/**
 * Keeps a batch in one statement, so in one transaction and one round trip. The ids are claimed in sorted order:
 * batches that claim them in different orders deadlock one another. What is not fresh was kept before.
 */
export const KEEP_RATINGS = `
  with input as (
    select * from unnest(${types.join(', ')}) as input (${quoted(INPUT_COLUMNS)})
  ), fresh as (
    insert into rating_ids (unit, id, period) select unit, id, period from input order by unit, id
    on conflict (unit, id) do nothing returning unit, id
  ), kept as (
    insert into ratings (${quoted(RATING_COLUMNS)})
    select ${RATING_COLUMNS.map((column) => `input."${column}"`).join(', ')} from input join fresh using (unit, id)
  ), said as (
    insert into suggestions_arriving (unit, period, text)
    select unit, period, suggestion from input join fresh using (unit, id) where suggestion is not null
  )
  select unit, id from fresh`

/** The first of each id of a batch; without a row of its own where the rating itself was purged. */
export const SELECT_RATINGS = `
  select known.unit, known.id, ratings.questionnaire is null as purged, ${RATING_COLUMNS.filter(
    (column) => column !== 'unit' && column !== 'id',
  )
    .map((column) => `ratings."${column}"`)
    .join(', ')}
  from unnest($1::text[], $2::text[]) as asked (unit, id)
  join rating_ids as known on known.unit = asked.unit and known.id = asked.id
  left join ratings on ratings.unit = known.unit and ratings.period = known.period and ratings.id = known.id`

/** Moves the texts of the units that have at least `$1` on, in no order, so that nothing marks which came with what. */
export const SETTLE_SUGGESTIONS = `
  with enough as (
    select unit, period from suggestions_arriving group by unit, period having count(*) >= $1
  ), moved as (
    delete from suggestions_arriving as arriving using enough
    where arriving.unit = enough.unit and arriving.period = enough.period
    returning arriving.unit, arriving.period, arriving.text
  )
  insert into suggestions (unit, period, text) select unit, period, text from moved order by unit, gen_random_uuid()`
/** Takes the moved rows off the disk. */
export const FORGET_ARRIVALS = 'vacuum suggestions_arriving'

/** Both in one statement; what was purged stays known by its id. */
export const PURGE = `
  with gone as (delete from ratings where unit = $1 and period = $2 returning unit, id)
  update rating_ids set purged = $3 from gone where rating_ids.unit = gone.unit and rating_ids.id = gone.id`
export const FORGET_PURGED = 'delete from rating_ids where purged < $1'

/** Makes a row for a kiosk that was never heard of, so that the next statement has one to lock. */
export const MEET_KIOSK = `insert into kiosk_chains (unit, chain, highest, link, missing, lost, seen)
  values ($1, $2, 0, '', '[]', 0, $3) on conflict (unit, chain) do nothing`
export const SELECT_KIOSK = 'select * from kiosk_chains where unit = $1 and chain = $2 for update'
export const WRITE_KIOSK = `update kiosk_chains set highest = $3, link = $4, missing = $5, lost = $6, seen = $7
  where unit = $1 and chain = $2`
export const SELECT_KIOSKS = 'select * from kiosk_chains order by unit'
export const FORGET_KIOSKS = 'delete from kiosk_chains where seen < $1'

export const PROBE = `update probe set written = written + 1
  returning (extract(epoch from clock_timestamp()) * 1000)::float8 as now`
export const COUNT = 'select count(*)::integer as n from ratings'

/** Parameters of {@link KEEP_RATINGS}: one array for each column. */
export function keepParameters(rows: readonly InputRow[]): (string | number | null)[][] {
  return INPUT_COLUMNS.map((_column, position) => rows.map((row) => row[position] ?? null))
}

/** Makes room for a period. Its name is a period's, so it holds nothing that needs quoting; it is quoted all the same. */
export function createPartition(period: Period): string {
  const name = pg.escapeIdentifier(`ratings_${period.replace('-', '_')}`)
  return `create table if not exists ${name} partition of ratings for values in (${pg.escapeLiteral(period)})`
}
