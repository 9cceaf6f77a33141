import { draw, fill } from './draw.ts'
import { TEXT_ID } from './text/id.ts'

/** The file's name as agencies paste it, with or without a version or hash inside. */
const FILE_NAME = /\/skm-survey[\w.-]*\.js(?:[?#]|$)/
const TAG = 'skm-survey'

/** What a script tag or a place may say with `data-…` and an element as an attribute. */
const ATTRIBUTES = ['unit', 'service', 'language', 'endpoint', 'theme', 'layout', 'exit-code', 'channel'] as const

/** Marks a place whose survey stands: a second copy of this file must not place it again. */
const PLACED = 'data-skm-placed'

/** Alamat pengumpul: what stands in front of `/widget/` in the script's address, else its origin. */
export function collectorOf(scriptAddress: string): string {
  return /^([^?#]*)\/widget\//.exec(scriptAddress)?.[1] ?? new URL(scriptAddress).origin
}

/** Map skrip: where the file lies, with the slash. */
export function folderOf(scriptAddress: string): string {
  return new URL('.', scriptAddress).href
}

/**
 * Tag script SKM on the page. `currentScript` is null in modules, so all tags with our file's name count; and one that
 * an agency renamed counts while it runs. A copy pasted into the page has no address, and so no collector.
 */
export function surveyScripts(document: Document): readonly HTMLScriptElement[] {
  const running = document.currentScript
  const scripts = [...document.querySelectorAll('script')]
  return scripts.filter((script) => script.src && (script === running || FILE_NAME.test(script.src)))
}

/** Tempat survei: script tags, and `<div data-skm-survey>` for pages that let no unknown element through. */
export function surveyPlaces(document: Document): readonly HTMLElement[] {
  return [...surveyScripts(document), ...document.querySelectorAll<HTMLElement>('[data-skm-survey]')]
}

/**
 * Memasang survei: behind the script tag, or in the place, once; without `data-unit` nothing, since such a tag only
 * brings the code. Where there are no custom elements: a link to the survey's own page.
 *
 * @param collector of a place that names none; a script tag has its own
 */
export function placeSurvey(place: HTMLElement, collector = ''): void {
  const { body } = document as { readonly body: HTMLElement | null }
  if (place.hasAttribute(PLACED) || !place.dataset['unit'] || !body) return
  place.setAttribute(PLACED, '')
  const { src } = place as Partial<HTMLScriptElement>
  const survey = surveyFor(place, src ? collectorOf(src) : collector)
  if (place.closest('head')) body.append(survey)
  else if (src) place.after(survey)
  else fill(place, survey)
}

function surveyFor(place: HTMLElement, collector: string): HTMLElement {
  const given: Record<string, string> = { endpoint: collector }
  for (const name of ATTRIBUTES) {
    const value = place.getAttribute(`data-${name}`)
    if (value) given[name] = value
  }
  if ('customElements' in window) return draw(TAG, given)
  return draw('a', { href: `${given['endpoint']}/nilai/${given['unit']}/` }, TEXT_ID.openSurvey)
}
