import { setTimeout as delay } from 'node:timers/promises'

/** How often a batch is tried while the server fails over or resolves a deadlock. */
const TRIES = 4
const FIRST_WAIT_MS = 50

/**
 * Codes after which the same batch may be sent again, also when the first may have been committed: deadlock,
 * serialisation, connection trouble, server stopping or starting (PostgreSQL, appendix A).
 */
const TRANSIENT_CODE = /^(40P01|40001|08...|57P0.|25006|ECONN\w+|EPIPE|ETIMEDOUT)$/
const TRANSIENT_MESSAGE =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error/

/** Runs `work` again after a passing fault; everything that is kept is idempotent by its id. */
export async function retrying<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (attempt === TRIES || !isTransient(error)) throw error
      await delay(FIRST_WAIT_MS * 2 ** attempt * Math.random())
    }
  }
}

function isTransient(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && TRANSIENT_CODE.test(String(error.code))) || TRANSIENT_MESSAGE.test(error.message)
}
