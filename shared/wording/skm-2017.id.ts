import type { QuestionnaireText } from './questionnaire-text.ts'

/** Kuesioner baku SKM, the authoritative wording: three independent implementations print it letter for letter. */
export const SKM_2017_ID: QuestionnaireText = {
  requirements: {
    question: 'Bagaimana pendapat Saudara tentang kesesuaian persyaratan pelayanan dengan jenis pelayanannya?',
    labels: ['Tidak sesuai', 'Kurang sesuai', 'Sesuai', 'Sangat sesuai'],
  },
  procedures: {
    question: 'Bagaimana pemahaman Saudara tentang kemudahan prosedur pelayanan di unit ini?',
    labels: ['Tidak mudah', 'Kurang mudah', 'Mudah', 'Sangat mudah'],
  },
  completionTime: {
    question: 'Bagaimana pendapat Saudara tentang kecepatan waktu dalam memberikan pelayanan?',
    labels: ['Tidak cepat', 'Kurang cepat', 'Cepat', 'Sangat cepat'],
  },
  cost: {
    question: 'Bagaimana pendapat Saudara tentang kewajaran biaya/tarif dalam pelayanan?',
    labels: ['Sangat mahal', 'Cukup mahal', 'Murah', 'Gratis'],
  },
  productSpecification: {
    question:
      'Bagaimana pendapat Saudara tentang kesesuaian produk pelayanan antara yang tercantum dalam standar pelayanan dengan hasil yang diberikan?',
    labels: ['Tidak sesuai', 'Kurang sesuai', 'Sesuai', 'Sangat sesuai'],
  },
  staffCompetence: {
    question: 'Bagaimana pendapat Saudara tentang kompetensi/kemampuan petugas dalam pelayanan?',
    labels: ['Tidak kompeten', 'Kurang kompeten', 'Kompeten', 'Sangat kompeten'],
  },
  staffConduct: {
    question: 'Bagaimana pendapat Saudara tentang perilaku petugas dalam pelayanan terkait kesopanan dan keramahan?',
    labels: ['Tidak sopan dan ramah', 'Kurang sopan dan ramah', 'Sopan dan ramah', 'Sangat sopan dan ramah'],
  },
  facilities: {
    question: 'Bagaimana pendapat Saudara tentang kualitas sarana dan prasarana?',
    labels: ['Buruk', 'Cukup', 'Baik', 'Sangat baik'],
  },
  complaintHandling: {
    question: 'Bagaimana pendapat Saudara tentang penanganan pengaduan pengguna layanan?',
    labels: ['Tidak ada', 'Ada tetapi tidak berfungsi', 'Berfungsi kurang maksimal', 'Dikelola dengan baik'],
  },
}
