/** Beranda and the page of one agency. */
export const LISTING_ID = {
  homeTitle: 'Bagaimana warga menilai layanan publik',
  homeDescription:
    'Hasil survei kepuasan masyarakat (SKM) tiap unit pelayanan publik: nilai, mutu, dan data terbuka di baliknya.',
  homeLead:
    'Setiap unit pelayanan publik wajib bertanya kepada penggunanya lewat survei kepuasan masyarakat (SKM). Di sini Anda dapat melihat jawabannya.',
  gradeKey: 'Arti huruf mutu',
  noAgencies: 'Belum ada instansi di situs ini.',
  noUnits: 'Belum ada unit pelayanan dari instansi ini.',
  agencyDescription: (agency: string): string => `Hasil survei kepuasan masyarakat unit pelayanan ${agency}.`,
  agencyLead: (units: string): string => `${units} unit pelayanan, dengan hasil survei terbarunya.`,
  order: 'Urutkan menurut',
  orders: { nama: 'Nama', nilai: 'Nilai tertinggi', periode: 'Periode terbaru' },
  titleOrdered: (agency: string, order: string): string => `${agency}, menurut ${order.toLowerCase()}`,
  filter: 'Saring menurut nama',
  filtered: (count: string, all: string): string => `${count} dari ${all} baris`,
  region: 'Daerah',
  allRegions: 'Semua daerah',
  regionTitle: (region: string): string => `Hasil survei di ${region}`,
  regionDescription: (region: string): string => `Hasil survei kepuasan masyarakat instansi di ${region}.`,
  trend: 'Tren',
  sparkline: (first: string, since: string, last: string, until: string): string =>
    `Dari ${first} pada ${since} ke ${last} pada ${until}`,
  website: 'Situs resmi',
  unitTableCaption: (agency: string): string => `Hasil survei terbaru tiap unit pelayanan, ${agency}`,
}
