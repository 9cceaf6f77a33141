/**
 * Asal halaman: whether a browser's `Origin` header is one of `allowed`, compared exactly after parsing. Page script
 * cannot forge the header; other programs can, so this keeps strange pages out and proves nothing else.
 */
export function isAllowedOrigin(header: string | undefined, allowed: readonly string[]): boolean {
  if (header === undefined) return false
  return allowed.includes(header) || (URL.canParse(header) && allowed.includes(new URL(header).origin))
}
