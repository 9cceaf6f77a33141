import { join } from 'node:path'
import { followUpSchema, type FollowUp } from '../schema/follow-up.ts'
import { checkPlaced, listRecords, parseYaml, readText } from './records.ts'

export interface FollowUpFile {
  readonly file: string
  readonly followUp: FollowUp
}

/** Reads every `follow-ups/<unit>/<period>.yaml`. @throws ContentError for the first that cannot be used */
export async function readFollowUps(directory: string): Promise<readonly FollowUpFile[]> {
  const followUps: FollowUpFile[] = []
  for (const { file, owner, name } of await listRecords(join(directory, 'follow-ups'), '.yaml')) {
    const followUp = parseYaml(file, await readText(file), followUpSchema)
    checkPlaced(file, 'unit', followUp.unit, owner)
    checkPlaced(file, 'period', followUp.period, name)
    followUps.push({ file, followUp })
  }
  return followUps
}
