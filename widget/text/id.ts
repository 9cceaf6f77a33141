import { RESPONDENT_WORDS_ID } from '../../shared/wording/respondent-words.ts'
import { SKM_2017_ID } from '../../shared/wording/skm-2017.id.ts'
import type { IdentityKind, RefusalReason, Text } from './text.ts'

const IDENTITY: Readonly<Record<IdentityKind, string>> = {
  nik: 'NIK',
  phone: 'nomor telepon',
  email: 'alamat surel',
}

const REFUSAL: Readonly<Record<RefusalReason, string>> = {
  invalid: 'isinya tidak sesuai dengan survei yang berlaku',
  conflict: 'nomor penilaian ini sudah dipakai',
}

const number = new Intl.NumberFormat('id')

/** Teks berbahasa Indonesia: the only one in the bundle. */
export const TEXT_ID: Text = {
  tag: 'id',
  questionnaires: { 'skm-2017': SKM_2017_ID },
  respondent: RESPONDENT_WORDS_ID,

  loading: 'Memuat survei',
  unknownUnit: {
    heading: 'Survei belum tersedia',
    body: 'Survei untuk layanan ini belum dapat ditampilkan di halaman ini.',
  },
  unreachable: {
    heading: 'Survei belum dapat dimuat',
    body: 'Sambungan internet mungkin terputus. Survei dimuat sendiri saat perangkat ini tersambung.',
  },
  retry: 'Coba lagi',

  title: (service) => (service ? `Bagaimana layanan ${service} kami?` : 'Bagaimana layanan kami?'),
  about: (unit, questions) => `${unit} · ${questions} pertanyaan, sekitar 1 menit, tanpa nama`,
  progress: (answered, questions) => `${answered} dari ${questions}`,
  chooseService: 'Layanan apa yang Anda terima?',
  serviceMissing: 'Pilih layanan yang Anda terima.',
  missing: (count) => `Masih ada ${count} pertanyaan yang belum dijawab.`,
  answerMissing: 'Pertanyaan ini belum dijawab.',
  toQuestion: (position) => `Pertanyaan ${position}`,
  toService: 'Layanan',

  suggestion: 'Saran Anda (boleh dikosongkan)',
  suggestionNote: 'Jangan tuliskan nama, NIK, atau nomor telepon.',
  characters: (used, most) => `${number.format(used)} dari ${number.format(most)} karakter`,
  identityHint: (kinds) =>
    `Tampaknya ada ${kinds.map((kind) => IDENTITY[kind]).join(' dan ')}. Survei ini tanpa nama, sebaiknya dihapus.`,
  profile: 'Tentang Anda (boleh dilewati)',
  profileNote: 'Untuk melihat apakah semua orang dilayani sama baiknya.',
  notStated: 'Tidak diisi',
  privacy: 'Tanpa nama. Alamat IP tidak disimpan. Hasil diterbitkan hanya sebagai jumlah.',
  send: 'Kirim penilaian',
  sending: 'Mengirim penilaian',

  sent: {
    heading: 'Terima kasih, penilaian Anda terkirim',
    body: 'Penilaian Anda membantu memperbaiki layanan ini.',
  },
  kept: {
    heading: 'Terima kasih, penilaian Anda tersimpan',
    body: 'Penilaian dikirim sendiri saat perangkat ini tersambung. Anda boleh menutup halaman ini.',
  },
  memoryOnly: {
    heading: 'Penilaian belum terkirim dan tidak dapat disimpan di perangkat ini',
    body: 'Biarkan halaman ini terbuka sampai tersambung.',
  },
  sendAgain: 'Coba kirim lagi',
  refused: (reason) => ({
    heading: `Penilaian tidak dapat diterima: ${REFUSAL[reason]}`,
    body: 'Muat ulang halaman ini untuk mengisi survei yang berlaku.',
  }),
  results: 'Lihat hasil layanan ini',
  complaintQuestion: 'Ada keluhan yang perlu ditindaklanjuti?',
  complaintLink: 'Sampaikan ke SP4N-LAPOR!',
  newTab: '(membuka tab baru)',
}
