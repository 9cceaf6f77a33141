import { ELEMENT_NAMES_ID } from '../../shared/wording/element-names.ts'
import {
  COMMITMENT_STATES_ID,
  FORUM_STATES_ID,
  FORUM_SUBJECTS_ID,
  PARTICIPANTS_ID,
  PARTICIPATION_LEVELS_ID,
} from '../../shared/wording/forum-words.ts'

/** Kolom lembar forum, in the order they are written. */
export const COLUMNS = [
  'unit',
  'tanggal forum',
  'bagian',
  'isi',
  'kelompok',
  'jumlah',
  'jawaban',
  'penanggung jawab',
  'tanggal',
  'status',
  'alasan',
  'nama',
  'tautan',
  'berkas',
] as const
export type Column = (typeof COLUMNS)[number]

/** Kata in a cell for each value of the record; the value itself is read too. */
export type Words = Readonly<Record<string, string>>

const ELEMENTS: Words = Object.fromEntries(Object.entries(ELEMENT_NAMES_ID).map(([id, { name }]) => [id, name]))

interface Cell {
  readonly column: Column
  /** Member it fills; none where the row is the value itself, such as one line of the agenda. */
  readonly member?: string
  readonly words?: Words
  readonly number?: true
}

/** Bagian: what a row of the sheet says of its forum. */
export interface Section {
  readonly name: string
  /** Path of the list or object it belongs to; `*` is the last one above it. Empty for the forum itself. */
  readonly at: string
  /** Whether each row adds a member to a list. */
  readonly list: boolean
  readonly cells: readonly Cell[]
}

const EVIDENCE: readonly Cell[] = [
  { column: 'nama', member: 'name' },
  { column: 'tautan', member: 'link' },
  { column: 'berkas', member: 'file' },
]

/** Every section, in the order they are written. */
export const SECTIONS: readonly Section[] = [
  one('tema', 'theme'),
  one('pokok bahasan', 'subject', FORUM_SUBJECTS_ID),
  {
    name: 'keadaan',
    at: '',
    list: false,
    cells: [
      { column: 'status', member: 'state', words: FORUM_STATES_ID },
      { column: 'alasan', member: 'reason' },
    ],
  },
  one('penyelenggara', 'organiser'),
  one('tempat', 'place'),
  { name: 'daring', at: '', list: false, cells: [{ column: 'tautan', member: 'online' }] },
  one('pukul mulai', 'begins'),
  one('pukul selesai', 'ends'),
  one('cara ikut', 'join'),
  many('layanan', 'services', [{ column: 'isi' }]),
  many('unsur', 'elements', [{ column: 'isi', words: ELEMENTS }]),
  many('standar pelayanan', 'standards', EVIDENCE),
  one('survei', 'survey'),
  many('acara', 'agenda', [{ column: 'isi' }]),
  many('peserta', 'participants', [
    { column: 'kelompok', member: 'category', words: PARTICIPANTS_ID },
    { column: 'jumlah', member: 'count', number: true },
  ]),
  many('masukan', 'inputs', [
    { column: 'kelompok', member: 'category', words: PARTICIPANTS_ID },
    { column: 'isi', member: 'text' },
    { column: 'jawaban', member: 'answer' },
  ]),
  many('komitmen', 'commitments', [
    { column: 'isi', member: 'text' },
    { column: 'penanggung jawab', member: 'owner' },
    { column: 'tanggal', member: 'due' },
    { column: 'status', member: 'state', words: COMMITMENT_STATES_ID },
    { column: 'alasan', member: 'reason' },
  ]),
  many('unsur komitmen', 'commitments.*.elements', [{ column: 'isi', words: ELEMENTS }]),
  many('perkembangan', 'commitments.*.updates', [
    { column: 'tanggal', member: 'date' },
    { column: 'isi', member: 'text' },
  ]),
  many('bukti', 'commitments.*.updates.*.evidence', EVIDENCE),
  {
    name: 'berita acara',
    at: 'minutes',
    list: false,
    cells: [
      { column: 'berkas', member: 'file' },
      { column: 'tautan', member: 'link' },
      { column: 'isi', member: 'sha256' },
      { column: 'tanggal', member: 'signed' },
    ],
  },
  {
    name: 'tingkat pelibatan',
    at: 'claim',
    list: false,
    cells: [{ column: 'isi', member: 'level', words: PARTICIPATION_LEVELS_ID }],
  },
  many('bukti tingkat', 'claim.evidence', EVIDENCE),
  one('catatan', 'notes'),
]

function one(name: string, member: string, words?: Words): Section {
  return { name, at: '', list: false, cells: [{ column: 'isi', member, ...(words ? { words } : {}) }] }
}

function many(name: string, at: string, cells: readonly Cell[]): Section {
  return { name, at, list: true, cells }
}
