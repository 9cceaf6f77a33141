import { join } from 'node:path'
import { ContentError, type Content } from '../../shared/content/content.ts'
import { entriesOf, parseYaml, readText } from '../../shared/content/records.ts'
import { participationSchema, type Participation } from '../../shared/schema/participation.ts'

/** Reads `participation/<agency>.yaml`. @throws ContentError for the first that cannot be published */
export async function loadParticipation(
  directory: string,
  { agencies, units }: Content,
): Promise<ReadonlyMap<string, Participation>> {
  const folder = join(directory, 'participation')
  const names = (await entriesOf(folder)).map(({ name }) => name).filter((name) => name.endsWith('.yaml'))
  const loaded = new Map<string, Participation>()
  for (const name of names.sort()) {
    const file = join(folder, name)
    const record = parseYaml(file, await readText(file), participationSchema)
    const id = name.slice(0, -'.yaml'.length)
    if (record.agency !== id)
      throw new ContentError(`${file}: agency: is ${record.agency}, but where the file lies it must be ${id}`)
    if (!agencies.has(id)) throw new ContentError(`${file}: agency: there is no agencies/${id}.yaml`)
    for (const { unit } of [...record.standards, ...record.pledges]) {
      if (units.get(unit)?.agency !== id) throw new ContentError(`${file}: unit: ${unit} is not a unit of this agency`)
    }
    loaded.set(id, record)
  }
  return loaded
}
