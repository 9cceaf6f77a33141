/** Gambar dan keterangan saat dibagikan. */
export const SHARING_ID = {
  locale: 'id_ID',
  feed: 'Laporan baru',
  image: (unit: string, period: string): string => `Hasil survei ${unit}, ${period}`,
  respondents: (count: string): string => `dari ${count} responden`,
  dataset: (unit: string, period: string): string => `Survei kepuasan masyarakat ${unit}, ${period}`,
}
