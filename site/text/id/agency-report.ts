/** Halaman laporan satu instansi. */
export const AGENCY_REPORT_ID = {
  title: 'Hasil instansi',
  description: (agency: string, period: string): string =>
    `Nilai survei kepuasan masyarakat seluruh unit ${agency}, ${period}: mutu, jumlah responden, dan nilai tiap unsur.`,
  rated: (gradeWord: string): string => `Pengguna menilai layanan instansi ini ${gradeWord}.`,
  otherUnits: (period: string): string =>
    `Unit yang dihitung berbeda dari ${period}, jadi nilainya tidak dibandingkan.`,
  units: 'Nilai tiap unit',
  unitsCaption: (period: string): string => `Nilai dan mutu tiap unit, ${period}`,
  unitsNote:
    'Nilai instansi dihitung dari semua respondennya, jadi bukan rata-rata dari nilai unit. Unit yang belum dapat ditampilkan tidak ikut dihitung.',
  csvUnits: 'Unduh data semua unit instansi ini (CSV)',
  reporting: (period: string): string => `Siapa yang sudah melapor, ${period}`,
  allUnits: 'Semua unit instansi ini',
  latestCaption: 'Hasil terbaru tiap jenis periode, dari unit yang melapor untuk periode itu',
  otherPeriods: 'Periode lain',
}
