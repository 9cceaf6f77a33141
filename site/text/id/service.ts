/** Halaman satu layanan. */
export const SERVICE_ID = {
  description: (service: string, unit: string): string =>
    `Nilai survei kepuasan masyarakat layanan ${service} di ${unit}, di samping standar yang dijanjikan.`,
  promised: 'Yang dijanjikan dan penilaiannya',
  promisedLead: 'Setiap janji dalam standar pelayanan, bersama penilaian pengguna atas unsur yang sama.',
  promisedCaption: (service: string, period: string): string => `Standar pelayanan ${service} dan nilainya, ${period}`,
  promise: 'Standar',
  noPromise: 'Tidak ada dalam standar yang diterbitkan',
  noStandard: 'Standar pelayanan untuk layanan ini belum diterbitkan di sini.',
  standardSource: 'Dasar standar:',
  history: 'Dari waktu ke waktu',
  historyCaption: (service: string): string => `Nilai ${service} tiap periode`,
  otherServices: 'Layanan lain di unit ini',
  notRated: 'Belum ada penilaian yang diterbitkan untuk layanan ini.',
}
