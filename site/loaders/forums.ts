import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ContentError, type Content } from '../../shared/content/content.ts'
import { folderOfForum, readForums, type ForumFile } from '../../shared/content/forums.ts'
import { minutesFault, minutesOf } from '../../shared/content/minutes.ts'
import { hasTakenPlace } from '../../shared/domain/forum.ts'
import { personalTraces } from '../../shared/domain/forum-identity.ts'
import type { Day } from '../../shared/domain/period.ts'
import type { Evidence } from '../../shared/schema/evidence.ts'
import type { Forum } from '../../shared/schema/forum.ts'
import type { Unit } from '../../shared/schema/unit.ts'

/** Berkas beside a record that the site publishes with it. */
export interface Attachment {
  readonly unit: string
  readonly name: string
  readonly path: string
}

export interface LoadedForums {
  /** Latest first. */
  readonly forums: readonly Forum[]
  readonly attachments: readonly Attachment[]
  /** Peringatan: sentences for whoever builds the site. */
  readonly warnings: readonly string[]
}

/** @throws ContentError for the first record that cannot be published; nothing of it is */
export async function loadForums(directory: string, units: Content['units'], today: Day): Promise<LoadedForums> {
  const files = await readForums(directory)
  for (const file of files) checkForum(file, units, today)
  await checkMinutes(files)
  const attachments = files.flatMap(attachmentsOf)
  await checkAttachments(attachments)
  return {
    forums: files.map(({ forum }) => forum).sort((left, right) => (left.date < right.date ? 1 : -1)),
    attachments: [...new Map(attachments.map((one) => [`${one.unit}/${one.name}`, one])).values()],
    warnings: files.flatMap(warningsOf),
  }
}

function checkForum({ file, forum }: ForumFile, units: Content['units'], today: Day): void {
  const fail = (field: string, message: string): never => {
    throw new ContentError(`${file}: ${field}: ${message}`)
  }
  const unit = units.get(forum.unit)
  if (!unit) return fail('unit', `there is no units/${forum.unit}.yaml`)
  checkServices(forum, unit, fail)
  if (hasTakenPlace(forum.state) && forum.date > today)
    fail('state', `is ${forum.state}, but ${forum.date} has not come; until then it is planned or open`)
  for (const [place, { updates }] of forum.commitments.entries()) {
    const late = updates.findIndex(({ date }) => date > today)
    if (late >= 0) fail(`commitments[${place}].updates[${late}].date`, 'has not come; give a day that has passed')
  }
}

function checkServices({ services }: Forum, unit: Unit, fail: (field: string, message: string) => never): void {
  const known = unit.services.map(({ id }) => id)
  const unknown = services.findIndex((id) => !known.includes(id))
  if (unknown >= 0)
    fail(`services[${unknown}]`, `the unit has no service ${services[unknown]} (known: ${known.join(', ') || 'none'})`)
}

async function checkMinutes(files: readonly ForumFile[]): Promise<void> {
  for (const minutes of minutesOf(files)) {
    if (!('file' in minutes.source)) continue
    const bytes = await readFile(minutes.source.file).catch(() => undefined)
    const fault = minutesFault(minutes, bytes)
    if (fault !== undefined) throw new ContentError(fault)
  }
}

function attachmentsOf(one: ForumFile): (Attachment & { record: string })[] {
  const { unit, minutes, claim, commitments } = one.forum
  const evidence: readonly Evidence[] = [
    ...(claim?.evidence ?? []),
    ...commitments.flatMap(({ updates }) => updates.flatMap((update) => update.evidence)),
  ]
  const names = [minutes?.file, ...evidence.map(({ file }) => file)].filter((name) => name !== undefined)
  return names.map((name) => ({ unit, name, path: join(folderOfForum(one), name), record: one.file }))
}

async function checkAttachments(attachments: readonly (Attachment & { record: string })[]): Promise<void> {
  for (const { record, path } of attachments) {
    await readFile(path).catch((error: NodeJS.ErrnoException) => {
      throw new ContentError(`${record}: file: ${path} cannot be read (${error.code}); put it there or give a link`)
    })
  }
}

function warningsOf({ file, forum }: ForumFile): string[] {
  const texts = [
    ...forum.inputs.flatMap(({ text, answer = '' }, place) => [
      [`inputs[${place}].text`, text],
      [`inputs[${place}].answer`, answer],
    ]),
    ['notes', forum.notes],
  ]
  return texts.flatMap(([field, text = '']) =>
    personalTraces(text).map(
      ({ what, found }) => `${file}: ${field}: "${found}" looks like ${what}; a forum counts people and names none`,
    ),
  )
}
