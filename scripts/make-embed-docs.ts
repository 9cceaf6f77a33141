// Fills the tables of docs/embed.md and writes dist/widget/custom-elements.json: node scripts/make-embed-docs.ts
import { mkdirSync, writeFileSync } from 'node:fs'
import { customElementsManifest, embedPage } from './embed-docs.ts'

writeFileSync('docs/embed.md', await embedPage())
mkdirSync('dist/widget', { recursive: true })
writeFileSync('dist/widget/custom-elements.json', `${JSON.stringify(customElementsManifest(), null, 2)}\n`)
