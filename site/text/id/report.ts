/** Halaman satu periode. */
export const REPORT_ID = {
  description: (unit: string, period: string): string =>
    `Nilai survei kepuasan masyarakat ${unit}, ${period}: mutu, jumlah responden, dan nilai tiap unsur.`,
  periods: 'Pilih periode',
  allPeriods: 'Semua periode',
  /** Joined to the heading for people who hear the page. */
  titlePeriod: (unit: string, period: string): string => `${unit}, ${period}`,
  population: 'Orang yang dilayani',
  populationUnknown: 'Populasi tidak diketahui',
  populationUnknownNote:
    'Jumlah orang yang dilayani tidak diketahui, jadi sampel yang disyaratkan tidak dapat dihitung.',
  requiredSample: 'Sampel yang disyaratkan',
  sampleReached: 'tercukupi',
  shortSample: (respondents: string, required: string): string =>
    `Sampel belum cukup: ${respondents} dari ${required} yang disyaratkan.`,
  shortSampleNote: 'Anggap nilainya sebagai petunjuk awal.',
  elements: 'Nilai tiap unsur',
  elementsCaption: (period: string): string => `Nilai dan mutu tiap unsur pelayanan, ${period}`,
  code: 'Kode',
  element: 'Unsur',
  /** With a hyphen that does not break. */
  average: 'Rata\u2011rata',
  bar: 'Letak nilai',
  lowest: 'Paling rendah',
  question: 'Pertanyaan',
  choices: 'Pilihan jawaban',
  notAnswered: 'Belum ada jawaban',
  answers: 'Sebaran jawaban',
  answersLead: 'Berapa banyak yang memilih jawaban 1 (paling buruk) sampai 4 (paling baik) pada tiap unsur.',
  answersFigure: 'Grafik batang sebaran jawaban tiap unsur. Angkanya ada di tabel di bawah grafik ini.',
  answersCaption: (period: string): string => `Sebaran jawaban tiap unsur, ${period}: persen, lalu jumlah orang`,
  answersTable: 'Angka di balik grafik',
  score: (score: number): string => `Jawaban ${score}`,
  scoreKey: ['1, paling buruk', '2', '3', '4, paling baik'] as readonly [string, string, string, string],
  answered: 'Jawaban',
  services: 'Nilai tiap layanan',
  servicesCaption: (period: string): string => `Nilai dan mutu tiap jenis layanan, ${period}`,
  servicesNote:
    'Nilai unit dihitung dari semua respondennya, jadi bukan rata-rata dari nilai layanan. Penilaian yang tidak menyebut layanan tetap dihitung untuk unit.',
  weights: 'Mengapa laporan lain bisa menulis angka yang berbeda?',
  weightsLead: (exact: string): string =>
    `Tiap unsur di sini berbobot tepat ${exact}. Ada laporan yang membulatkan bobotnya dulu; jawaban yang sama lalu memberi nilai lain:`,
  weightsCaption: 'Nilai yang keluar dari bobot yang dibulatkan',
  weight: 'Bobot tiap unsur',
  exactWeight: (exact: string): string => `${exact}, tepat (dipakai di sini)`,
  outOfScale: 'di luar skala',
  data: 'Data halaman ini',
  dataLead: 'Setiap angka di halaman ini dapat dihitung ulang dari berkas berikut.',
  json: 'Unduh JSON',
  csv: 'Unduh CSV',
  /** Beneath a figure; the file holds the whole report, and says so. */
  csvElements: 'Unduh nilai tiap unsur (CSV, bersama isi laporan lainnya)',
  csvAnswers: 'Unduh sebaran jawaban (CSV, bersama isi laporan lainnya)',
  csvServices: 'Unduh nilai tiap layanan (CSV, bersama isi laporan lainnya)',
  csvProfile: 'Unduh nilai menurut profil (CSV, bersama isi laporan lainnya)',
  howComputed: 'Cara menghitung nilai dan mutu',
  source: 'Sumber data',
}
