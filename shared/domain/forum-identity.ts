/** Tanda nama orang: a form of address followed by a capital, a degree after a name, an identity or phone number. */
const SIGNS: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  {
    pattern:
      /\b(?:Bapak|Bpk\.?|Pak|Ibu|Bu|Sdr\.?|Sdri\.?|Saudara|Saudari|Haji|Hj\.|H\.|Drs\.|Dra\.|Ir\.|dr\.|Tn\.|Ny\.)\s+(\p{Lu}[\p{L}'.]+(?:\s+\p{Lu}[\p{L}'.]+)*)/gu,
    what: 'a name',
  },
  { pattern: /(\p{Lu}\p{L}+(?:\s+\p{Lu}\p{L}+)*,\s*(?:S|M|A)\.?\s?\p{Lu}\p{L}*\.?)(?=[\s,.;)]|$)/gu, what: 'a name' },
  { pattern: /(?<!\d)(\d{16})(?!\d)/g, what: 'an identity number' },
  { pattern: /(?<!\d)((?:\+?62|0)8\d{7,11})(?!\d)/g, what: 'a phone number' },
]

/** Jabatan, not people: these may follow a form of address. */
const OFFICES =
  /^(?:Bupati|Wali|Walikota|Camat|Lurah|Kepala|Gubernur|Menteri|Sekretaris|Ketua|Direktur|Kota|Negara|RT|RW|PKK|Hamil|Desa|Dukuh)\b/

/** Nama atau nomor orang dalam teks: what looks like one, for a warning; a forum's record counts people, it names none. */
export function personalTraces(text: string): readonly { readonly what: string; readonly found: string }[] {
  return SIGNS.flatMap(({ pattern, what }) =>
    [...text.matchAll(pattern)].flatMap(([found, name = '']) => (OFFICES.test(name) ? [] : [{ what, found }])),
  )
}
