/**
 * Kebijakan isi: only files of our own, and nothing inline. None in development, whose server could not work under it.
 */
export const CONTENT_POLICY: string | undefined = __DEVELOPMENT__
  ? undefined
  : "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'"
