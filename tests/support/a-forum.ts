import { forumSchema, type Forum } from '../../shared/schema/forum.ts'

/** What the file of a forum holds, before it is parsed. */
export type ForumFields = Record<string, unknown>

/** Forum yang lengkap: a held and reported one of the unit `dukcapil`, with one commitment that is done. */
export function forumFields(wish: ForumFields = {}): ForumFields {
  return {
    unit: 'dukcapil',
    date: '2025-09-18',
    theme: 'Waktu penyelesaian',
    state: 'reported',
    organiser: 'Dinas',
    place: 'Aula',
    elements: ['completionTime'],
    survey: '2025-S1',
    participants: [{ category: 'users', count: 20 }],
    inputs: [{ category: 'users', text: 'Antrean lama.', answer: 'Loket ditambah.' }],
    commitments: [commitmentFields()],
    ...wish,
  }
}

export function commitmentFields(wish: ForumFields = {}): ForumFields {
  return {
    text: 'Menambah loket.',
    owner: 'Bidang pelayanan',
    due: '2026-01-31',
    elements: ['completionTime'],
    state: 'done',
    updates: [
      { date: '2026-01-13', text: 'Loket dibuka.', evidence: [{ name: 'Foto', link: 'https://contoh.example/foto' }] },
    ],
    ...wish,
  }
}

export function aForum(wish: ForumFields = {}): Forum {
  return forumSchema.parse(forumFields(wish))
}
