// Fills the tables of docs/embed.md from the code: npm run embed-docs. A test fails while they are stale.
import { writeFileSync } from 'node:fs'
import { EMBED_PAGE, embedPage } from './embed-docs.ts'

writeFileSync(EMBED_PAGE, await embedPage())
