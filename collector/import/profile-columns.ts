import type { RespondentField } from '../../shared/domain/respondent.ts'

/** Judul kolom profil: headers that name a respondent field, compared by {@link plain}. */
const PROFILE_HEADERS: Readonly<Record<RespondentField, readonly string[]>> = {
  sex: ['sex', 'gender', 'jenis kelamin', 'jk', 'kelamin', 'l p'],
  age: ['age', 'umur', 'usia', 'umur tahun', 'usia tahun', 'kelompok umur'],
  education: ['education', 'pendidikan', 'pendidikan terakhir'],
  occupation: ['occupation', 'pekerjaan', 'pekerjaan utama'],
  disability: ['disability', 'disabilitas', 'penyandang disabilitas'],
}

type Words = Readonly<Record<string, readonly string[]>>

/** Isian kolom profil: what the forms in use write for each value, besides the value itself. */
const PROFILE_VALUES: Readonly<Record<Exclude<RespondentField, 'age'>, Words>> = {
  sex: {
    male: ['l', 'lk', 'laki laki', 'laki', 'pria', 'm'],
    female: ['p', 'pr', 'perempuan', 'wanita', 'f'],
  },
  education: {
    sd: ['sd sederajat', 'sekolah dasar', 'primary'],
    smp: ['sltp', 'smp sltp', 'smp sederajat', 'junior high'],
    sma: ['slta', 'smk', 'sma smk', 'sma slta', 'sma sederajat', 'ma', 'senior high'],
    diploma: ['d1', 'd2', 'd3', 'd4', 'd i', 'd ii', 'd iii', 'd iv', 'd1 d3', 'd1 d2 d3', 'd1 d4', 'diii', 'div'],
    s1: ['s 1', 'sarjana', 'bachelor'],
    s2: ['s 2', 'magister', 'master'],
    s3: ['s 3', 'doktor', 'doctorate'],
  },
  occupation: {
    'civil-servant': ['pns', 'asn', 'pns asn', 'pppk', 'civil servant'],
    'military-police': ['tni', 'polri', 'tni polri', 'military', 'police'],
    private: ['swasta', 'pegawai swasta', 'karyawan swasta', 'private employee'],
    entrepreneur: ['wirausaha', 'wiraswasta', 'wirausaha wiraswasta', 'usahawan', 'self employed'],
    student: ['pelajar', 'mahasiswa', 'pelajar mahasiswa'],
    farmer: ['petani', 'nelayan', 'petani nelayan', 'petani pekebun'],
    other: ['lainnya', 'lain lain', 'lainnya sebutkan'],
  },
  disability: { yes: ['ya', 'y'], no: ['tidak', 't', 'bukan'] },
}

/** Lower end of each age band, oldest first. */
const AGE_BANDS = [
  [65, '65-plus'],
  [55, '55-64'],
  [45, '45-54'],
  [35, '35-44'],
  [25, '25-34'],
  [18, '18-24'],
  [0, 'under-18'],
] as const
const OLDEST = 120

/** The respondent field a header names, if any. */
export function profileField(header: string): RespondentField | undefined {
  const fields = Object.keys(PROFILE_HEADERS) as RespondentField[]
  return fields.find((field) => PROFILE_HEADERS[field].includes(plain(header)))
}

/** Arti sel profil: `null` when it is blank or a dash, `undefined` when it means nothing known. */
export function profileValue(field: RespondentField, cell: string): string | null | undefined {
  if (cell === '' || cell === '-') return null
  if (field === 'age') return ageBand(cell)
  const words = PROFILE_VALUES[field]
  return Object.keys(words).find((value) => value === cell.toLowerCase() || words[value]?.includes(plain(cell)))
}

/** What a cell may hold, for a sentence that tells the remedy. */
export function profileExamples(field: RespondentField): string {
  if (field === 'age') return 'an age in years or a band such as 25-34'
  return Object.entries(PROFILE_VALUES[field])
    .map(([value, words]) => (words[0] ? words[0].toUpperCase() : value))
    .join(', ')
}

function ageBand(cell: string): string | undefined {
  const years = /^(\d{1,3})(?: *(?:th|thn|tahun))?$/i.exec(cell)?.[1]
  if (years === undefined) return AGE_BANDS.find(([, band]) => band === cell.toLowerCase())?.[1]
  return Number(years) <= OLDEST ? AGE_BANDS.find(([least]) => Number(years) >= least)?.[1] : undefined
}

/** Small letters and digits with single blanks between, so that `L/P`, `l-p` and ` L / P ` are the same. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}
