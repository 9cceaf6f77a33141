/** Poster loket, A4. */
export const POSTER_ID = {
  title: (unit: string): string => `Poster loket ${unit}`,
  description: (unit: string): string =>
    `Poster A4 untuk loket ${unit}: kode QR untuk memberi nilai, dan mutu terakhir.`,
  crumb: 'Poster loket',
  heading: 'Bagaimana layanan kami?',
  invite: 'Pindai kode ini dengan kamera ponsel, lalu beri nilai. Sekitar satu menit, tanpa nama.',
  qr: (address: string): string => `Kode QR ke ${address}`,
  paper: 'Tanpa ponsel? Mintalah formulir kertas di loket.',
  latest: (period: string): string => `Penilaian pengguna, ${period}`,
  from: (respondents: string): string => `dari ${respondents} responden`,
  none: 'Belum ada hasil yang diterbitkan. Jadilah yang pertama menilai.',
  results: 'Hasil lengkap:',
  print: 'Cetak halaman ini di kertas A4 (Ctrl+P), lalu pasang di loket setinggi mata.',
  noAddress: 'Kode QR memerlukan alamat situs: isi SKM_SITE_URL saat membangun situs.',
  link: 'Poster untuk loket',
}
