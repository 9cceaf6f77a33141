/** Bingkai halaman: what every page carries around its content. */
export const FRAME_ID = {
  siteName: 'SKM Terbuka',
  skip: 'Langsung ke isi',
  menu: 'Menu',
  mainNavigation: 'Menu utama',
  breadcrumbs: 'Posisi halaman',
  home: 'Beranda',
  agencies: 'Instansi',
  method: 'Cara menghitung',
  compare: 'Bandingkan',
  reporting: 'Status pelaporan',
  otherLanguage: 'English',
  otherLanguageCode: 'en',
  sampleMark: 'Data contoh',
  sampleNotice: (agency: string): string =>
    `Data contoh. ${agency} tidak ada; angka di halaman ini dibuat untuk peragaan.`,
  footer: {
    complaintQuestion: 'Ada keluhan yang perlu ditindaklanjuti? Sampaikan ke',
    complaintName: 'SP4N-LAPOR!',
    complaintAddress: 'https://www.lapor.go.id/',
    complaintAfter: 'Survei ini tanpa nama, jadi keluhan di dalamnya tidak dapat dijawab satu per satu.',
    promise: 'Setiap angka di situs ini dapat dihitung ulang dari berkas datanya.',
    methodLink: 'Lihat cara menghitungnya',
  },
  notFound: {
    title: 'Halaman tidak ditemukan',
    explanation: 'Alamatnya mungkin salah ketik, atau halamannya sudah dipindahkan.',
    back: 'Lihat semua instansi dan unit',
  },
}
