import type { Content } from '../../shared/content/content.ts'
import type { Day } from '../../shared/domain/period.ts'
import type { FollowUp } from '../../shared/schema/follow-up.ts'
import type { Participation } from '../../shared/schema/participation.ts'
import { loadComplaints, type AgencyComplaints } from './complaints.ts'
import { loadFollowUps } from './follow-ups.ts'
import { loadForums, type LoadedForums } from './forums.ts'
import { loadParticipation } from './participation.ts'

/** Percakapan dengan masyarakat: forums, what followed from them, complaints and participation. */
export interface Dialogue extends LoadedForums {
  /** Hari pembuatan situs: states such as "overdue" hold as of this day. */
  readonly today: Day
  readonly followUps: readonly FollowUp[]
  /** By agency. */
  readonly participation: ReadonlyMap<string, Participation>
  /** By agency. */
  readonly complaints: ReadonlyMap<string, AgencyComplaints>
}

/** @throws ContentError for the first record that cannot be published */
export async function loadDialogue(directory: string, content: Content, today: Day): Promise<Dialogue> {
  const loaded = await loadForums(directory, content.units, today)
  return {
    ...loaded,
    today,
    followUps: await loadFollowUps(directory, content.units, loaded.forums),
    participation: await loadParticipation(directory, content),
    complaints: await loadComplaints(directory, content.agencies),
  }
}
