// Writes dist/widget/custom-elements.json, which editors read; a step of the build of the widget.
import { mkdirSync, writeFileSync } from 'node:fs'
import { customElementsManifest } from './embed-docs.ts'

mkdirSync('dist/widget', { recursive: true })
writeFileSync('dist/widget/custom-elements.json', `${JSON.stringify(customElementsManifest(), null, 2)}\n`)
