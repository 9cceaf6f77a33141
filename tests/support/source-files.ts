import { globSync, readFileSync } from 'node:fs'

export interface SourceFile {
  readonly path: string
  readonly text: string
}

/** Every source file of the project itself, `.astro` files too. */
export function sourceFiles(): SourceFile[] {
  const pattern = '{shared,widget,collector,site,scripts,tests}/**/*.{ts,mjs,astro}'
  return globSync(pattern).map((path) => ({ path: path.replaceAll('\\', '/'), text: readFileSync(path, 'utf8') }))
}

/** What a file imports, as written; types are told apart because they leave nothing in what is built. */
export function importsOf({ text }: SourceFile): { readonly from: string; readonly typeOnly: boolean }[] {
  const statements = text.matchAll(/^\s*(?:import|export)\s+(type\s)?[^'"`;]*?from\s*['"]([^'"]+)['"]/gm)
  const bare = text.matchAll(/(?:^\s*import\s*|\bimport\s*\(\s*)['"]([^'"]+)['"]/gm)
  return [
    ...[...statements].map(([, type, from = '']) => ({ from, typeOnly: type !== undefined })),
    ...[...bare].map(([, from = '']) => ({ from, typeOnly: false })),
  ]
}
