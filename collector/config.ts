import { resolve } from 'node:path'

/** Alamat basis data: an SQLite file by absolute path, or a PostgreSQL server. */
export type DatabaseAddress =
  { readonly engine: 'sqlite'; readonly file: string } | { readonly engine: 'postgres'; readonly url: string }

/** Konfigurasi pengumpul, read once from the environment. */
export interface Config {
  readonly database: DatabaseAddress
  /** Absolute path of the operator's content. */
  readonly content: string
  readonly host: string
  readonly port: number
  /** Port of the Prometheus metrics; `null` when they are off. */
  readonly metricsPort: number | null
  /** How long to go on serving after a signal to stop, while `/readyz` turns a balancer away. */
  readonly drainSeconds: number
  /** Where the published site is, without a slash at the end; `null` when there is none. */
  readonly siteUrl: string | null
  /** Absolute path of the private keys that open sealed ratings; `null` when nothing is sealed. */
  readonly sealingKeyFile: string | null
  /** Whether devices are told to seal; without, only what they sealed before is opened. */
  readonly sealingAnnounced: boolean
}

/** Galat konfigurasi: an environment variable that cannot be used; the message names it and the remedy. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

type Environment = Readonly<Record<string, string | undefined>>

/** @throws ConfigError for the first variable that cannot be used. */
export function readConfig(env: Environment, folder: string): Config {
  return {
    database: databaseAddress(env['SKM_DATABASE'] ?? 'sqlite:var/skm.db', folder),
    content: contentFolder(env, folder),
    host: env['SKM_HOST'] ?? '127.0.0.1',
    port: port('SKM_PORT', env['SKM_PORT'] ?? '8787'),
    metricsPort: env['SKM_METRICS_PORT'] ? port('SKM_METRICS_PORT', env['SKM_METRICS_PORT']) : null,
    drainSeconds: seconds('SKM_DRAIN_SECONDS', env['SKM_DRAIN_SECONDS'] ?? '0'),
    siteUrl: siteUrl(env['SKM_SITE_URL']),
    sealingKeyFile: env['SKM_SEALING_KEY_FILE'] ? resolve(folder, env['SKM_SEALING_KEY_FILE']) : null,
    sealingAnnounced: yesOrNo('SKM_SEALING_ANNOUNCE', env['SKM_SEALING_ANNOUNCE'] ?? 'yes'),
  }
}

/** Folder isi: where agencies, units and reports are. */
export function contentFolder(env: Environment, folder: string): string {
  return resolve(folder, env['SKM_CONTENT'] ?? 'site/content')
}

export function port(variable: string, text: string): number {
  const number = Number(text)
  if (/^\d{1,5}$/.test(text) && number <= 65_535) return number
  throw new ConfigError(`${variable}: ${text} is not a port; give a whole number from 0 to 65535, such as 8787`)
}

function seconds(variable: string, text: string): number {
  if (/^\d{1,3}$/.test(text)) return Number(text)
  throw new ConfigError(`${variable}: ${text} is not a time; give whole seconds from 0 to 999, such as 10`)
}

function yesOrNo(variable: string, text: string): boolean {
  if (text === 'yes' || text === 'no') return text === 'yes'
  throw new ConfigError(`${variable}: ${text} is neither yes nor no; give one of them`)
}

function databaseAddress(address: string, folder: string): DatabaseAddress {
  const path = /^sqlite:(.+)$/.exec(address)?.[1]
  if (path) return { engine: 'sqlite', file: resolve(folder, path) }
  if (/^postgres(ql)?:\/\//.test(address) && URL.canParse(address)) return { engine: 'postgres', url: address }
  throw new ConfigError(
    `SKM_DATABASE: ${withoutPassword(address)} is not served; give sqlite:FILE or postgres://USER@HOST/DATABASE`,
  )
}

function siteUrl(text: string | undefined): string | null {
  if (text === undefined || text === '') return null
  if (URL.canParse(text) && /^https?:/.test(text)) return text.replace(/\/+$/, '')
  throw new ConfigError(`SKM_SITE_URL: ${text} is not a web address; give one such as https://skm.example.go.id`)
}

function withoutPassword(address: string): string {
  return address.replace(/\/\/[^@/]*@/, '//…@')
}
