/** A connection that accepts and never answers is given up after this. */
const REQUEST_TIMEOUT_MS = 15_000

/** What every request of the widget has in common: nothing about the visitor goes along. */
const ANONYMOUS = { mode: 'cors', credentials: 'omit', referrerPolicy: 'no-referrer' } as const

/**
 * Permintaan: one request and the reading of its answer, within 15 s. Not `AbortSignal.timeout`: Chrome 80 has none.
 *
 * @throws whatever `fetch` and `read` throw; an AbortError when the time is up
 */
export async function request<T>(
  fetcher: typeof fetch,
  address: string,
  init: RequestInit,
  read: (response: Response) => Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  // Left to run: to abort what has ended does nothing.
  setTimeout(() => controller.abort(), REQUEST_TIMEOUT_MS)
  return read(await fetcher(address, { ...ANONYMOUS, ...init, signal: controller.signal }))
}
