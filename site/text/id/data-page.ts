/** Halaman data, for people; machines read `/data/index.json`. */
export const DATA_PAGE_ID = {
  title: 'Data terbuka',
  short: 'Data',
  description: 'Semua hasil survei sebagai berkas: CSV, JSON, Parquet, lembar rekap, metadata, dan umpan.',
  lead: 'Setiap angka di situs ini ada di berkas berikut, tanpa pendaftaran.',
  all: 'Semua instansi',
  file: 'Berkas',
  format: 'Jenis',
  size: 'Ukuran',
  perAgency: 'Tiap instansi',
  perAgencyNote: 'Berkas tiap unit dan tiap laporan ada di daftar lengkap, dan laporan di halamannya sendiri.',
  list: 'Daftar lengkap untuk mesin',
  licence: 'Lisensi',
  licenceNote: (name: string): string => `Lisensi bersama: ${name}. Berkas tiap instansi menyebut lisensinya sendiri.`,
  bytes: (kilobytes: string): string => `${kilobytes} kB`,
}
