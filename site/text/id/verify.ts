import { periodNameId } from '../../../shared/wording/period-names.ts'
import { formatsFor } from '../formats.ts'
import type { VerifyText } from '../verify-text.ts'

const format = formatsFor('id-ID')
const ASK = 'Beri tahu pengelola situs ini.'

const FAULTS: VerifyText['faults'] = {
  unsigned: () => 'Situs ini belum menandatangani terbitannya, jadi berkasnya belum dapat diperiksa.',
  'keys-missing': () => `Kunci publik di /data/kunci.txt tidak ada. ${ASK}`,
  'keys-unreadable': () => `Kunci publik di /data/kunci.txt tidak terbaca. ${ASK}`,
  'unknown-key': ({ path }) => `${path} tidak ditandatangani dengan kunci situs ini. ${ASK}`,
  'bad-signature': ({ path }) => `${path} diubah setelah ditandatangani. Jangan pakai datanya. ${ASK}`,
  'not-a-note': ({ path }) => `${path} rusak. ${ASK}`,
  'not-a-manifest': ({ path }) => `${path} rusak. ${ASK}`,
  'manifest-missing': ({ path }) => `${path} tidak ada, jadi rantai terbitan terputus. ${ASK}`,
  'copies-differ': ({ path }) => `${path} berbeda dari salinannya yang ditandatangani. ${ASK}`,
  'broken-chain': ({ path }) => `${path} bukan terbitan yang seharusnya, jadi rantai terbitan terputus. ${ASK}`,
  'file-missing': ({ path }) => `${path} tidak ada, padahal sudah diterbitkan. ${ASK}`,
  'file-changed': ({ path }) => `${path} tidak sama dengan yang diterbitkan. Jangan pakai berkas itu. ${ASK}`,
  'file-unlisted': ({ path }) => `${path} tidak pernah diterbitkan. ${ASK}`,
}

/** Halaman pemeriksaan: whether what was published is still what it was. */
export const VERIFY_ID: VerifyText = {
  title: 'Periksa keaslian data',
  description: 'Periksa apakah berkas data survei masih sama dengan yang diterbitkan.',
  lead: 'Apakah data ini masih sama dengan yang diterbitkan? Di sini Anda dapat memeriksanya sendiri.',
  noScript:
    'Pemeriksaan di halaman ini memerlukan JavaScript, yang sedang tidak aktif di peramban Anda. Anda tetap dapat memeriksa dengan cara lain, lihat di bawah.',
  site: {
    title: 'Data di situs ini',
    lead: 'Semua berkas data diunduh dan dicocokkan satu per satu. Pada sambungan lambat, ini dapat makan waktu.',
    button: 'Periksa situs ini',
  },
  file: {
    title: 'Berkas yang Anda unduh',
    lead: 'Berkas diperiksa di perangkat Anda dan tidak dikirim ke mana pun.',
    choose: 'Pilih berkas, atau seret ke sini',
  },
  how: {
    title: 'Cara kerjanya',
    steps: [
      'Bila situs ini menandatangani terbitannya, setiap terbitan punya manifes: daftar semua berkas data, dengan ukuran dan sidik SHA-256 masing-masing.',
      'Manifes ditandatangani dengan kunci pengelola, dan memuat sidik manifes sebelumnya. Mengubah satu berkas lama berarti memutus rantai itu.',
      'Kunci publik ada di /data/kunci.txt. Cocokkan dengan kunci yang Anda peroleh dari tempat lain, karena orang yang menguasai situs ini dapat mengganti keduanya.',
    ],
    otherWay:
      'Tanpa halaman ini: bandingkan hasil perintah sha256sum atas berkas Anda dengan yang tertulis di manifes, di /data/manifest/.',
  },
  insecure:
    'Peramban Anda hanya mau memeriksa pada sambungan aman. Buka halaman ini dengan alamat yang diawali https://.',
  unreachable: 'Berkas tidak dapat diunduh. Periksa sambungan internet Anda, lalu coba lagi.',
  checking: 'Memeriksa …',
  progress: (done, of) => `Memeriksa: ${format.count(done)} dari ${format.count(of)} berkas`,
  siteGood: ({ files, edition, links }) =>
    `Cocok. Semua ${format.count(files)} berkas data sama dengan ${edition}, dan rantai ${format.count(links)} terbitan utuh.`,
  signedBy: (keys) => `Ditandatangani dengan kunci ${keys}`,
  edition: (period, revision, day) =>
    `terbitan ${periodNameId(period)}, revisi ${format.count(revision)}, ${format.day(day)}`,
  match: ({ file, edition, path }) => `${file} cocok dengan ${edition}, sebagai ${path}.`,
  current: 'Ini masih terbitan yang terbaru.',
  superseded: 'Sesudah itu ada terbitan yang lebih baru, yang memuat berkas ini dalam keadaan lain atau tidak lagi.',
  noMatch: (file) =>
    `${file} tidak cocok dengan terbitan mana pun di situs ini. Mungkin isinya berubah setelah diunduh, misalnya karena disimpan ulang, atau asalnya dari tempat lain.`,
  faults: FAULTS,
}
