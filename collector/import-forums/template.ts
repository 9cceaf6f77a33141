import { parseForum } from '../../shared/content/forums.ts'
import { rowsOf, type Row } from './forum-rows.ts'

const EXAMPLE = `---
unit: kode-unit
date: 2026-03-12
theme: Waktu penyelesaian layanan
subject: service-problem
state: reported
organiser: Nama dinas
place: Aula kantor
online: https://contoh.example/rapat
join: Datang langsung, tidak perlu mendaftar.
begins: 09:00
ends: 12:00
services: [kode-layanan]
elements: [completionTime]
standards: [{ name: Standar pelayanan, link: 'https://contoh.example/standar' }]
survey: 2025-S2
agenda: [Hasil survei, Masukan peserta, Kesepakatan]
participants: [{ category: users, count: 20 }, { category: provider, count: 5 }]
inputs: [{ category: users, text: Antrean terlalu lama., answer: Loket ditambah. }]
commitments:
  - text: Menambah satu loket.
    owner: Bidang pelayanan
    due: 2026-06-30
    elements: [completionTime]
    state: done
    updates:
      - { date: 2026-05-04, text: Loket mulai melayani., evidence: [{ name: Foto loket, link: 'https://contoh.example/loket' }] }
minutes: { file: berita-acara.pdf, sha256: '${'0'.repeat(64)}', signed: 2026-03-12 }
claim: { level: involve, evidence: [{ name: Berita acara, file: berita-acara.pdf }] }
---

Catatan singkat tentang jalannya forum.
`

/** Templat lembar forum: one made-up forum that shows every section. */
export function templateRows(): readonly Row[] {
  return rowsOf(parseForum('template', EXAMPLE))
}
