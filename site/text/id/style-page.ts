/** Halaman gaya, for whoever changes the look. */
export const STYLE_PAGE_ID = {
  title: 'Gaya',
  description: 'Warna, huruf, dan komponen situs ini, masing-masing diperlihatkan sekali.',
  lead: 'Semua warna dan komponen situs ini. Ubah nilainya di site/styles/tokens.css.',
  colours: 'Warna',
  type: 'Huruf',
  space: 'Jarak',
  grades: 'Mutu',
  score: 'Kartu nilai',
  states: 'Keadaan',
  tables: 'Tabel unsur',
  sample: 'Angka di halaman ini dibuat untuk peragaan.',
}
