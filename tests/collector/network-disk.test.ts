import { statfsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { claimFile } from '../../collector/store/sqlite/claim.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'

// A stub: no network disk can be mounted where the tests run. What it says is what Linux says of one (statfs(2)).
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>()
  return { ...fs, statfsSync: vi.fn(fs.statfsSync) }
})

it.each([
  ['NFS', 0x6969],
  ['SMB', 0x517b],
  ['CIFS', 0xff534d42],
  ['SMB2', 0xfe534d42],
])('C12: a collector refuses a file on %s (a stub says that it lies there)', (_name, type) => {
  vi.mocked(statfsSync).mockReturnValueOnce(Object.assign(statfsSync('/'), { type }))
  expect(() => claimFile(join(temporaryFolder(), 'skm.db'))).toThrow('use a local disk')
})

it('C12: a collector takes a file on a disk of this machine', () => {
  claimFile(join(temporaryFolder(), 'skm.db')).close()
})
