/** Tingkat di atas instansi: region (wilayah) and nation (nasional). */
export const AREA_LEVELS = ['region', 'nation'] as const
export type AreaLevel = (typeof AREA_LEVELS)[number]

/** Wilayah atau negara: all agencies of a region, or all of them. */
export interface Area {
  /** Small letters, digits and inner hyphens, from the region's name. */
  readonly id: string
  readonly level: AreaLevel
  readonly name: string
  /** Ids, in order. */
  readonly agencies: readonly string[]
}

/** What of an agency says where it belongs. */
interface Placed {
  readonly region?: string | undefined
  readonly sample: boolean
}

const NATION = { id: 'indonesia', level: 'nation', name: 'Indonesia' } as const

/**
 * Semua wilayah, then the nation: which agencies each of them adds up. Names that differ in case or punctuation only are one
 * region. An agency that does not exist (`sample`) is never added to those that do.
 */
export function areasOf(agencies: ReadonlyMap<string, Placed>): readonly Area[] {
  const all = [...agencies].sort(([left], [right]) => (left < right ? -1 : 1))
  const placed = all.flatMap(([id, { region, sample }]) => (region === undefined ? [] : [{ id, region, sample }]))
  const ids = [...new Set(placed.map(({ region }) => regionId(region)))]
  const regions = ids.map((id): Area => {
    const members = placed.filter(({ region }) => regionId(region) === id)
    return { id, level: 'region', name: members[0]?.region ?? id, agencies: realOnes(members) }
  })
  const nation: Area = { ...NATION, agencies: realOnes(all.map(([id, { sample }]) => ({ id, sample }))) }
  return [...regions.sort((left, right) => (left.id < right.id ? -1 : 1)), nation]
}

/** Whether a region can be told apart by that name, in an address too. */
export function mayNameRegion(name: string): boolean {
  const id = regionId(name)
  return id !== '' && id !== NATION.id
}

/** Kode wilayah: what the addresses of a region hold, of its name; names that differ in case or signs only have the same. */
export function regionId(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{Mark}/gu, '')
  return plain
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 64)
    .replace(/^-|-$/g, '')
}

function realOnes(members: readonly { readonly id: string; readonly sample: boolean }[]): readonly string[] {
  const real = members.filter(({ sample }) => !sample)
  return (real.length > 0 ? real : members).map(({ id }) => id)
}
