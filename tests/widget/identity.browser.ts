import { identityKinds } from '../../widget/identity.ts'
import { expectEqual } from './support/expect.ts'

const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['Petugas ramah dan cepat', []],
  ['NIK saya 3275012345678901', ['nik']],
  ['NIK 3275 0123 4567 8901', ['nik']],
  ['hubungi 081234567890', ['phone']],
  ['hubungi 0812-3456-7890 ya', ['phone']],
  ['+62 812 3456 7890', ['phone']],
  ['kantor (021) 5551234', ['phone']],
  ['tulis ke budi.santoso@contoh.go.id', ['email']],
  ['081234567890 atau budi@contoh.id', ['phone', 'email']],
  ['buka pukul 09.00 - 12.00', []],
  ['datang 01-02-2026, biaya Rp 1.250.000', []],
  ['antre sejak 2024 sampai 2026', []],
  ['di @disdukcapil', []],
]

describe('identity hints', () => {
  CASES.forEach(([text, kinds]) =>
    it(`finds ${kinds.join(' and ') || 'nothing'} in “${text}”`, () => expectEqual(identityKinds(text), kinds)),
  )
})
