import { COMMITMENT_STANDINGS, type CommitmentStanding } from '../shared/domain/commitment.ts'
import { forumStateOn, isUpcoming } from '../shared/domain/forum.ts'
import { lastDay } from '../shared/domain/period.ts'
import type { Agency } from '../shared/schema/agency.ts'
import type { FollowUp } from '../shared/schema/follow-up.ts'
import type { Forum } from '../shared/schema/forum.ts'
import {
  byStanding,
  COMMITMENTS_PER_PAGE,
  commitmentsOf,
  type ListedCommitment,
  FORUMS_PER_PAGE,
  pagesOf,
} from './figures/commitment-list.ts'
import { loopsOf, type Loop } from './figures/loop.ts'
import type { AgencyComplaints } from './loaders/complaints.ts'
import type { Dialogue } from './loaders/dialogue.ts'
import type { UnitResults } from './loaders/load-site.ts'
import { site } from './loaders/site.ts'
import { STANDING_ADDRESSES } from './text/forum-addresses.ts'

/** Halaman of one kind: the parts of each address, and what its view is given. */
type Pages<Props> = Promise<{ params: Record<string, string | undefined>; props: Props }[]>

interface ForumPage {
  forum: Forum
  results: UnitResults
}

/** One page of a long list. */
interface Part {
  page: number
  pages: number
}

/** Alamat halaman forum dan tindak lanjut; the same in every language. */
export async function forumPaths(): Pages<ForumPage> {
  const { dialogue, units } = await site()
  return dialogue.forums.flatMap((forum) => {
    const results = units.get(forum.unit)
    return results ? [{ params: { unit: forum.unit, date: forum.date }, props: { forum, results } }] : []
  })
}

export function pastForums({ forums, today }: Dialogue): readonly Forum[] {
  return forums.filter((forum) => !isUpcoming(forumStateOn(today, forum)))
}

/** The second page of past forums and those after it; the first stands below the upcoming ones. */
export async function pastForumPaths(): Pages<Part & { forums: readonly Forum[] }> {
  const pages = pagesOf(pastForums((await site()).dialogue), FORUMS_PER_PAGE)
  return pages
    .map((forums, page) => ({
      params: { page: String(page + 1) },
      props: { forums, page: page + 1, pages: pages.length },
    }))
    .slice(1)
}

export async function commitmentPaths(): Pages<
  Part & { standing: CommitmentStanding; commitments: readonly ListedCommitment[] }
> {
  const { forums, today } = (await site()).dialogue
  const grouped = byStanding(commitmentsOf(forums, today))
  return COMMITMENT_STANDINGS.flatMap((standing) => {
    const pages = pagesOf(grouped.get(standing) ?? [], COMMITMENTS_PER_PAGE)
    return pages.map((commitments, page) => ({
      params: { standing: STANDING_ADDRESSES[standing], page: String(page + 1) },
      props: { standing, commitments, page: page + 1, pages: pages.length },
    }))
  })
}

export async function changePaths(): Pages<{
  results: UnitResults
  loops: readonly Loop[]
  followUps: readonly FollowUp[]
}> {
  const { units, dialogue } = await site()
  return [...units].map(([id, results]) => ({
    params: { unit: id },
    props: {
      results,
      loops: loopsOf(results, dialogue.forums),
      followUps: dialogue.followUps.filter(({ unit }) => unit === id),
    },
  }))
}

/** Years of a unit with a survey or a forum. */
export async function evidencePaths(): Pages<{ results: UnitResults; year: number }> {
  const all = await site()
  return [...all.units].flatMap(([id, results]) => {
    const surveys = results.files.map(({ report }) => Number(lastDay(report.period).slice(0, 4)))
    const forums = all.dialogue.forums.filter(({ unit }) => unit === id).map(({ date }) => Number(date.slice(0, 4)))
    return [...new Set([...surveys, ...forums])].map((year) => ({
      params: { unit: id, year: String(year) },
      props: { results, year },
    }))
  })
}

export async function participationPaths(): Pages<{ id: string; agency: Agency }> {
  const { agencies } = await site()
  return [...agencies].map(([id, agency]) => ({
    params: { agency: id },
    props: { id, agency },
  }))
}

export async function complaintPaths(): Pages<{ agency: Agency; complaints: AgencyComplaints }> {
  const { agencies, dialogue } = await site()
  return [...dialogue.complaints].flatMap(([id, complaints]) => {
    const agency = agencies.get(id)
    return agency ? [{ params: { agency: id }, props: { agency, complaints } }] : []
  })
}

/** Files beside the records: minutes and evidence. */
export async function attachmentPaths(): Pages<{ path: string }> {
  const { dialogue } = await site()
  return dialogue.attachments.map(({ unit, name, path }) => ({
    params: { unit, file: name },
    props: { path },
  }))
}

/** Forums a reader may still join. */
export async function calendarPaths(): Pages<ForumPage> {
  const { dialogue, units } = await site()
  const upcoming = dialogue.forums.filter((forum) => isUpcoming(forumStateOn(dialogue.today, forum)))
  return upcoming.flatMap((forum) => {
    const results = units.get(forum.unit)
    return results ? [{ params: { unit: forum.unit, date: forum.date }, props: { forum, results } }] : []
  })
}
