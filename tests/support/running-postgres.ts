import { execFile, execFileSync } from 'node:child_process'
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { freePort } from './free-port.ts'

const run = promisify(execFile)

/** Peladen PostgreSQL nyata untuk uji: a server of its own in a temporary folder. */
export interface RunningPostgres {
  /** Address of a new, empty database. */
  newDatabase(): Promise<string>
  /** Ends the server at once, as a crash would: no shutdown checkpoint. */
  crash(): Promise<void>
  start(): Promise<void>
  /** Ends it and removes all it wrote. */
  remove(): Promise<void>
}

/** @throws Error with the remedy when PostgreSQL's server programs are not on this machine */
export async function startPostgres(): Promise<RunningPostgres> {
  const bin = serverPrograms()
  const folder = mkdtempSync(join(tmpdir(), 'skm-postgres-'))
  // The server refuses to run as root; then it runs as the user Debian's package made for it.
  const user = process.getuid?.() === 0 ? postgresUser() : undefined
  if (user) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const port = await freePort()
  const control = (...args: string[]) => run(join(bin, 'pg_ctl'), ['-D', data, '-w', ...args], { ...user, cwd: folder })
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c max_connections=60`
  await run(join(bin, 'initdb'), ['-D', data, '-A', 'trust', '-U', 'skm', '-E', 'UTF8', '--locale=C'], {
    ...user,
    cwd: folder,
  })
  // The log goes to a file: an inherited pipe would keep pg_ctl from returning.
  const start = async (): Promise<void> => {
    await control('-l', join(folder, 'log'), '-o', options, 'start')
  }
  await start()
  let databases = 0
  return {
    newDatabase: async () => {
      const name = `skm_${++databases}`
      await run(join(bin, 'psql'), [
        '-h',
        '127.0.0.1',
        '-p',
        String(port),
        '-U',
        'skm',
        '-d',
        'postgres',
        '-qc',
        `create database ${name}`,
      ])
      return `postgres://skm@127.0.0.1:${port}/${name}`
    },
    crash: async () => {
      await control('-m', 'immediate', 'stop')
    },
    start,
    remove: async () => {
      await control('-m', 'immediate', 'stop').catch(() => undefined)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Folder of the newest PostgreSQL server on this machine, or `undefined`. */
export function findServerPrograms(): string | undefined {
  const debian = globSync('/usr/lib/postgresql/*/bin/initdb').sort().reverse()
  const others = (process.env['PATH'] ?? '').split(':').map((folder) => join(folder, 'initdb'))
  const initdb = [...debian, ...others].find((path) => existsSync(path))
  return initdb && dirname(initdb)
}

function serverPrograms(): string {
  const bin = findServerPrograms()
  if (!bin)
    throw new Error('no PostgreSQL server programs found: run npm test, which installs them, or install postgresql')
  return bin
}

function postgresUser(): { uid: number; gid: number } {
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}
