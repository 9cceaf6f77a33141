import { draw, fill, type Child } from '../draw.ts'
import { request } from '../request.ts'
import { readLatest, type Latest } from './latest.ts'
import { resultStyles } from './result-styles.ts'
import { RESULT_LINES as lines, RESULT_TEXT } from './result-text.ts'
import { loading, missing, result } from './result-view.ts'

/** Taken when the script runs, so that what the page does to `fetch` later does not matter. */
const ownFetch = window.fetch.bind(window)

/**
 * Hasil survei: `<skm-result unit="…">` shows the latest published grade of a unit.
 *
 * @attr unit - Kode unit
 * @attr site - Base address of the published results, when it is not where the script came from
 * @attr theme - `light` or `dark`; by default as the device is set
 *
 * @csspart card - The whole element
 * @csspart title - What kind of result it is
 * @csspart unit - Name of the unit
 * @csspart grade - The letter
 * @csspart word - The word for the letter
 * @csspart index - The index
 * @csspart facts - How many respondents, and the period
 * @csspart note - Why a figure is missing, provisional or weak
 * @csspart link - Link to the whole result
 *
 * @cssproperty --skm-paper - Background
 * @cssproperty --skm-ink - Text
 * @cssproperty --skm-radius - Corners
 * @cssproperty --skm-font - Font family
 */
export class ResultElement extends HTMLElement {
  /** A change of these means another result. */
  static observedAttributes: readonly string[] = ['unit', 'site']

  /** Base address of the results for elements without a `site`: where the script came from. */
  static site = ''

  declare private card: HTMLElement | undefined
  /** Counts loads: a later one overtakes an earlier one. */
  declare private loads: number | undefined

  connectedCallback(): void {
    if (this.card) return
    const root = this.attachShadow({ mode: 'open' })
    this.card = draw('div', { class: 'card', part: 'card', lang: RESULT_TEXT.tag })
    adoptStyles(root)
    root.append(this.card)
    void this.load()
  }

  attributeChangedCallback(): void {
    if (this.card) void this.load()
  }

  private async load(): Promise<void> {
    const own = (this.loads = (this.loads ?? 0) + 1)
    this.show(loading())
    const unit = this.getAttribute('unit')
    const site = (this.getAttribute('site') ?? ResultElement.site).replace(/\/+$/, '')
    const file = `${site}/data/latest/${encodeURIComponent(unit ?? '')}.json`
    const latest = await loadLatest(file, unit)
    if (own === this.loads) this.show(latest ? result(latest, file) : missing())
  }

  private show(children: readonly Child[]): void {
    if (this.card) fill(this.card, children)
  }
}

/** Never rejects: a citizen sees a calm sentence, the webmaster a console line. */
async function loadLatest(file: string, unit: string | null): Promise<Latest | null> {
  if (!unit) return without(lines.unitMissing)
  const read = async (response: Response): Promise<Latest | null> => {
    if (!response.ok) return without(lines.unreachable(file))
    return readLatest(await response.json().catch(() => null), unit) ?? without(lines.unreadable(file))
  }
  return request(ownFetch, file, {}, read).catch(() => without(lines.unreachable(file)))
}

/** No result, and why, for the webmaster. */
function without(line: string): null {
  // eslint-disable-next-line no-console -- where a webmaster looks
  console.warn(line)
  return null
}

/** As in the survey: a constructed sheet passes `style-src 'none'`; older browsers get a style element. */
function adoptStyles(root: ShadowRoot): void {
  try {
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(resultStyles)
    root.adoptedStyleSheets = [sheet]
  } catch {
    root.append(draw('style', {}, resultStyles))
  }
}
