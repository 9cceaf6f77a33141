/**
 * Berhenti dengan baik: runs `close` once on Ctrl-C or SIGTERM, so that every request already taken is answered
 * before the process ends.
 */
export function stopOnSignal(close: () => Promise<void>): void {
  let stopping = false
  const stop = (): void => {
    if (stopping) return
    stopping = true
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
}
