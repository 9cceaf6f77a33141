import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import { ContentError, type Content } from '../../shared/content/content.ts'
import { entriesOf, listRecords, parseYaml, readText } from '../../shared/content/records.ts'
import {
  summariseComplaints,
  type Complaint,
  type ComplaintClass,
  type ComplaintState,
  type ComplaintSummary,
} from '../../shared/domain/complaints.ts'
import { isPeriod, type Period } from '../../shared/domain/period.ts'
import { complaintDeadlineSchema, complaintSchema, type StatedDeadline } from '../../shared/schema/complaints.ts'
import { parse, sentence } from '../../shared/schema/parse.ts'

/** Pengaduan satu periode, as counts. */
export interface ComplaintPeriod {
  readonly period: Period
  readonly summary: readonly ComplaintSummary[]
}

export interface AgencyComplaints {
  readonly deadline: StatedDeadline | undefined
  /** Latest first. */
  readonly periods: readonly ComplaintPeriod[]
}

const COLUMNS: Readonly<Record<string, string>> = {
  class: 'class',
  klasifikasi: 'class',
  state: 'state',
  status: 'state',
  received: 'received',
  'tanggal masuk': 'received',
  closed: 'closed',
  'tanggal selesai': 'closed',
}
const CLASSES: Readonly<Record<string, ComplaintClass>> = {
  pengaduan: 'complaint',
  'pengaduan tidak berkadar pengawasan': 'complaint',
  'pengaduan berkadar pengawasan': 'supervisory-complaint',
  aspirasi: 'aspiration',
  'permintaan informasi': 'information-request',
}
const STATES: Readonly<Record<string, ComplaintState>> = {
  'belum ditindaklanjuti': 'waiting',
  'sedang diproses': 'in-process',
  'dalam proses': 'in-process',
  selesai: 'closed',
  'tidak ditindaklanjuti': 'not-handled',
}

/** Reads `complaints/<agency>/<period>.csv`. @throws ContentError for the first that cannot be published */
export async function loadComplaints(
  directory: string,
  agencies: Content['agencies'],
): Promise<ReadonlyMap<string, AgencyComplaints>> {
  const folder = join(directory, 'complaints')
  const places = await listRecords(folder, '.csv')
  const loaded = new Map<string, AgencyComplaints>()
  for (const agency of new Set(places.map(({ owner }) => owner))) {
    if (!agencies.has(agency)) throw new ContentError(`${join(folder, agency)}: there is no agencies/${agency}.yaml`)
    const deadline = await readDeadline(join(folder, agency))
    const periods: ComplaintPeriod[] = []
    for (const { file, name } of places.filter(({ owner }) => owner === agency)) {
      if (!isPeriod(name)) throw new ContentError(`${file}: name it for its period, such as 2026-S1.csv`)
      const complaints = readComplaints(file, await readFile(file, 'utf8'))
      periods.push({ period: name, summary: summariseComplaints(complaints, deadline) })
    }
    loaded.set(agency, { deadline, periods: periods.toReversed() })
  }
  return loaded
}

async function readDeadline(folder: string): Promise<StatedDeadline | undefined> {
  const there = (await entriesOf(folder)).some(({ name }) => name === 'deadline.yaml')
  const file = join(folder, 'deadline.yaml')
  return there ? parseYaml(file, await readText(file), complaintDeadlineSchema) : undefined
}

/** @throws ContentError naming line, column and remedy */
export function readComplaints(file: string, text: string): readonly Complaint[] {
  const delimiter = (text.split('\n')[0]?.match(/;/g) ?? []).length > 0 ? ';' : ','
  const options = { bom: true, trim: true, delimiter, skip_empty_lines: true, relax_column_count: true } as const
  const [headers = [], ...rows] = parseCsv(text, options)
  const columns = headers.map((header) => columnOf(file, header))
  return rows.map((cells, row) => readRow(`${file}: line ${row + 2}`, columns, cells))
}

/** Text columns may hold what a citizen wrote; this folder is published. */
function columnOf(file: string, header: string): string {
  const column = COLUMNS[header.toLowerCase()]
  if (column) return column
  throw new ContentError(
    `${file}: line 1: the column "${header}" is not read and may hold private text; remove it (known: ${Object.keys(COLUMNS).join(', ')})`,
  )
}

function readRow(place: string, columns: readonly string[], cells: readonly string[]): Complaint {
  const cell = Object.fromEntries(columns.map((column, position) => [column, cells[position] ?? '']))
  const named = {
    ...cell,
    class: CLASSES[cell['class']?.toLowerCase() ?? ''] ?? cell['class'],
    state: STATES[cell['state']?.toLowerCase() ?? ''] ?? cell['state'],
    closed: cell['closed'] || null,
  }
  const parsed = parse(complaintSchema, named)
  if (!parsed.ok) throw new ContentError(`${place}: ${sentence(parsed.fault)}`)
  return parsed.value
}
