/** Halaman cari. */
export const SEARCH_ID = {
  title: 'Cari instansi atau layanan',
  short: 'Cari',
  description: 'Cari hasil survei kepuasan masyarakat menurut nama instansi, unit, layanan, atau forum.',
  label: 'Nama instansi, unit, atau layanan',
  button: 'Cari',
  example: 'Misalnya: puskesmas, KTP, perizinan',
  searching: 'Mencari…',
  found: (count: string, words: string): string => `${count} hasil untuk “${words}”`,
  corrected: (words: string): string => `Tidak ada “${words}”. Ini hasil untuk kata yang paling mirip:`,
  nothing: (words: string): string =>
    `Tidak ada hasil untuk “${words}”. Coba kata yang lebih pendek, atau pilih dari daftar di bawah.`,
  failed: 'Pencarian sedang tidak dapat dipakai. Pilih dari daftar di bawah.',
  more: 'Tampilkan lebih banyak',
  all: 'Semua instansi dan unit',
  agenciesOnly: 'Semua instansi',
  kinds: { agency: 'Instansi', unit: 'Unit pelayanan', service: 'Layanan', forum: 'Forum konsultasi' },
}
