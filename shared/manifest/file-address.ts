/** Alamat berkas below `base`, which ends in a slash; no path leads anywhere else. */
export function fileAddress(path: string, base: string): string {
  return base + path.split('/').map(encodeURIComponent).join('/')
}
