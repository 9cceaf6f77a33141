/** Halaman unit. */
export const UNIT_ID = {
  description: (unit: string, agency: string): string =>
    `Hasil survei kepuasan masyarakat ${unit}, ${agency}, dari waktu ke waktu.`,
  latest: 'Hasil terbaru',
  seeReport: (period: string): string => `Lihat hasil lengkap ${period}`,
  newer: 'Laporan yang lebih baru:',
  trend: 'Dari waktu ke waktu',
  trendCaption: 'Nilai tiap periode',
  trendFigure: 'Grafik garis nilai tiap periode. Angkanya ada di tabel di bawah grafik ini.',
  keyFinal: 'Nilai tetap',
  keyProvisional: 'Nilai sementara',
  keyHistoric: 'Terbit sebelumnya',
  keyMargin: 'Ketidakpastian',
  keyRules: 'Garis tegak: aturan survei berganti; nilai di kiri dan kanannya tidak sebanding',
  keyWithheld: 'Belum dapat ditampilkan',
  keyBroken: 'Garis terputus: unsur yang ditanyakan berbeda',
  keyMissing: 'Tanpa titik: belum ada nilai',
  csv: 'Unduh semua laporan unit ini (CSV)',
  csvHistory: 'Unduh angka yang terbit sebelumnya (CSV, semua unit)',
  otherPeriods: 'Laporan untuk periode lain',
  services: 'Layanan di unit ini',
  servicesCaption: (period: string): string => `Nilai tiap layanan, ${period}`,
}
