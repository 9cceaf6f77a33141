import type { ServiceElement } from '../domain/service-element.ts'

/** Nama unsur and what it covers, in one language. */
export type ElementNames = Readonly<Record<ServiceElement, { readonly name: string; readonly meaning: string }>>

/** Nama resmi unsur pelayanan (PermenPANRB 14/2017, Lampiran); the meanings are short renderings, not quotations. */
export const ELEMENT_NAMES_ID: ElementNames = {
  requirements: {
    name: 'Persyaratan',
    meaning: 'Syarat teknis dan administratif yang harus dipenuhi untuk memperoleh layanan.',
  },
  procedures: {
    name: 'Sistem, mekanisme, dan prosedur',
    meaning: 'Tata cara pemberian dan penerimaan layanan, termasuk pengaduan.',
  },
  completionTime: {
    name: 'Waktu penyelesaian',
    meaning: 'Waktu yang diperlukan untuk menyelesaikan seluruh proses layanan.',
  },
  cost: { name: 'Biaya/tarif', meaning: 'Ongkos yang dibayar penerima layanan.' },
  productSpecification: {
    name: 'Produk spesifikasi jenis pelayanan',
    meaning: 'Hasil layanan yang diberikan dan diterima sesuai dengan standarnya.',
  },
  staffCompetence: {
    name: 'Kompetensi pelaksana',
    meaning: 'Pengetahuan, keahlian, keterampilan, dan pengalaman petugas.',
  },
  staffConduct: { name: 'Perilaku pelaksana', meaning: 'Sikap petugas dalam memberikan layanan.' },
  complaintHandling: {
    name: 'Penanganan pengaduan, saran, dan masukan',
    meaning: 'Cara pengaduan, saran, dan masukan ditangani dan ditindaklanjuti.',
  },
  facilities: {
    name: 'Sarana dan prasarana',
    meaning: 'Benda bergerak dan tidak bergerak yang menunjang layanan, seperti peralatan dan gedung.',
  },
}

export const ELEMENT_NAMES_EN: ElementNames = {
  requirements: { name: 'Requirements', meaning: 'What must be met, technically and on paper, to obtain the service.' },
  procedures: { name: 'Procedures', meaning: 'How the service is given and received, complaints included.' },
  completionTime: { name: 'Completion time', meaning: 'The time needed to complete the whole service.' },
  cost: { name: 'Cost', meaning: 'What the recipient pays.' },
  productSpecification: { name: 'Service product', meaning: 'The result given and received, as the standard says.' },
  staffCompetence: { name: 'Staff competence', meaning: 'Knowledge, skill and experience of the staff.' },
  staffConduct: { name: 'Staff conduct', meaning: 'The attitude of the staff.' },
  complaintHandling: {
    name: 'Handling of complaints and suggestions',
    meaning: 'How complaints and suggestions are handled and followed up.',
  },
  facilities: { name: 'Facilities', meaning: 'Equipment, rooms and buildings that support the service.' },
}
