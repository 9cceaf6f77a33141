import { readFileSync } from 'node:fs'
import { format, resolveConfig } from 'prettier'
import { webmasterAt, type Webmaster } from '../widget/webmaster.ts'
import { RESULT_LINES } from '../widget/result/result-text.ts'

/** Muka elemen: all that a host page may name of one of our elements, as its JSDoc says. */
export interface ElementFace {
  readonly tag: string
  /** Name of the class. */
  readonly name: string
  readonly file: string
  readonly description: string
  readonly attributes: readonly Described[]
  readonly events: readonly Described[]
  readonly parts: readonly Described[]
  readonly properties: readonly Described[]
}

export interface Described {
  readonly name: string
  readonly description: string
}

/** Halaman untuk pengelola situs. */
export const EMBED_PAGE = 'docs/embed.md'

/** Our elements, and the file each is built into. */
const ELEMENTS = [
  { source: 'widget/survey-element.ts', tag: 'skm-survey', file: 'skm-survey.js' },
  { source: 'widget/result/result-element.ts', tag: 'skm-result', file: 'skm-result.js' },
] as const

/** What to do about each console line of the survey; a line without a remedy here does not compile. */
const REMEDIES: Readonly<Record<keyof Webmaster, string>> = {
  unitMissing: 'Write the code of the unit, as the operator of the collector names it.',
  unitUnknown: 'Correct the code, or the address the script comes from.',
  serviceUnknown: 'Correct the code of the service, or leave it out: citizens then choose themselves.',
  collectorUnreachable:
    'Add the collector to `connect-src` of your policy, correct the address, or wait: citizens can try again.',
  otherVersion: 'Paste the same script in every place of the page.',
  pageForbidden: 'Ask the operator to add the address of your page to the unit, or your firewall to let it through.',
}

/** The same for the result. */
const RESULT_REMEDIES: Readonly<Record<keyof typeof RESULT_LINES, string>> = {
  unitMissing: 'Write the code of the unit.',
  unreachable: 'Correct the code or the address, wait for the first publication, or add the line to your policy.',
  unreadable: 'Take the newest script, or tell the operator of the site.',
}

/** What stands for the real thing in a line: unit or service, and addresses. */
const PLACEHOLDERS = {
  page: 'https://dinas.example.go.id',
  collector: 'https://skm.example.go.id',
  code: 'kode',
} as const

/** Muka semua elemen. @throws Error when a file has no JSDoc in front of its class */
export function elementFaces(): readonly ElementFace[] {
  return ELEMENTS.map(({ source, tag, file }) => faceOf(readFileSync(source, 'utf8'), tag, file))
}

/** Reads the JSDoc in front of `export class`. */
export function faceOf(source: string, tag: string, file: string): ElementFace {
  const [, comment, name] = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export class (\w+)/.exec(source) ?? []
  if (comment === undefined || name === undefined) throw new Error(`no JSDoc in front of the class of <${tag}>`)
  const [description = '', ...tags] = comment.replace(/^\s*\* ?/gm, '').split(/^@/m)
  const named = (kind: string): readonly Described[] => tags.flatMap((text) => describedBy(kind, text))
  return {
    ...{ tag, name, file, description: oneLine(description) },
    ...{ attributes: named('attr'), events: named('fires') },
    ...{ parts: named('csspart'), properties: named('cssproperty') },
  }
}

function describedBy(kind: string, text: string): readonly Described[] {
  const [, found, name, description] = /^(\w+)\s+(\S+)\s+-\s+([\s\S]*)$/.exec(text) ?? []
  return found === kind && name !== undefined ? [{ name, description: oneLine(description ?? '') }] : []
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Puts tables made from the code between the marks of the page, and lays it out as the formatter wants it. */
export async function embedPage(page = readFileSync(EMBED_PAGE, 'utf8')): Promise<string> {
  const tables = new Map([...elementFaces().map((face) => [face.tag, faceTables(face)] as const), ['console', lines()]])
  const marked = /(<!-- made from the code: ([\w-]+) -->)[\s\S]*?(<!-- until here -->)/g
  const filled = page.replace(marked, (_all, start: string, name: string, end: string) => {
    const table = tables.get(name)
    if (table === undefined) throw new Error(`${EMBED_PAGE} asks for a table that there is none of: ${name}`)
    return `${start}\n\n${table}\n\n${end}`
  })
  return format(filled, { ...(await resolveConfig(EMBED_PAGE)), parser: 'markdown' })
}

function faceTables({ attributes, events, parts, properties }: ElementFace): string {
  return [
    table(['attribute', 'meaning'], attributes),
    table(['event', 'when'], events),
    table(['part', 'what it is'], parts),
    table(['custom property', 'what it sets'], properties),
  ]
    .filter((text) => text !== '')
    .join('\n\n')
}

function table([left, right]: readonly [string, string], rows: readonly Described[]): string {
  if (rows.length === 0) return ''
  const cells = rows.map(({ name, description }) => `| \`${name}\` | ${description.replace(/\|/g, '\\|')} |`)
  return [`| ${left} | ${right} |`, '| --- | --- |', ...cells].join('\n')
}

function lines(): string {
  return table(['console line', 'what to do'], [...surveyLines(), ...resultLines()])
}

function surveyLines(): readonly Described[] {
  const { page, collector, code } = PLACEHOLDERS
  const written: string[] = []
  const webmaster = webmasterAt(page, (line) => written.push(line))
  const say: Readonly<Record<keyof Webmaster, () => void>> = {
    unitMissing: () => webmaster.unitMissing(),
    unitUnknown: () => webmaster.unitUnknown(code, collector),
    serviceUnknown: () => webmaster.serviceUnknown(code, code),
    collectorUnreachable: () => webmaster.collectorUnreachable(collector),
    otherVersion: () => webmaster.otherVersion(),
    pageForbidden: () => webmaster.pageForbidden(code, collector, 403),
  }
  Object.values(say).forEach((write) => write())
  return Object.values(REMEDIES).map((description, place) => ({ name: written[place] ?? '', description }))
}

function resultLines(): readonly Described[] {
  const file = `${PLACEHOLDERS.collector}/data/latest/${PLACEHOLDERS.code}.json`
  return Object.entries(RESULT_LINES).map(([key, line]) => ({
    name: typeof line === 'string' ? line : line(file),
    description: RESULT_REMEDIES[key as keyof typeof RESULT_LINES],
  }))
}

/** Custom Elements Manifest: the same faces for editors and catalogues (schema 1.0.0). */
export function customElementsManifest(): Record<string, unknown> {
  return {
    schemaVersion: '1.0.0',
    readme: '',
    modules: elementFaces().map(({ tag, name, file, description, attributes, events, parts, properties }) => ({
      kind: 'javascript-module',
      path: file,
      declarations: [
        {
          ...{ kind: 'class', customElement: true, name, tagName: tag, description, attributes },
          ...{ cssParts: parts, cssProperties: properties },
          events: events.map((event) => ({ ...event, type: { text: 'CustomEvent' } })),
          superclass: { name: 'HTMLElement' },
        },
      ],
      exports: [{ kind: 'custom-element-definition', name: tag, declaration: { name, module: file } }],
    })),
  }
}
