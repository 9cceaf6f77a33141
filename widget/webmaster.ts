/**
 * Pesan untuk pengelola situs: one console line each, in Indonesian, with the fix. Citizens never see them.
 */
export interface Webmaster {
  unitMissing(): void
  unitUnknown(unit: string, endpoint: string): void
  serviceUnknown(unit: string, service: string): void
  collectorUnreachable(endpoint: string): void
  otherVersion(): void
  pageForbidden(unit: string, endpoint: string, status: number): void
}

/** Console lines for the page at `origin`, each once: delivery meets the same closed door again and again. */
export function webmasterAt(origin: string, write: (line: string) => void): Webmaster {
  const written = new Set<string>()
  const warn = (line: string): void => {
    if (!written.has(line)) write(line)
    written.add(line)
  }
  return {
    unitMissing: () => warn('SKM: tulis data-unit="kode-unit" pada tag script.'),
    unitUnknown: (unit, endpoint) => warn(`SKM: unit "${unit}" tidak ada di ${endpoint}. Periksa data-unit.`),
    serviceUnknown: (unit, service) =>
      warn(`SKM: layanan "${service}" tidak ada di unit "${unit}". Periksa data-service.`),
    collectorUnreachable: (endpoint) =>
      warn(`SKM: ${endpoint} tidak terjangkau. Periksa connect-src pada CSP, atau jaringan.`),
    otherVersion: () => warn('SKM: dua versi di halaman ini. Hapus satu tag script.'),
    pageForbidden: (unit, endpoint, status) =>
      warn(
        `SKM: ${endpoint} menolak ${origin} (HTTP ${status}). Tambahkan ${origin} ke origins unit "${unit}", atau ` +
          'periksa firewall.',
      ),
  }
}
