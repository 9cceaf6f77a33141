import { runNode, type Ended } from '../../scripts/run-tool.ts'

/** Runs one of the project's commands as a user would, and gives its exit code and everything it printed. */
export function runScript(script: string, args: readonly string[], env: Record<string, string>): Promise<Ended> {
  return runNode([script, ...args], { env })
}
