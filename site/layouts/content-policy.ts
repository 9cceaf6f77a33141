import { COLLECTOR_ADDRESS } from '../survey-address.ts'

const ours = ["'self'", COLLECTOR_ADDRESS && new URL(COLLECTOR_ADDRESS).origin].filter(Boolean).join(' ')

/**
 * Kebijakan isi: only files of our own, and nothing inline. None in development, whose server could not work under it.
 * A form may go to this site: who searches before the script has come asks the server for `?q=`, and is answered there.
 */
export const CONTENT_POLICY: string | undefined = __DEVELOPMENT__
  ? undefined
  : `default-src 'none'; script-src ${ours}; style-src 'self'; img-src 'self'; connect-src ${ours}; base-uri 'none'; form-action 'self'`
