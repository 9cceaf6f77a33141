/** Teks laporan kementerian: headings of the outline and sentences around the figures. What only the unit knows is left to fill in. */
export const MINISTRY_TEXT = {
  fill: (what: string) => `[diisi unit: ${what}]`,
  title: 'LAPORAN HASIL SURVEI KEPUASAN MASYARAKAT',
  sample: 'DATA CONTOH: instansi ini tidak ada.',
  introduction: {
    heading: 'BAB I. PENDAHULUAN',
    background: 'A. Latar belakang',
    backgroundText: (unit: string) =>
      `${unit} menyelenggarakan survei ini untuk mengetahui pendapat penerima layanan, dan untuk memperbaiki unsur pelayanan yang dinilai rendah.`,
    basis: 'B. Dasar',
    laws: [
      'Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik',
      'Peraturan Menteri PANRB Nomor 14 Tahun 2017 tentang Pedoman Penyusunan Survei Kepuasan Masyarakat Unit Penyelenggara Pelayanan Publik',
    ],
    purpose: 'C. Maksud dan tujuan',
    purposeText: 'Mengukur kepuasan masyarakat atas pelayanan yang diterima, lalu menetapkan tindak lanjutnya.',
  },
  collection: {
    heading: 'BAB II. PENGUMPULAN DATA',
    who: 'A. Pelaksana survei',
    whoFill: 'nama tim atau lembaga pelaksana',
    method: 'B. Metode',
    methodText:
      'Kuesioner baku SKM diisi sendiri oleh penerima layanan. Setiap unsur dinilai 1 sampai 4. Data diri boleh dikosongkan.',
    place: 'C. Lokasi',
    placeFill: 'tempat pengumpulan data',
    time: 'D. Waktu',
    timeText: (period: string, from: string, to: string) => `${period}: ${from} sampai dengan ${to}.`,
    count: 'E. Jumlah responden',
  },
  count: (respondents: string) => `Responden yang mengisi survei: ${respondents} orang.`,
  sampleUnknown: 'Jumlah populasi tidak disebut, sehingga sampel minimum tidak dapat ditentukan.',
  sampleReached: (population: string, required: string) =>
    `Populasi ${population} orang; sampel minimum menurut tabel Krejcie dan Morgan ${required} orang: sudah terpenuhi.`,
  sampleShort: (population: string, required: string) =>
    `Populasi ${population} orang; sampel minimum menurut tabel Krejcie dan Morgan ${required} orang: sampel belum cukup.`,
  results: {
    heading: 'BAB III. HASIL',
    respondents: 'A. Jumlah responden',
    index: 'B. Indeks Kepuasan Masyarakat unit',
    indexText: (index: string, grade: string, word: string) => `IKM unit ${index}, mutu ${grade} (${word}).`,
    margin: (margin: string) =>
      `Batas galatnya ±${margin} poin pada tingkat kepercayaan 95%, dengan anggapan responden terpilih secara acak.`,
    elements: 'C. Nilai per unsur',
    profile: 'D. Profil responden',
    profileNone: 'Rincian data diri tidak diterbitkan untuk periode ini, agar tidak ada responden yang dapat dikenali.',
    services: 'E. Nilai per jenis layanan',
  },
  analysis: {
    heading: 'BAB IV. ANALISIS',
    weak: 'A. Unsur dengan nilai terendah',
    strong: 'B. Unsur dengan nilai tertinggi',
    plan: 'C. Rencana tindak lanjut',
    trend: 'D. Tren',
    trendNone: 'Belum ada laporan terbit dari periode sejenis sebelumnya.',
    reason: 'sebab nilai ini dan keadaan di lapangan',
  },
  conclusion: {
    heading: 'BAB V. KESIMPULAN',
    text: (period: string, index: string, grade: string, word: string) =>
      `Pada ${period}, IKM unit adalah ${index} dengan mutu ${grade} (${word}).`,
    lowest: (names: string) => `Unsur yang perlu didahulukan perbaikannya: ${names}.`,
    fill: 'kesimpulan dan komitmen pimpinan unit',
  },
  annexes: {
    heading: 'LAMPIRAN',
    questionnaire: '1. Kuesioner',
    tallies: '2. Hasil olahan data',
    documentation: '3. Dokumentasi',
    documentationFill: 'foto pelaksanaan survei tanpa wajah responden',
    followUp: '4. Laporan tindak lanjut periode sebelumnya',
  },
  withheld: 'ditahan',
  unpublished: 'tidak diterbitkan',
  notStated: 'Tidak diisi',
  columns: {
    element: ['Kode', 'Unsur', 'NRR', 'Nilai', 'Mutu'],
    profile: ['Data diri', 'Kategori', 'Responden'],
    service: ['Jenis layanan', 'Responden', 'IKM', 'Mutu'],
    trend: ['Periode', 'Responden', 'IKM', 'Mutu'],
    plan: ['No.', 'Prioritas unsur', 'Program/kegiatan', 'TW I', 'TW II', 'TW III', 'TW IV', 'Penanggung jawab'],
    followUp: ['No.', 'Rencana tindak lanjut', 'Sudah/belum', 'Deskripsi', 'Dokumentasi', 'Hambatan'],
    questionnaire: ['Kode', 'Pertanyaan', '1', '2', '3', '4'],
    tally: ['Kode', 'Unsur', 'Jawaban 1', 'Jawaban 2', 'Jawaban 3', 'Jawaban 4', 'Jumlah', 'NRR'],
  },
} as const
