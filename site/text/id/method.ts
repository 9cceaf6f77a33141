/** Halaman cara menghitung. */
export const METHOD_ID = {
  title: 'Cara menghitung nilai dan mutu',
  description:
    'Unsur, rumus, mutu, sampel, dan aturan perlindungan responden di balik setiap angka survei kepuasan masyarakat.',
  lead: 'Halaman ini menjelaskan dari mana angka di situs ini berasal, supaya Anda dapat memeriksanya sendiri.',
  contents: 'Isi halaman',
  basis: [
    'Survei kepuasan masyarakat (SKM) diatur dalam Peraturan Menteri PANRB Nomor 14 Tahun 2017. Setiap penyelenggara pelayanan publik melakukannya paling sedikit sekali setahun.',
    'Penjelasan di bawah ini memakai kata-kata kami sendiri dan bukan kutipan peraturan.',
  ],
  elements: {
    title: 'Sembilan unsur pelayanan',
    lead: 'Untuk tiap unsur ada satu pertanyaan dengan empat jawaban, dari nilai 1 (paling buruk) sampai 4 (paling baik). Unit boleh tidak menanyakan unsur yang tidak berlaku baginya.',
    caption: 'Unsur, arti, dan pertanyaannya',
    meaning: 'Arti dan pertanyaan',
    codeNote: 'Kode U1 sampai U9 mengikuti urutan kuesioner baku. Pada sebagian laporan, U8 dan U9 tertukar.',
  },
  formula: {
    title: 'Rumus nilai',
    steps: [
      'Rata-rata unsur = jumlah nilai semua jawaban unsur itu ÷ banyaknya jawaban.',
      'Nilai unit = rata-rata dari semua rata-rata unsur × 25. Setiap unsur sama beratnya.',
      'Hasilnya antara 25 dan 100, dibulatkan satu kali saja, di akhir, ke dua desimal.',
    ],
    exampleTitle: 'Contoh hitungan',
    exampleLead: (count: string): string => `Misalkan ${count} orang menjawab tiga pertanyaan. Angka ini karangan.`,
    exampleCaption: 'Contoh hitungan dengan tiga unsur',
    gave: (score: number): string => `Memilih ${score}`,
    total: 'Jumlah nilai',
    average: 'Rata-rata',
    result: (averages: string, count: string, index: string, grade: string, word: string): string =>
      `(${averages}) ÷ ${count} × 25 = ${index}, mutu ${grade} (${word}).`,
    roundedNote: 'Rata-rata di tabel dibulatkan untuk dibaca; hitungannya memakai pecahan yang tepat.',
  },
  grades: {
    title: 'Mutu',
    lead: 'Nilai dibulatkan dulu ke dua desimal, lalu dicocokkan dengan batas berikut.',
    caption: 'Mutu menurut nilai',
    word: 'Kinerja',
    from: 'Nilai paling rendah',
    to: 'Nilai paling tinggi',
  },
  sample: {
    title: 'Sampel yang disyaratkan',
    lead: 'Jumlah responden yang disyaratkan mengikuti tabel Krejcie dan Morgan (1970), menurut banyaknya orang yang dilayani pada periode itu. Di antara dua baris tabel, kami memakai baris yang lebih besar.',
    caption: 'Beberapa contoh',
    population: 'Orang yang dilayani',
    required: 'Responden yang disyaratkan',
    short:
      'Bila respondennya kurang, nilainya tetap ditampilkan dengan keterangan bahwa sampelnya belum cukup. Selisih kecil antara dua periode bisa timbul hanya karena penjawabnya berbeda.',
  },
  withholding: {
    title: 'Bila angka belum ditampilkan',
    rules: (least: string): readonly string[] => [
      `Kelompok yang respondennya kurang dari ${least} tidak ditampilkan, supaya tidak ada orang yang dapat dikenali dari jawabannya.`,
      'Kadang satu layanan lain ikut tidak ditampilkan, supaya angka yang dilindungi tidak dapat dicari dengan mengurangkan.',
      'Angka diterbitkan apa adanya atau tidak sama sekali. Tidak ada angka yang disamarkan atau diubah.',
    ],
    statesTitle: 'Tiga keadaan yang berbeda',
    states: {
      missing: 'Belum ada laporan yang diterbitkan untuk periode itu.',
      withheld: 'Ada hasilnya, tetapi tidak ditampilkan demi melindungi responden.',
      empty: 'Surveinya dibuka, tetapi belum ada yang menilai.',
    },
  },
  provisional: {
    title: 'Angka sementara',
    lead: (step: string): string =>
      `Angka periode yang masih berjalan ditandai sementara. Angka itu diperbarui setelah paling sedikit ${step} penilaian baru masuk, dan menjadi tetap setelah periodenya berakhir.`,
  },
  privacy: {
    title: 'Yang disimpan dan yang tidak',
    storedTitle: 'Disimpan',
    stored: [
      'jawaban tiap pertanyaan, unit, dan layanannya',
      'tanggal menilai, tanpa jam',
      'jenis kelamin, kelompok umur, pendidikan, pekerjaan, dan disabilitas, hanya bila Anda mengisinya',
      'saran, bila Anda menulisnya, terpisah dari jawaban',
    ],
    notStoredTitle: 'Tidak disimpan',
    notStored: ['nama, NIK, dan nomor telepon', 'alamat IP'],
    published: 'Yang diterbitkan di sini hanya jumlah. Tidak ada isian orang per orang.',
  },
  recompute: {
    title: 'Menghitung ulang sendiri',
    lead: 'Pada setiap halaman periode ada berkas JSON, dan CSV bila tersedia. Di dalamnya ada jumlah orang yang memilih 1, 2, 3, dan 4 untuk tiap unsur; dari situlah semua angka lain dihitung. Situs ini pun menghitung ulang setiap angka sebelum terbit, dan tidak terbit bila ada yang berbeda.',
  },
}
