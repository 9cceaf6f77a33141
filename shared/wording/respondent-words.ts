import type { RESPONDENT_FIELDS, RespondentField } from '../domain/respondent.ts'

/** Kata untuk profil responden in one language: each field's title and the words for its values. */
export type RespondentWords = {
  readonly [F in RespondentField]: {
    readonly title: string
    readonly values: Readonly<Record<(typeof RESPONDENT_FIELDS)[F][number], string>>
  }
}

export const RESPONDENT_WORDS_ID: RespondentWords = {
  sex: { title: 'Jenis kelamin', values: { male: 'Laki-laki', female: 'Perempuan' } },
  age: {
    title: 'Umur',
    values: {
      'under-18': 'Di bawah 18 tahun',
      '18-24': '18–24 tahun',
      '25-34': '25–34 tahun',
      '35-44': '35–44 tahun',
      '45-54': '45–54 tahun',
      '55-64': '55–64 tahun',
      '65-plus': '65 tahun ke atas',
    },
  },
  education: {
    title: 'Pendidikan terakhir',
    values: { sd: 'SD', smp: 'SMP', sma: 'SMA/SMK', diploma: 'Diploma', s1: 'S1', s2: 'S2', s3: 'S3' },
  },
  occupation: {
    title: 'Pekerjaan utama',
    values: {
      'civil-servant': 'PNS/ASN',
      'military-police': 'TNI/Polri',
      private: 'Pegawai swasta',
      entrepreneur: 'Wirausaha',
      student: 'Pelajar/mahasiswa',
      farmer: 'Petani/nelayan',
      other: 'Lainnya',
    },
  },
  disability: { title: 'Penyandang disabilitas', values: { yes: 'Ya', no: 'Tidak' } },
}

export const RESPONDENT_WORDS_EN: RespondentWords = {
  sex: { title: 'Sex', values: { male: 'Male', female: 'Female' } },
  age: {
    title: 'Age',
    values: {
      'under-18': 'Under 18',
      '18-24': '18–24',
      '25-34': '25–34',
      '35-44': '35–44',
      '45-54': '45–54',
      '55-64': '55–64',
      '65-plus': '65 and over',
    },
  },
  education: {
    title: 'Education',
    values: {
      sd: 'Primary school',
      smp: 'Junior high school',
      sma: 'Senior high school',
      diploma: 'Diploma',
      s1: 'Bachelor',
      s2: 'Master',
      s3: 'Doctorate',
    },
  },
  occupation: {
    title: 'Occupation',
    values: {
      'civil-servant': 'Civil servant',
      'military-police': 'Armed forces or police',
      private: 'Private employee',
      entrepreneur: 'Self-employed',
      student: 'Student',
      farmer: 'Farmer or fisher',
      other: 'Other',
    },
  },
  disability: { title: 'Person with a disability', values: { yes: 'Yes', no: 'No' } },
}
