import { ContentError, type Content } from '../../shared/content/content.ts'
import { readFollowUps, type FollowUpFile } from '../../shared/content/follow-ups.ts'
import { periodBefore } from '../../shared/domain/period.ts'
import type { FollowUp } from '../../shared/schema/follow-up.ts'
import type { Forum } from '../../shared/schema/forum.ts'

/** @throws ContentError for the first record that cannot be published */
export async function loadFollowUps(
  directory: string,
  units: Content['units'],
  forums: readonly Forum[],
): Promise<readonly FollowUp[]> {
  const files = await readFollowUps(directory)
  for (const file of files) check(file, units, files, forums)
  return files.map(({ followUp }) => followUp)
}

function check(
  { file, followUp }: FollowUpFile,
  units: Content['units'],
  all: readonly FollowUpFile[],
  forums: readonly Forum[],
): void {
  const fail = (field: string, message: string): never => {
    throw new ContentError(`${file}: ${field}: ${message}`)
  }
  if (!units.has(followUp.unit)) fail('unit', `there is no units/${followUp.unit}.yaml`)
  for (const [place, { forum }] of followUp.plan.entries()) {
    if (forum !== undefined && !forums.some(({ unit, date }) => unit === followUp.unit && date === forum))
      fail(`plan[${place}].forum`, `there is no forums/${followUp.unit}/${forum}.md; write it, or leave the field out`)
  }
  checkRealisation(followUp, all, fail)
}

function checkRealisation(
  { unit, period, realisation }: FollowUp,
  all: readonly FollowUpFile[],
  fail: (field: string, message: string) => never,
): void {
  const before = periodBefore(period)
  const previous = all.find(({ followUp }) => followUp.unit === unit && followUp.period === before)
  if (!previous) return
  const planned = previous.followUp.plan.map(({ activity }) => activity)
  const stray = realisation.findIndex(({ activity }) => !planned.includes(activity))
  if (stray >= 0)
    fail(`realisation[${stray}].activity`, `is not in the plan of ${before}; give one of: ${planned.join(' | ')}`)
}
