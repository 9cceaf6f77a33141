import type { CommitmentStanding } from '../../shared/domain/commitment.ts'
import type { Day } from '../../shared/domain/period.ts'

/** Alamat halaman forum dan tindak lanjut, before `text.at` puts them into a language. */
export const FORUMS_ADDRESS = '/forum/'
export const COMMITMENTS_ADDRESS = '/komitmen/'
export const CHANGES_ADDRESS = '/perubahan/'
export const PARTICIPATION_ADDRESS = '/pelibatan/'
export const COMPLAINTS_ADDRESS = '/pengaduan/'

/** Feeds and files are the same in every language. */
export const FORUM_FEED_ADDRESS = '/forum/atom.xml'
export const COMMITMENT_FEED_ADDRESS = '/komitmen/atom.xml'

interface Place {
  readonly unit: string
  readonly date: Day
}

export function forumAddress({ unit, date }: Place): string {
  return `/forum/${unit}/${date}/`
}

export function calendarAddress({ unit, date }: Place): string {
  return `/forum/${unit}/${date}.ics`
}

export function attachmentAddress(unit: string, name: string): string {
  return `/forum/${unit}/berkas/${name}`
}

export function pastForumsAddress(page: number): string {
  return `/forum/lalu/${page}/`
}

/** Status dalam alamat. */
export const STANDING_ADDRESSES: Readonly<Record<CommitmentStanding, string>> = {
  overdue: 'lewat-tenggat',
  planned: 'direncanakan',
  'in-progress': 'berjalan',
  done: 'selesai',
  dropped: 'tidak-dilanjutkan',
}

export function commitmentsAddress(standing: CommitmentStanding, page: number): string {
  return `/komitmen/${STANDING_ADDRESSES[standing]}/${page}/`
}

export function changeAddress(unit: string): string {
  return `/unit/${unit}/perubahan/`
}

export function evidenceAddress(unit: string, year: number): string {
  return `/unit/${unit}/bukti/${year}/`
}

export function participationAddress(agency: string): string {
  return `/pelibatan/${agency}/`
}

export function complaintsAddress(agency: string): string {
  return `/pengaduan/${agency}/`
}
