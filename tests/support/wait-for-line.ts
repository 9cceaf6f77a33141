import type { ChildProcess } from 'node:child_process'

/**
 * Waits until a child says something that `pattern` matches, and goes on reading what it says afterwards: a pipe that
 * nobody reads any more would end the child at its next word.
 *
 * @throws Error with all it said when it ends before
 */
export function waitForLine(child: ChildProcess, pattern: RegExp): Promise<RegExpExecArray> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const match = pattern.exec(said)
      if (match) resolve(match)
    })
    child.on('exit', () => reject(new Error(`ended before it said ${pattern.source}: ${said}`)))
  })
}
