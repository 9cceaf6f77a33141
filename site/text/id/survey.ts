/** Halaman survei, for QR codes and agencies without a page of their own. */
export const SURVEY_ID = {
  title: (unit: string): string => `Nilai ${unit}`,
  description: (unit: string): string =>
    `Beri nilai layanan ${unit}: sembilan pertanyaan, sekitar satu menit, tanpa nama.`,
  crumb: 'Beri nilai',
  link: 'Beri nilai layanan ini',
  noScript: 'Survei ini memerlukan JavaScript. Mintalah formulir kertas di loket.',
}
