/**
 * Profil responden: closed lists, each field optional, as on the standard form but with age in bands. Never a name, an
 * identity number or a telephone number (UU 27/2022).
 */
export const RESPONDENT_FIELDS = {
  /** Jenis kelamin. */
  sex: ['male', 'female'],
  /** Kelompok umur, in years. */
  age: ['under-18', '18-24', '25-34', '35-44', '45-54', '55-64', '65-plus'],
  /** Pendidikan terakhir. */
  education: ['sd', 'smp', 'sma', 'diploma', 's1', 's2', 's3'],
  /** Pekerjaan utama. TNI and Polri are one value, as on the recap sheet of regional governments. */
  occupation: ['civil-servant', 'military-police', 'private', 'entrepreneur', 'student', 'farmer', 'other'],
  /** Penyandang disabilitas. */
  disability: ['yes', 'no'],
} as const

export type RespondentField = keyof typeof RESPONDENT_FIELDS

/** Profil seorang responden; `null` or absent means not stated. */
export type Respondent = { readonly [F in RespondentField]?: (typeof RESPONDENT_FIELDS)[F][number] | null | undefined }

export const RESPONDENT_FIELD_NAMES = Object.keys(RESPONDENT_FIELDS) as readonly RespondentField[]

/** Kolom rincian: the fields that figures are broken down by, always one at a time. Disability is too rare a trait. */
export const BREAKDOWN_FIELDS = ['sex', 'age', 'education', 'occupation'] as const satisfies readonly RespondentField[]
export type BreakdownField = (typeof BREAKDOWN_FIELDS)[number]

/** Tidak diisi: the category of those who left a field out. */
export const NOT_STATED = 'not-stated'

/** Kategori of a field in publication order, the missing answer last. */
export function categoriesOf(field: BreakdownField): readonly string[] {
  return [...RESPONDENT_FIELDS[field], NOT_STATED]
}
