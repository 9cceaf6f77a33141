import { readFileSync } from 'node:fs'

/** Token as the style sheet names them; the page can so never lag behind it. */
export function tokenNames(): {
  readonly colours: readonly string[]
  readonly spaces: readonly { readonly name: string; readonly value: string }[]
} {
  const [light = ''] = readFileSync('site/styles/tokens.css', 'utf8').split('@media')
  const tokens = [...light.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => ({ name, value }))
  return {
    colours: tokens.filter(({ value }) => value.startsWith('#')).map(({ name }) => name),
    spaces: tokens.filter(({ value }) => value.endsWith('px')),
  }
}
