/** Potongan kalimat ringkasan; `site/text/summary.ts` builds them from figures. */
export const SUMMARY_ID = {
  rated: (gradeWord: string): string => `Pengguna menilai layanan ini ${gradeWord}.`,
  ratedSoFar: (gradeWord: string): string => `Untuk sementara, pengguna menilai layanan ini ${gradeWord}.`,
  nobody: (period: string): string => `Belum ada yang menilai pada ${period}.`,
  up: (by: string, period: string): string => `Nilainya naik ${by} dari ${period}.`,
  down: (by: string, period: string): string => `Nilainya turun ${by} dari ${period}.`,
  same: (period: string): string => `Nilainya tetap, sama dengan ${period}.`,
  incomparable: (period: string): string =>
    `Unsur yang ditanyakan berbeda dari ${period}, jadi nilainya tidak dibandingkan.`,
  lowest: (elements: string, index: string): string => `Yang paling rendah: ${elements}, dengan nilai ${index}.`,
}
