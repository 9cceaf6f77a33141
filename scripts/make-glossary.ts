// Writes docs/glossary.md anew: npm run glossary
import { writeFileSync } from 'node:fs'
import { glossaryPage } from './glossary.ts'

writeFileSync('docs/glossary.md', glossaryPage())
