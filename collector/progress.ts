const FIRST_NEWS_MS = 1_000

/** Kemajuan: says on stderr that `what` goes on when it takes longer than a second, then once a second. */
export async function withProgress<T>(what: string, work: (tell: (detail: string) => void) => Promise<T>): Promise<T> {
  const started = Date.now()
  let told = started
  const tell = (detail: string): void => {
    const now = Date.now()
    if (now - told < FIRST_NEWS_MS) return
    told = now
    console.error(`… ${what}${detail === '' ? '' : `, ${detail}`}, ${Math.round((now - started) / 1_000)} s`)
  }
  const timer = setInterval(() => tell(''), FIRST_NEWS_MS)
  try {
    return await work(tell)
  } finally {
    clearInterval(timer)
  }
}
