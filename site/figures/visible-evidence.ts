import type { VisibleEvidence } from '../../shared/domain/participation.ts'
import { lastDay, type Day } from '../../shared/domain/period.ts'
import type { Forum } from '../../shared/schema/forum.ts'
import type { Site, UnitResults } from '../loaders/load-site.ts'
import { reportAddress } from '../text/addresses.ts'
import { changeAddress, complaintsAddress, forumAddress } from '../text/forum-addresses.ts'
import { unitsOf } from './reports-of.ts'

/** Bukti dengan alamatnya; an `ours` address still needs its language. */
export interface EvidenceLink {
  readonly name: string
  readonly address: string
  readonly ours: boolean
}

export type EvidenceSeen = Readonly<Record<VisibleEvidence, readonly EvidenceLink[]>>

/** Bukti yang terlihat di situs ini, for one agency as of the build; an empty list is "not seen yet", never a zero. */
export function evidenceSeen(site: Site, agencyId: string): EvidenceSeen {
  const { today, participation, complaints, followUps } = site.dialogue
  const units = unitsOf(site, agencyId)
  const names = new Map(units.map(({ id, unit }) => [id, unit.name]))
  const forums = site.dialogue.forums.filter(({ unit }) => names.has(unit))
  const record = participation.get(agencyId)
  const planned = units.filter(({ id }) => followUps.some(({ unit, plan }) => unit === id && plan.length > 0))
  return {
    standards: (record?.standards ?? []).map(({ name, link }) => outside(name, link)),
    servicePledge: (record?.pledges ?? []).map(({ unit, link }) => outside(names.get(unit) ?? unit, link)),
    recentReport: units.flatMap((unit) => recentReport(unit, yearBefore(today))),
    complaints: complaints.has(agencyId) ? [ours('SP4N-LAPOR!', complaintsAddress(agencyId))] : [],
    answeredForum: forums.filter(allAnswered).map(forumLink),
    followUp: planned.map(({ id, unit }) => ours(unit.name, changeAddress(id))),
    doneCommitment: forums.flatMap(doneWithEvidence),
    citizensInDesign: forums.filter(designedWithUsers).map(forumLink),
  }
}

function recentReport({ id, unit, files }: UnitResults, since: Day): EvidenceLink[] {
  const latest = files.findLast(({ report }) => report.state !== 'withheld' && lastDay(report.period) >= since)
  return latest ? [ours(unit.name, reportAddress(id, latest.report.period))] : []
}

function allAnswered({ state, inputs }: Forum): boolean {
  return state === 'reported' && inputs.length > 0 && inputs.every(({ answer }) => answer !== undefined)
}

function designedWithUsers({ state, subject, participants }: Forum): boolean {
  const shaping = subject === 'draft-policy' || subject === 'evaluation'
  return state === 'reported' && shaping && participants.some(({ category }) => category === 'users')
}

function doneWithEvidence(forum: Forum): EvidenceLink[] {
  return forum.commitments.flatMap(({ text, state, updates }, place) =>
    state === 'done' && updates.some(({ evidence }) => evidence.length > 0)
      ? [ours(text, `${forumAddress(forum)}#komitmen-${place + 1}`)]
      : [],
  )
}

function forumLink(forum: Forum): EvidenceLink {
  return ours(forum.theme, forumAddress(forum))
}

function yearBefore(day: Day): Day {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}` as Day
}

function ours(name: string, address: string): EvidenceLink {
  return { name, address, ours: true }
}

function outside(name: string, address: string): EvidenceLink {
  return { name, address, ours: false }
}
