import { generateKeyPairSync } from 'node:crypto'
import { openingKey, type SealingKeys } from '../../collector/sealing/sealing-keys.ts'

/** Kunci penyegel of a collector: `count` new ones, the first announced. */
export function someSealingKeys(count = 1): SealingKeys {
  const keys = Array.from({ length: count }, () =>
    openingKey(generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey),
  )
  const announced = keys[0] && { id: keys[0].id, key: keys[0].key }
  return { announced, byId: new Map(keys.map((key) => [key.id, key])) }
}
