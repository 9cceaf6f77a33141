import type { BrowserContext, Page } from 'playwright-core'

/** Pengamat: what a page's own error handlers and a look at `window` would tell its developer. */
export interface Watched {
  /** Uncaught errors and rejections. */
  readonly errors: string[]
  /** Console lines, `type: text`. */
  readonly lines: string[]
  /** Names that scripts added to `window`, and violations of the page's own policy. */
  readonly traces: () => Promise<{ readonly globals: readonly string[]; readonly violations: readonly string[] }>
}

interface Marks {
  names: Set<string>
  violations: string[]
}
const MARKS = '__marks_of_this_test'

/** Takes the names on `window` before any script of the page runs, and listens to policy violations. */
export async function watchHost(context: BrowserContext): Promise<void> {
  await context.addInitScript((key) => {
    const violations: string[] = []
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      violations.push(`${violatedDirective} ${blockedURI}`)
    })
    const names = new Set(Object.getOwnPropertyNames(window))
    Object.defineProperty(window, key, { value: { names, violations } })
  }, MARKS)
}

export function watchPage(page: Page): Watched {
  const errors: string[] = []
  const lines: string[] = []
  page.on('pageerror', (error) => errors.push(String(error)))
  page.on('console', (line) => lines.push(`${line.type()}: ${line.text()}`))
  return { errors, lines, traces: () => page.evaluate(tracesOf, MARKS) }
}

function tracesOf(key: string): { globals: string[]; violations: string[] } {
  const { names, violations } = (window as unknown as Record<string, Marks>)[key] as Marks
  // Numbers are the page's own frames.
  const isOurs = (name: string): boolean => name !== key && !names.has(name) && !/^\d+$/.test(name)
  const globals = Object.getOwnPropertyNames(window).filter(isOurs)
  return { globals, violations }
}
