/** Angka dengan pemisah ribuan, by hand: the first use of `Intl` costs a phone up to 0.1 s of its only thread. */
export function grouped(count: number, separator: string): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, separator)
}
