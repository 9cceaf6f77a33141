import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/**
 * Menaruh hasil: `source` takes the place of `target` and is gone itself. Readers of a running server see the old site
 * or the new, and for no more than an instant neither.
 *
 * @param source may be on another disk
 */
export async function replaceFolder(source: string, target: string): Promise<void> {
  const [next, last] = [`${target}.next`, `${target}.last`]
  await mkdir(dirname(target), { recursive: true })
  await remove(next)
  await move(source, next)
  await remove(last)
  try {
    await rename(target, last)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return rename(next, target)
    if (codeOf(error) !== 'EBUSY' && codeOf(error) !== 'EXDEV') throw error
    return refill(next, target)
  }
  await rename(next, target)
  await remove(last)
}

/** To copy and then remove a large site takes as long as to build a third of it, so only where the disks differ. */
async function move(source: string, target: string): Promise<void> {
  try {
    await rename(source, target)
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error
    await cp(source, target, { recursive: true })
  }
}

/** A mounted volume cannot be renamed, so its content is replaced. Nothing old may stay: it may be withheld by now. */
async function refill(next: string, target: string): Promise<void> {
  for (const name of await readdir(target)) await remove(join(target, name))
  await cp(next, target, { recursive: true })
  await remove(next)
}

async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true })
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined
}
