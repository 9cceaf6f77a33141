import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { ContentError } from '../../shared/content/content.ts'
import { comparePeriods } from '../../shared/domain/period.ts'
import type { Weight } from '../../shared/domain/regulation.ts'
import { weightsThatReproduce } from '../../shared/domain/reproduction.ts'
import { historySchema, type HistoricFigure } from '../../shared/schema/history.ts'
import { parse, sentence } from '../../shared/schema/parse.ts'
import type { Unit } from '../../shared/schema/unit.ts'

/** Angka terdahulu yang diperiksa: the figure as printed, and what recomputing it from its own elements gave. */
export interface CheckedFigure extends HistoricFigure {
  /**
   * `reproduced` under at least one known weight; `not-reproduced` under none, which every page must say beside it;
   * `not-checkable` where the source prints no averages.
   */
  readonly check: 'reproduced' | 'not-reproduced' | 'not-checkable'
  /** Weights that fit; more than one where the averages were printed too coarsely to tell. */
  readonly weights: readonly Weight[]
}

/** Riwayat semua unit by unit id, each earliest first; a unit without any is absent. */
export type LoadedHistory = ReadonlyMap<string, readonly CheckedFigure[]>

/**
 * Reads `history/<unit>.yaml` below `directory`. A missing folder means that there is no history.
 *
 * @throws ContentError naming file and field, for the first file that cannot be used or belongs to no unit
 */
export async function loadHistory(directory: string, units: ReadonlyMap<string, Unit>): Promise<LoadedHistory> {
  const folder = join(directory, 'history')
  const loaded = new Map<string, readonly CheckedFigure[]>()
  for (const name of await namesIn(folder)) {
    const file = join(folder, name)
    const unitId = unitOf(file, name, units)
    const { figures } = await readHistory(file)
    loaded.set(
      unitId,
      figures.map(checked).sort((left, right) => comparePeriods(left.period, right.period)),
    )
  }
  return loaded
}

/** Memeriksa angka terdahulu against its own elements. */
export function checked(figure: HistoricFigure): CheckedFigure {
  if (figure.elements === undefined) return { ...figure, check: 'not-checkable', weights: [] }
  const weights = weightsThatReproduce({ ...figure, averages: Object.values(figure.elements) })
  return { ...figure, check: weights.length > 0 ? 'reproduced' : 'not-reproduced', weights }
}

async function namesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw new ContentError(`${folder}: cannot be read (${error.code})`)
  })
  return names.filter((name) => !name.startsWith('.')).sort()
}

function unitOf(file: string, name: string, units: ReadonlyMap<string, Unit>): string {
  if (!name.endsWith('.yaml')) throw new ContentError(`${file}: rename it to <unit>.yaml, or move it away`)
  const unitId = name.slice(0, -'.yaml'.length)
  if (units.has(unitId)) return unitId
  throw new ContentError(`${file}: there is no units/${unitId}.yaml; name the file after the unit it tells about`)
}

async function readHistory(file: string) {
  const document = parseDocument(await readFile(file, 'utf8'), { prettyErrors: true })
  const [error] = document.errors
  if (error) throw new ContentError(`${file}: is not valid YAML: ${error.message.split('\n')[0]}`)
  const parsed = parse(historySchema, document.toJS())
  if (!parsed.ok) throw new ContentError(`${file}: ${sentence(parsed.fault)}`)
  return parsed.value
}
