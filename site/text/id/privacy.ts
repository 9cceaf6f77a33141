/** Halaman privasi. Every sentence is something the code does; docs/formats.md and docs/operate.md say where. */
export const PRIVACY_ID = {
  title: 'Privasi',
  description: 'Apa yang disimpan dan tidak disimpan saat Anda membaca situs ini atau memberi nilai.',
  lead: 'Survei ini tanpa nama. Situs ini tidak mengikuti Anda.',
  sections: [
    {
      title: 'Saat Anda membaca',
      points: [
        'Tidak ada kuki, penghitung kunjungan, atau berkas dari pihak lain.',
        'Pencarian berjalan di perangkat Anda; kata yang Anda cari tidak dikirim.',
        'Penyedia server dapat mencatat alamat IP untuk keamanan; tanyakan kepada pengelola situs ini berapa lama.',
      ],
    },
    {
      title: 'Saat Anda memberi nilai',
      points: [
        'Yang disimpan: jawaban, layanan, periode, dan hari. Jam, alamat IP, dan perangkat tidak disimpan.',
        'Umur, jenis kelamin, pendidikan, dan pekerjaan hanya disimpan bila Anda mengisinya.',
        'Saran disimpan terpisah dari nilai, tanpa tanda yang menghubungkan keduanya.',
        'Penilaian yang belum terkirim menunggu di perangkat Anda, lalu dihapus dari sana setelah sampai. Di komputer bersama, centang “Ini komputer bersama”.',
      ],
    },
    {
      title: 'Saat hasil diterbitkan',
      points: [
        'Hanya jumlah yang diterbitkan. Kelompok dengan responden kurang dari 11 tidak ditampilkan.',
        'Saran tidak diterbitkan di situs ini.',
      ],
    },
    {
      title: 'Hak Anda',
      points: [
        'Karena tanpa nama, penilaian Anda tidak dapat dicari kembali, diubah, atau dihapus satu per satu, juga oleh kami.',
        'Jangan menulis nama, nomor telepon, atau NIK di kolom saran.',
      ],
    },
  ] as readonly { readonly title: string; readonly points: readonly string[] }[],
}
