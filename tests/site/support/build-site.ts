import { runNode, toolScript, type Ended } from '../../../scripts/run-tool.ts'

/** Runs a real `astro build` of `content` into `out`, as an operator does. */
export function buildSite(content: string, out: string): Promise<Ended> {
  return runNode([toolScript('astro'), 'build'], { env: { SKM_CONTENT: content, SKM_SITE_OUT: out } })
}
