/** Laporan resmi, in the outline of the ministry's template. */
export const OFFICIAL_ID = {
  link: 'Laporan resmi untuk dicetak (A4)',
  title: 'Laporan Survei Kepuasan Masyarakat',
  description: (unit: string, period: string): string =>
    `Laporan resmi survei kepuasan masyarakat ${unit}, ${period}, siap cetak.`,
  printHint: 'Cetak halaman ini dari peramban Anda, atau simpan sebagai PDF ukuran A4.',
  intro: 'I. Pendahuluan',
  background: 'Latar belakang',
  backgroundText: (unit: string): string =>
    `${unit} menanyakan pendapat penggunanya secara berkala supaya mutu layanannya dapat dinilai dan diperbaiki.`,
  basis: 'Dasar',
  basisText:
    'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik dan Peraturan Menteri PANRB Nomor 14 Tahun 2017 tentang survei kepuasan masyarakat.',
  purpose: 'Maksud dan tujuan',
  purposeText:
    'Mengukur kepuasan pengguna layanan, menemukan unsur yang perlu diperbaiki, dan melaporkan tindak lanjutnya.',
  collection: 'II. Pengumpulan data',
  organiser: 'Pelaksana',
  method: 'Metode',
  methodText: (asked: string): string =>
    `Kuesioner tanpa nama dengan ${asked} unsur, diisi sendiri oleh pengguna layanan.`,
  place: 'Lokasi',
  time: 'Waktu',
  span: (first: string, last: string): string => `${first} sampai ${last}`,
  results: 'III. Hasil survei',
  analysis: 'IV. Analisis',
  weakest: (elements: string): string => `Unsur dengan nilai terendah: ${elements}.`,
  strongest: (elements: string): string => `Unsur dengan nilai tertinggi: ${elements}.`,
  plan: 'Rencana tindak lanjut',
  planCaption: (period: string): string => `Rencana tindak lanjut hasil survei ${period}`,
  planMissing: 'Rencana tindak lanjut belum diterbitkan. Kolom yang kosong dapat diisi pada cetakan.',
  trend: 'Tren',
  conclusion: 'V. Kesimpulan',
  appendix: 'Lampiran',
  questionnaire: 'Kuesioner',
  processed: 'Hasil olahan',
  realisation: 'Laporan tindak lanjut periode sebelumnya',
  realisationMissing: 'Belum ada realisasi yang diterbitkan untuk periode sebelumnya.',
  signature: 'Mengetahui, kepala unit',
}
