import { describe, expect, it } from 'vitest'
import { isOverdue, standingOn } from '../../../shared/domain/commitment.ts'
import { summariseComplaints, workingDaysBetween, type Complaint } from '../../../shared/domain/complaints.ts'
import { elementChange } from '../../../shared/domain/follow-up-change.ts'
import { proposedPriorities } from '../../../shared/domain/follow-up.ts'
import { personalTraces } from '../../../shared/domain/forum-identity.ts'
import { forumStateOn } from '../../../shared/domain/forum.ts'

describe('a forum', () => {
  it.each([
    ['open', '2026-03-09', 'open'],
    ['open', '2026-03-10', 'open'],
    ['open', '2026-03-11', 'held'],
    ['planned', '2026-03-11', 'held'],
    ['reported', '2026-03-11', 'reported'],
    ['cancelled', '2026-03-11', 'cancelled'],
  ] as const)('that says %s is on %s %s', (state, today, expected) => {
    expect(forumStateOn(today, { date: '2026-03-10', state })).toBe(expected)
  })
})

describe('a commitment', () => {
  it.each([
    ['planned', '2026-03-31', false],
    ['planned', '2026-04-01', true],
    ['in-progress', '2026-04-01', true],
    ['done', '2026-04-01', false],
    ['dropped', '2026-04-01', false],
  ] as const)('that is %s and due 31 March is on %s overdue: %s', (state, today, overdue) => {
    expect(isOverdue({ state, due: '2026-03-31' }, today)).toBe(overdue)
    expect(standingOn(today, { state, due: '2026-03-31' })).toBe(overdue ? 'overdue' : state)
  })
})

describe('the priorities of a plan', () => {
  it('are the lowest elements, lowest first, and all that tie for the last place', () => {
    const elements = [
      { id: 'cost', index: 90 },
      { id: 'facilities', index: 70 },
      { id: 'procedures', index: 70 },
      { id: 'completionTime', index: 60 },
      { id: 'requirements', index: null },
    ] as const
    expect(proposedPriorities(elements, 2)).toEqual(['completionTime', 'facilities', 'procedures'])
  })
})

describe('the change of an element', () => {
  it('is measured against the margin of both samples', () => {
    // Means 2.5 and 3.5, each with variance 0.25 x 100/99: 1.96 x 25 x sqrt(2 x 0.2525.../100) = 3.482...
    expect(elementChange([0, 50, 50, 0], [0, 0, 50, 50])).toEqual({ by: 25, margin: 3.48, exceeds: true })
    expect(elementChange([0, 50, 50, 0], [0, 49, 51, 0])).toMatchObject({ by: 0.25, exceeds: false })
    expect(elementChange([0, 0, 0, 1], [0, 5, 5, 0])).toBeUndefined()
  })
})

describe('complaints', () => {
  it.each([
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-23', '2026-11-27', 4],
    ['2026-11-21', '2026-11-22', 0],
    ['2026-11-02', '2026-11-23', 15],
  ] as const)('from %s to %s take %i working days', (from, to, days) => {
    expect(workingDaysBetween(from, to)).toBe(days)
  })

  it('have a median and a share in time over the closed ones, and neither where none is closed', () => {
    const closed = (day: string): Complaint => ({
      class: 'complaint',
      state: 'closed',
      received: '2026-11-02',
      closed: day as '2026-11-02',
    })
    const all = [closed('2026-11-04'), closed('2026-11-12'), closed('2026-11-30')]
    const [complaints, , aspirations] = summariseComplaints(all, { days: { complaint: 10 }, workingDays: false })
    expect(complaints).toMatchObject({ total: 3, medianDays: 10, inTime: { met: 2, of: 3 } })
    expect(aspirations).toMatchObject({ total: 0, medianDays: null, inTime: null })
  })
})

describe('a trace of a person', () => {
  it.each([
    'Usulan Bapak Slamet Riyadi dari RW 3',
    'Menurut Ibu Sari, antrean lama',
    'Disampaikan Budi Santoso, S.H.',
    'NIK 3201234567890001',
    'Hubungi 081234567890',
  ])('is found in: %s', (text) => {
    expect(personalTraces(text)).not.toEqual([])
  })

  it.each([
    'Bapak Bupati hadir',
    'Layanan ibu hamil',
    'Ibu Kota kabupaten',
    'Surat nomor 123/2026',
    'Kecamatan Contoh, Semester I',
  ])('is not found in: %s', (text) => {
    expect(personalTraces(text)).toEqual([])
  })
})
