import { ensureInstalled, runPinned } from './setup.mjs'

await ensureInstalled()
await runPinned('scripts/check.ts')
