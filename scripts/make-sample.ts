// Writes the made-up ratings of Kabupaten Contoh, the same at every run: node scripts/make-sample.ts
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ROOT } from '../collector/command.ts'
import { QUESTIONNAIRES } from '../shared/domain/questionnaire.ts'
import type { ServiceElement } from '../shared/domain/service-element.ts'

const FOLDER = join(ROOT, 'site/content/sample-ratings')
const ORDER = QUESTIONNAIRES['skm-2017'].elements
const FREE_OF_CHARGE = ORDER.filter((element) => element !== 'cost')

interface Batch {
  readonly unit: string
  readonly period: string
  /** Respondents of each service. */
  readonly services: Readonly<Record<string, number>>
  readonly asked: readonly ServiceElement[]
  /** Mean score of each element, where it is not 3.3. */
  readonly means: Partial<Record<ServiceElement, number>>
}

const DUKCAPIL = { unit: 'dukcapil-contoh', asked: ORDER }
const PUSKESMAS = { unit: 'puskesmas-contoh', asked: FREE_OF_CHARGE }
const PERIZINAN = { unit: 'perizinan-contoh', asked: ORDER }

// Waktu penyelesaian is weak until the evening counter opens in January 2026: the story the forums will tell.
const BATCHES: readonly Batch[] = [
  {
    ...DUKCAPIL,
    period: '2024-S2',
    services: { 'ktp-el': 131, 'kartu-keluarga': 102, 'akta-kelahiran': 61 },
    means: { completionTime: 2.61, facilities: 2.86, cost: 3.93, complaintHandling: 2.95 },
  },
  {
    ...DUKCAPIL,
    period: '2025-S1',
    services: { 'ktp-el': 148, 'kartu-keluarga': 117, 'akta-kelahiran': 74 },
    means: { completionTime: 2.65, facilities: 2.88, cost: 3.93, complaintHandling: 3.02 },
  },
  {
    ...DUKCAPIL,
    period: '2025-S2',
    services: { 'ktp-el': 163, 'kartu-keluarga': 122, 'akta-kelahiran': 83 },
    means: { completionTime: 2.74, facilities: 2.94, cost: 3.92, complaintHandling: 3.1 },
  },
  {
    ...DUKCAPIL,
    period: '2026-S1',
    services: { 'ktp-el': 187, 'kartu-keluarga': 139, 'akta-kelahiran': 86 },
    means: { completionTime: 2.89, facilities: 2.98, cost: 3.93, staffConduct: 3.52, complaintHandling: 3.15 },
  },
  {
    ...DUKCAPIL,
    period: '2026-S2',
    services: { 'ktp-el': 64, 'kartu-keluarga': 41, 'akta-kelahiran': 23 },
    means: { completionTime: 2.97, facilities: 3.0, cost: 3.94, staffConduct: 3.5 },
  },
  {
    ...PUSKESMAS,
    period: '2025-S1',
    services: { pendaftaran: 44, 'poli-umum': 52, farmasi: 38, laboratorium: 4 },
    means: { procedures: 2.9, completionTime: 2.75 },
  },
  {
    ...PUSKESMAS,
    period: '2025-S2',
    services: { pendaftaran: 58, 'poli-umum': 71, farmasi: 47, laboratorium: 9 },
    means: { procedures: 2.95, completionTime: 2.8, staffConduct: 3.45 },
  },
  {
    ...PUSKESMAS,
    period: '2026-S1',
    services: { pendaftaran: 66, 'poli-umum': 83, farmasi: 51, laboratorium: 14 },
    means: { procedures: 3.1, completionTime: 3.0, staffConduct: 3.5 },
  },
  { ...PERIZINAN, period: '2025-Q3', services: { nib: 6, pbg: 3 }, means: {} },
  { ...PERIZINAN, period: '2025-Q4', services: { nib: 21, pbg: 13 }, means: { procedures: 2.7, cost: 2.9 } },
  { ...PERIZINAN, period: '2026-Q1', services: { nib: 32, pbg: 12 }, means: { procedures: 2.75, cost: 2.95 } },
  {
    ...PERIZINAN,
    period: '2026-Q2',
    services: { nib: 38, pbg: 17 },
    means: { procedures: 2.9, cost: 2.95, staffCompetence: 3.5 },
  },
  {
    ...PERIZINAN,
    period: '2026-Q3',
    services: { nib: 41, pbg: 7 },
    means: { procedures: 3.0, cost: 3.0, staffCompetence: 3.55 },
  },
]

const PROFILE = {
  'Jenis kelamin': ['L', 'P', 'P', 'L', ''],
  Umur: ['18-24', '25-34', '25-34', '35-44', '45-54', '55-64', '65-plus', ''],
  Pendidikan: ['SMP', 'SMA', 'SMA', 'SMA', 'D3', 'S1', 'S1', 'S2', 'SD'],
  Pekerjaan: ['PNS', 'Swasta', 'Wirausaha', 'Petani', 'Pelajar', 'Lainnya'],
} as const

for (const batch of BATCHES) {
  for (const [service, count] of Object.entries(batch.services)) {
    const folder = join(FOLDER, batch.unit, batch.period)
    await mkdir(folder, { recursive: true })
    await writeFile(join(folder, `${service}.csv`), sheet(batch, service, count))
  }
}

function sheet(batch: Batch, service: string, count: number): string {
  const random = randomFrom(`${batch.unit}/${batch.period}/${service}`)
  const headers = [...batch.asked, ...Object.keys(PROFILE)]
  const rows = Array.from({ length: count }, () => row(batch, random))
  return `${[headers, ...rows].map((cells) => cells.join(',')).join('\n')}\n`
}

/** One person: a mood of their own shifts all their answers, so that answers go together as they do in life. */
function row(batch: Batch, random: () => number): (string | number)[] {
  const mood = (random() + random() - 1) * 0.9
  const scores = batch.asked.map((element) => {
    const noise = (random() + random() + random() - 1.5) * 0.9
    return Math.min(4, Math.max(1, Math.round((batch.means[element] ?? 3.3) + mood + noise)))
  })
  return [...scores, ...Object.values(PROFILE).map((values) => values[Math.floor(random() * values.length)] ?? '')]
}

/** Mulberry32, seeded by a text: small, and good enough to make up a sample. */
function randomFrom(seed: string): () => number {
  let state = [...seed].reduce((hash, character) => Math.imul(hash ^ character.charCodeAt(0), 0x01000193), 0x811c9dc5)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
