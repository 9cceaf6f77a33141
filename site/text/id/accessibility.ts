/** Pernyataan aksesibilitas: only what was checked, and what was not. */
export const ACCESSIBILITY_ID = {
  title: 'Aksesibilitas',
  description: 'Sejauh mana situs ini dapat dipakai semua orang, bagaimana itu diperiksa, dan apa yang belum.',
  lead: 'Situs ini dibuat agar dapat dipakai semua orang, menurut WCAG 2.2 tingkat AA.',
  styleLink: 'Lihat warna dan komponen situs ini, terang dan gelap',
  sections: [
    {
      title: 'Yang dapat Anda harapkan',
      points: [
        'Semua hasil terbaca tanpa JavaScript, dengan papan ketik, pada layar selebar 320 piksel, dan dengan ukuran huruf besar.',
        'Mutu selalu berupa huruf dan kata, bukan warna saja.',
        'Setiap grafik punya tabel dengan angka yang sama.',
        'Tampilan mengikuti mode gelap, kontras tinggi, dan permintaan untuk mengurangi gerak.',
      ],
    },
    {
      title: 'Bagaimana diperiksa',
      points: [
        'Pada setiap perubahan, alat axe memeriksa setiap jenis halaman dalam tampilan terang dan gelap, pada layar kecil dan lebar.',
        'Perjalanan dengan papan ketik dan tanpa JavaScript diuji di peramban sungguhan.',
      ],
    },
    {
      title: 'Yang belum',
      points: [
        'Belum diperiksa oleh pengguna pembaca layar atau oleh pemeriksa dari luar.',
        'Pencarian dan perbandingan memerlukan JavaScript; tanpa itu tersedia daftar tautan.',
        'Berkas data (CSV, Parquet) bukan halaman; isinya ada juga sebagai tabel di halaman laporan.',
      ],
    },
    {
      title: 'Ada hambatan?',
      points: [
        'Sampaikan kepada instansi yang Anda nilai atau lewat SP4N-LAPOR!. Sebut alamat halaman dan alat yang Anda pakai.',
      ],
    },
  ] as readonly { readonly title: string; readonly points: readonly string[] }[],
}
