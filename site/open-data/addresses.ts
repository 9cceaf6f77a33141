/** Alamat berkas: where a file of the open data stands, absolute where the site's address is known, else below `/data/`. */
export function fileAddress(path: string, siteUrl: string | null): string {
  return siteUrl === null ? path : `${siteUrl}/data/${path}`
}

/** A page of the site, as seen from a file directly below `/data/`. */
export function pageAddress(address: string, siteUrl: string | null): string {
  return siteUrl === null ? `..${address}` : `${siteUrl}${address}`
}
