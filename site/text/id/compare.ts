/** Perbandingan. */
export const COMPARE_ID = {
  title: 'Bandingkan unit atau periode',
  description: 'Letakkan hasil survei sampai empat unit atau periode berdampingan.',
  lead: 'Pilih sampai empat hasil survei untuk dilihat berdampingan.',
  link: 'Bandingkan dengan unit atau periode lain',
  agency: 'Instansi',
  unit: 'Unit',
  period: 'Periode',
  add: 'Tambahkan',
  nothing: 'Belum ada yang dipilih.',
  startFrom: 'Atau mulai dari hasil terbaru satu instansi:',
  remove: 'Hapus',
  full: 'Paling banyak empat hasil. Hapus satu untuk menambah yang lain.',
  failed: 'Hasil ini tidak dapat dibaca. Coba lagi setelah tersambung.',
  noScript: 'Perbandingan memerlukan JavaScript. Tanpa itu, buka halaman tiap instansi; tabelnya memuat semua unitnya.',
  notAsked: 'Tidak ditanyakan',
  caption: 'Hasil survei berdampingan',
  figure: 'Angka',
  caution:
    'Beda kecil bisa timbul karena kebetulan. Unit dengan unsur atau sampel yang berbeda tidak sepenuhnya sebanding.',
}
