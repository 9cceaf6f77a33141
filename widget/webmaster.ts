/**
 * Pesan untuk pengelola situs: one console line each, in Indonesian, with the fix. Citizens never see them.
 */
export interface Webmaster {
  unitMissing(): void
  unitUnknown(unit: string, endpoint: string): void
  serviceUnknown(unit: string, service: string): void
  pageForbidden(unit: string, endpoint: string, status: number): void
}

/** Console lines for the page at `origin`. */
export function webmasterAt(origin: string, warn: (line: string) => void): Webmaster {
  return {
    unitMissing: () => warn('SKM: atribut unit belum ada. Tulis data-unit="kode-unit" pada tag script.'),
    unitUnknown: (unit, endpoint) =>
      warn(`SKM: unit "${unit}" tidak dikenal oleh ${endpoint}. Periksa data-unit, atau data-endpoint.`),
    serviceUnknown: (unit, service) =>
      warn(`SKM: layanan "${service}" tidak ada pada unit "${unit}". Periksa data-service; warga diminta memilih.`),
    pageForbidden: (unit, endpoint, status) =>
      warn(
        `SKM: ${endpoint} menolak penilaian dari ${origin} (HTTP ${status}). Tambahkan ${origin} ke origins unit ` +
          `"${unit}", atau periksa firewall di antaranya. Penilaian tetap disimpan dan dicoba lagi.`,
      ),
  }
}
