// Reaches the browser.
export const LAYOUTS = ['list', 'steps', 'dialog', 'kiosk'] as const
export const THEMES = ['', 'light', 'dark'] as const
/** Colour of the widget where nothing is chosen. */
export const USUAL_COLOUR = '#0a4f5c'

/** Pilihan of the webmaster. */
export interface EmbedChoice {
  readonly unit: string
  readonly layout?: string
  readonly language?: string
  readonly theme?: string
  readonly colour?: string
  readonly exitCode?: string
}

/** Baris to copy. */
export interface Snippet {
  /** The newest version that is compatible. */
  readonly line: string
  /** For a style sheet; empty where the usual colour stays. */
  readonly style: string
  readonly policy: string
  readonly frame: string
}

/** @param widget whole address of `skm-survey.js` */
export function snippetOf(choice: EmbedChoice, widget: string): Snippet {
  const { origin } = new URL(widget)
  const base = widget.slice(0, widget.indexOf('/widget/'))
  return {
    line: `<script async src="${base}/widget/v1/skm-survey.js"${attributesOf(choice)}></script>`,
    style: styleOf(choice.colour),
    policy: `script-src ${origin}; connect-src ${origin}`,
    frame: `<iframe src="${base}/nilai/${escaped(choice.unit)}/" title="Survei kepuasan masyarakat" width="100%" height="960"></iframe>`,
  }
}

/** @param integrity of `skm-survey.js` in `version`, as `integrity.json` says it */
export function pinnedLine(choice: EmbedChoice, widget: string, version: string, integrity: string): string {
  const base = widget.slice(0, widget.indexOf('/widget/'))
  const source = `src="${base}/widget/${version}/skm-survey.js"`
  return `<script async ${source} integrity="${integrity}" crossorigin="anonymous"${attributesOf(choice)}></script>`
}

function attributesOf({ unit, layout, language, theme, exitCode }: EmbedChoice): string {
  const given = {
    ...{ unit, layout: layout === 'list' ? '' : layout, language, theme },
    'exit-code': layout === 'kiosk' ? exitCode : '',
  }
  return Object.entries(given)
    .flatMap(([name, value]) => (value ? [` data-${name}="${escaped(value)}"`] : []))
    .join('')
}

function styleOf(colour: string | undefined): string {
  if (!colour || colour === USUAL_COLOUR) return ''
  return `skm-survey {\n  --skm-brand: ${colour};\n  --skm-on-brand: ${inkOn(colour)};\n}`
}

/** Warna tulisan on `colour`, white or black, whichever can be read better (WCAG contrast). */
export function inkOn(colour: string): '#ffffff' | '#000000' {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((place) => linear(parseInt(colour.slice(place, place + 2), 16)))
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return 1.05 / (luminance + 0.05) >= (luminance + 0.05) / 0.05 ? '#ffffff' : '#000000'
}

function linear(channel: number): number {
  const share = channel / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;')
}
