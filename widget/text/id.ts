import { RESPONDENT_WORDS_ID } from '../../shared/wording/respondent-words.ts'
import { SKM_2017_ID } from '../../shared/wording/skm-2017.id.ts'
import { grouped } from './grouped.ts'
import type { IdentityKind, Text } from './text.ts'

const IDENTITY: Readonly<Record<IdentityKind, string>> = {
  nik: 'NIK',
  phone: 'nomor telepon',
  email: 'alamat surel',
}

/** Teks berbahasa Indonesia: the only one in the bundle. */
export const TEXT_ID: Text = {
  tag: 'id',
  questionnaires: { 'skm-2017': SKM_2017_ID },
  respondent: RESPONDENT_WORDS_ID,

  loadingUnit: 'Memuat survei',
  unknownUnit: ['Survei belum tersedia', ''],
  unreachableUnit: ['Survei belum dapat dimuat', 'Survei dimuat sendiri saat perangkat ini tersambung.'],
  retryLabel: 'Coba lagi',

  surveyTitle: (service) => (service ? `Bagaimana layanan ${service} kami?` : 'Bagaimana layanan kami?'),
  about: (unit, questions) => `${unit} · ${questions} pertanyaan, sekitar 1 menit, tanpa nama`,
  progressOf: (answered, questions) => `${answered} dari ${questions}`,
  chooseService: 'Layanan apa yang Anda terima?',
  searchService: 'Cari layanan',
  missingCount: (count) => `Masih ada ${count} pertanyaan yang belum dijawab.`,
  answerMissing: 'Pertanyaan ini belum dijawab.',
  toQuestion: (position) => `Pertanyaan ${position}`,
  toService: 'Layanan',
  nextStep: 'Lanjut',
  stepBack: 'Kembali',
  openSurvey: 'Nilai layanan kami',
  closeSurvey: 'Tutup',

  suggestionLabel: 'Saran Anda (boleh dikosongkan)',
  suggestionNote: 'Jangan tuliskan nama, NIK, atau nomor telepon.',
  characters: (used, most) => `${grouped(used, '.')} dari ${grouped(most, '.')} karakter`,
  identityHint: (kinds) =>
    `Tampaknya ada ${kinds.map((kind) => IDENTITY[kind]).join(' dan ')}. Survei ini tanpa nama, sebaiknya dihapus.`,
  profileTitle: 'Tentang Anda (boleh dilewati)',
  notStated: 'Tidak diisi',
  privacy: 'Tanpa nama. Alamat IP tidak disimpan. Hasil diterbitkan hanya sebagai jumlah.',
  sharedComputer: 'Ini komputer bersama: jangan simpan isian saya',
  sendLabel: 'Kirim penilaian',
  sendingNow: 'Mengirim penilaian',

  sent: ['Terima kasih, penilaian Anda terkirim', ''],
  kept: ['Terima kasih, penilaian Anda tersimpan', 'Penilaian dikirim sendiri saat perangkat ini tersambung.'],
  mayClose: 'Anda boleh menutup halaman ini.',
  memoryOnly: [
    'Penilaian belum terkirim dan tidak dapat disimpan di perangkat ini',
    'Biarkan halaman ini terbuka sampai tersambung.',
  ],
  refused: {
    invalid: ['Penilaian tidak dapat diterima: isinya tidak sesuai survei yang berlaku', 'Muat ulang halaman ini.'],
    conflict: ['Penilaian tidak dapat diterima: nomornya sudah dipakai', 'Muat ulang halaman ini.'],
  },
  resultsLink: 'Lihat hasil layanan ini',
  complaintQuestion: 'Ada keluhan yang perlu ditindaklanjuti?',
  complaintLink: 'Sampaikan ke SP4N-LAPOR!',

  idleWarning: (seconds) => `Layar akan dibersihkan dalam ${seconds} detik. Lanjutkan?`,
  nextCitizen: 'Selesai',
  staffCode: 'Kode petugas',
  unsentCount: (count) => `${count} penilaian belum terkirim`,
  saveFile: 'Simpan berkas',
  leaveKiosk: 'Keluar dari kios',
}
