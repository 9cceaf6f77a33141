import type { Content } from '../../shared/content/content.ts'
import { dayAt } from '../../shared/domain/period.ts'
import { RATING_LIMITS } from '../../shared/domain/rating.ts'
import { sentence } from '../../shared/schema/parse.ts'
import { readRatingRequest } from '../../shared/schema/read-rating.ts'
import type { RatingRequest, RatingResult } from '../../shared/schema/rating.ts'
import { CommandError } from '../command.ts'
import { judgeRating, NOT_SERVED_WAIT_MS, type Judged, type RawRating } from '../judge-rating.ts'
import { keepJudged, type KeepEdges } from '../keep-judged.ts'
import type { SealingKeys } from '../sealing/sealing-keys.ts'
import type { KioskFinding } from '../store/kiosk-notes.ts'
import type { Store } from '../store/store.ts'
import { parseStrictJson } from '../strict-json.ts'

export interface CarriedEdges {
  readonly store: Store
  readonly content: Content
  readonly sealing: SealingKeys
}

/**
 * Impor bawaan kios: the file that staff saved on a kiosk which cannot reach the collector; each line is the body of one
 * request. What is in it counts once, however often it comes, also when the kiosk sends it after all.
 *
 * @returns lines that tell what became of it
 * @throws CommandError that names the first line that is no request; nothing is kept then
 */
export async function importCarried(text: string, fileName: string, edges: CarriedEdges): Promise<readonly string[]> {
  const requests = text
    .split('\n')
    .flatMap((line, place) => (line ? [readLine(line, `${fileName}: line ${place + 1}`)] : []))
  const results: RatingResult[] = []
  const findings: KioskFinding[] = []
  const now = Date.now()
  const keepEdges: KeepEdges = {
    store: edges.store,
    today: () => dayAt(now, 0),
    onFinding: (finding) => findings.push(finding),
  }
  for (const { ratings } of requests) {
    const judged = ratings.map((raw) => judge(raw, now, edges))
    results.push(...(await keepJudged(judged, keepEdges)))
  }
  return [...summary(results, fileName), ...findings.map(tellFinding)]
}

function readLine(line: string, where: string): RatingRequest {
  try {
    const request = readRatingRequest(parseStrictJson(line, RATING_LIMITS.jsonDepth))
    if (request.ok) return request.value
    throw new SyntaxError(sentence(request.fault))
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    throw new CommandError(`${where}: ${error.message}; save the file on the kiosk again. Nothing was imported.`)
  }
}

/** The days on which the file was carried are not the citizen's, so here the kiosk's clock is believed, within limits. */
function judge(raw: RawRating, now: number, { content, sealing }: CarriedEdges): Judged {
  const unit = content.units.get(raw.unit)
  if (!unit) return { result: { id: raw.id, status: 'later', at: 'unit', waitMs: NOT_SERVED_WAIT_MS } }
  return judgeRating(raw, unit, { sentAt: now, now, bodyBytes: Infinity }, { sealing, onSeal: () => undefined })
}

function summary(results: readonly RatingResult[], fileName: string): readonly string[] {
  const count = (...statuses: readonly string[]): number =>
    results.filter(({ status }) => statuses.includes(status)).length
  const refused = results.filter(({ status }) => ['invalid', 'conflict', 'later'].includes(status))
  return [
    `${fileName}: ${count('stored', 'late')} ratings imported, ${count('duplicate')} were there already.`,
    ...refused.map(
      ({ id, status, at }) => `${id}: not taken (${REASONS[at ?? ''] ?? `${status}${at ? `, ${at}` : ''}`}).`,
    ),
  ]
}

/** What the operator can do about a rating that was not taken, by what is wrong. */
const REASONS: Readonly<Record<string, string>> = {
  unit: 'its unit is not in SKM_CONTENT',
  key: 'it is sealed to a key that SKM_SEALING_KEY_FILE does not hold',
  sealed: 'its seal does not open: it was changed after it was sealed',
  'sealed.id': 'another rating is inside its seal',
}

function tellFinding({ unit, chain, missing, broken }: KioskFinding): string {
  const faults = [
    missing > 0 && `${missing} ratings are missing`,
    broken > 0 && `${broken} do not follow on those before`,
  ]
  return `Kiosk ${chain} of ${unit}: ${faults.filter(Boolean).join(', ')}; see docs/operate.md.`
}
