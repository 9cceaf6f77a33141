/** Potongan kalimat ringkasan; `site/text/summary.ts` builds them from figures. */
export const SUMMARY_ID = {
  rated: (gradeWord: string): string => `Pengguna menilai layanan ini ${gradeWord}.`,
  ratedSoFar: (gradeWord: string): string => `Untuk sementara, pengguna menilai layanan ini ${gradeWord}.`,
  nobody: (period: string): string => `Belum ada yang menilai pada ${period}.`,
  up: (by: string, period: string, sure: string): string => `Nilainya naik ${by} dari ${period}${sure}.`,
  down: (by: string, period: string, sure: string): string => `Nilainya turun ${by} dari ${period}${sure}.`,
  same: (period: string): string => `Nilainya tetap, sama dengan ${period}.`,
  incomparable: (period: string): string =>
    `Unsur yang ditanyakan berbeda dari ${period}, jadi nilainya tidak dibandingkan.`,
  /** Follows `up` and `down` where the margin of the change is known. */
  beyond: ', lebih besar daripada ketidakpastiannya',
  within: ', masih dalam ketidakpastiannya',
  lowest: (elements: string, index: string): string => `Yang paling rendah: ${elements}, dengan nilai ${index}.`,
}
