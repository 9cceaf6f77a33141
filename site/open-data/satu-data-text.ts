/** Teks metadata: what the indicator and the activity are, in the words a data steward expects. */
export const SATU_DATA_TEXT = {
  name: 'Indeks Kepuasan Masyarakat (IKM)',
  concept: 'Kepuasan masyarakat atas pelayanan publik yang diterimanya dari unit penyelenggara pelayanan.',
  definition:
    'Angka 25 sampai 100 yang merangkum pendapat penerima layanan atas unsur-unsur pelayanan yang ditanyakan, masing-masing bernilai 1 sampai 4.',
  interpretation:
    'Makin tinggi angkanya, makin puas penerima layanan. Mutu A sampai D mengikuti batas PermenPANRB 14/2017 dan tidak dapat dibandingkan dengan mutu sebelum 2017. Batas galat menganggap responden terpilih secara acak.',
  formula:
    'IKM = (jumlah NRR semua unsur ÷ banyaknya unsur) × 25; NRR unsur = jumlah nilai jawaban ÷ banyaknya jawaban. Dihitung sebagai pecahan, lalu dibulatkan sekali ke dua desimal, setengah ke atas.',
  measure: 'Indeks',
  unit: 'Poin pada skala 25,00–100,00',
  levels: [
    'Unit pelayanan',
    'Jenis layanan',
    'Instansi',
    'Wilayah dan nasional',
    'Rincian tahunan menurut satu data diri',
  ],
  source: 'Survei Kepuasan Masyarakat (SKM) oleh unit penyelenggara pelayanan',
  law: [
    'UU 25/2009 tentang Pelayanan Publik',
    'PermenPANRB 14/2017 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat',
    'Perpres 39/2019 tentang Satu Data Indonesia',
  ],
  confidentiality:
    'Kelompok dengan 1 sampai 10 responden ditahan, beserta kelompok lain yang dapat membocorkannya lewat pengurangan; statusnya c. Jumlah tidak pernah diacak atau dibulatkan.',
  activity: (agency: string) => `Survei Kepuasan Masyarakat ${agency}`,
  purpose: 'Mengetahui unsur pelayanan yang perlu diperbaiki dan menindaklanjutinya.',
  collection:
    'Kuesioner yang diisi sendiri: di laman instansi, lewat tautan atau kode QR, di anjungan, atau di kertas.',
  observed: 'Penerima layanan',
  population: 'Semua penerima layanan unit dalam satu periode, bila unit menyebut jumlahnya.',
  sample: 'Penerima layanan yang bersedia mengisi; sampel minimum menurut tabel Krejcie dan Morgan.',
  processing: 'Dihitung dari sebaran jawaban; setiap angka dapat dihitung kembali dari data yang diterbitkan.',
  profile: 'Data diri (boleh dikosongkan): jenis kelamin, kelompok umur, pendidikan, pekerjaan',
  frequency: { year: 'Tahunan', semester: 'Semesteran', quarter: 'Triwulanan' },
} as const
