import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

/** Images drawn before, by what they show: a rebuild draws only what is new. May be deleted at any time. */
const CACHE = 'node_modules/.cache/skm-share-images'
const FONTS = ['400Regular/PublicSans_400Regular.ttf', '700Bold/PublicSans_700Bold.ttf']

const require = createRequire(join(process.cwd(), 'package.json'))
const resolved = (file: string): string => require.resolve(file)
let ready: Promise<readonly Uint8Array[]> | undefined

/** Menggambar SVG as PNG, with the same letters on every machine. */
export async function drawImage(svg: string): Promise<Uint8Array> {
  const name = createHash('sha256').update(svg).digest('hex')
  const file = join(CACHE, name.slice(0, 2), `${name}.png`)
  const known = await readFile(file).catch(() => undefined)
  if (known) return known
  const fontBuffers = [...(await (ready ??= prepare()))]
  const drawing = new Resvg(svg, { font: { fontBuffers, defaultFontFamily: 'Public Sans' } })
  const image = drawing.render()
  const png = image.asPng()
  image.free()
  drawing.free()
  await keep(file, png)
  return png
}

async function prepare(): Promise<readonly Uint8Array[]> {
  await initWasm(await readFile(resolved('@resvg/resvg-wasm/index_bg.wasm')))
  return Promise.all(FONTS.map((font) => readFile(resolved(`@expo-google-fonts/public-sans/${font}`))))
}

/** Whole or not at all: another build may read it at the same moment. */
async function keep(file: string, png: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  const part = `${file}.${randomUUID()}`
  await writeFile(part, png)
  await rename(part, file)
}
