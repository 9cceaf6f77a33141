import { globSync, readFileSync } from 'node:fs'

interface Term {
  /** Official or everyday Indonesian term. */
  readonly term: string
  readonly meaning: string
  readonly identifier: string
  readonly file: string
}

/** `/** Istilah: meaning.` in front of an export: the form every docstring of a domain idea has. */
const DOCUMENTED =
  /\/\*\*\s*(?:\*\s*)?([A-Z][^:.\n`{@]{1,50}): ([^\n]*(?:\n \*[ ]?[^\n@]*)*?)\s*\*\/\s*export (?:declare )?(?:abstract )?(?:async )?(?:const|type|interface|class|function) (\w+)/g

/** Glosarium: the page `docs/glossary.md`, made from the docstrings of the code, so that it cannot fall behind. */
export function glossaryPage(): string {
  const rows = terms().map(
    ({ term, meaning, identifier, file }) => `| ${term} | \`${identifier}\` | ${meaning} | \`${file}\` |`,
  )
  return `# Glossary

English identifiers, the official or everyday Indonesian term, and what it means. Made from the docstrings by
\`npm run glossary\`; a test compares.

| term | in the code | meaning | where |
| --- | --- | --- | --- |
${rows.join('\n')}
`
}

function terms(): Term[] {
  const files = globSync('{shared,collector}/**/*.ts').sort()
  return files
    .flatMap((file) =>
      [...readFileSync(file, 'utf8').matchAll(DOCUMENTED)].map((match) => termOf(match, file.replaceAll('\\', '/'))),
    )
    .sort((left, right) => left.term.localeCompare(right.term, 'id'))
}

function termOf([, term = '', text = '', identifier = '']: RegExpMatchArray, file: string): Term {
  const flat = text
    .replace(/\n \*[ ]?/g, ' ')
    .replace(/\{@link (\w+)\}/g, '`$1`')
    .replace(/\|/g, '\\|')
    .replace(/\s+/g, ' ')
    .trim()
  const meaning = /^.*?[.;](?= |$)/.exec(flat)?.[0].replace(/[.;]$/, '') ?? flat
  return { term, meaning, identifier, file }
}
