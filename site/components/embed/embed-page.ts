// Reaches the browser.
import { inkOn, pinnedLine, snippetOf, USUAL_COLOUR, type EmbedChoice } from './snippet.ts'

interface Release {
  readonly version: string
  readonly files: Readonly<Record<string, string>>
}

const place = document.querySelector<HTMLElement>('[data-embed]')
const form = place?.querySelector('form')
const preview = place?.querySelector<HTMLElement>('[data-preview]')
if (place && form && preview) start(place, form, preview)

function start(place: HTMLElement, form: HTMLFormElement, preview: HTMLElement): void {
  const widget = new URL(place.dataset['widget'] ?? '', location.href).href
  const wanted = new URLSearchParams(location.search).get('unit')
  const unit = form.elements.namedItem('unit')
  if (wanted && (unit instanceof HTMLSelectElement || unit instanceof HTMLInputElement)) unit.value = wanted
  let release: Release | undefined
  const update = (): void => {
    const choice = choiceOf(form)
    writeBoxes(place, choice, widget, release)
    showPreview(place, preview, choice, false)
  }
  place.querySelector<HTMLButtonElement>('[data-open-kiosk]')?.addEventListener('click', () => {
    showPreview(place, preview, choiceOf(form), true)
  })
  form.addEventListener('change', update)
  form.addEventListener('submit', (event) => event.preventDefault())
  keepFromSending(document)
  copyButtons(place)
  loadWidget(widget)
  void releaseOf(widget).then((known) => {
    release = known
    update()
  })
}

function choiceOf(form: HTMLFormElement): EmbedChoice {
  const data = new FormData(form)
  const value = (name: string): string => {
    const given = data.get(name)
    return typeof given === 'string' ? given.trim() : ''
  }
  const [layout, language, theme] = [value('layout'), value('language'), value('theme')]
  return {
    unit: value('unit') || 'kode-unit',
    layout,
    language,
    theme,
    colour: value('colour'),
    exitCode: value('exitCode'),
  }
}

function writeBoxes(place: HTMLElement, choice: EmbedChoice, widget: string, release: Release | undefined): void {
  const integrity = release?.files['skm-survey.js']
  const pinned = release && integrity ? pinnedLine(choice, widget, release.version, integrity) : ''
  for (const [name, text] of Object.entries({ ...snippetOf(choice, widget), pinned })) {
    const box = place.querySelector(`[data-box="${name}"]`)
    const section = box?.closest('section')
    if (!box || !section) continue
    box.textContent = text
    section.hidden = text === ''
  }
}

function showPreview(place: HTMLElement, preview: HTMLElement, choice: EmbedChoice, kioskToo: boolean): void {
  const kiosk = choice.layout === 'kiosk'
  place.querySelectorAll<HTMLElement>('[data-kiosk]:not([data-preview-note])').forEach((part) => (part.hidden = !kiosk))
  const note = place.querySelector<HTMLElement>('[data-preview-note]')
  if (note) {
    note.dataset['usual'] ??= note.textContent.trim()
    note.textContent = [note.dataset['usual'], note.dataset[choice.layout ?? '']].filter(Boolean).join(' ')
  }
  preview.replaceChildren()
  if (choice.unit === 'kode-unit' || (kiosk && !kioskToo)) return
  preview.append(surveyFor(choice))
}

function surveyFor({ unit, layout, language, theme, colour, exitCode }: EmbedChoice): HTMLElement {
  const survey = document.createElement('skm-survey')
  const attributes = { unit, layout, language, theme, 'exit-code': layout === 'kiosk' ? exitCode : '' }
  for (const [name, value] of Object.entries(attributes)) if (value) survey.setAttribute(name, value)
  if (colour && colour !== USUAL_COLOUR) {
    survey.style.setProperty('--skm-brand', colour)
    survey.style.setProperty('--skm-on-brand', inkOn(colour))
  }
  return survey
}

/** A preview must not count: the one click that sends is kept from the survey. Enter in a field clicks it, too. */
function keepFromSending(target: Document): void {
  const hold = (event: Event): void => {
    const path = event.composedPath()
    const sends = path.some((node) => node instanceof HTMLButtonElement && node.type === 'submit')
    if (!sends || !path.some((node) => node instanceof HTMLElement && node.localName === 'skm-survey')) return
    event.preventDefault()
    event.stopImmediatePropagation()
    target.querySelector('[data-preview-note]')?.scrollIntoView({ block: 'center' })
  }
  target.addEventListener('click', hold, { capture: true })
}

function loadWidget(address: string): void {
  const script = document.createElement('script')
  script.src = address
  document.head.append(script)
}

/** @returns nothing where the collector lies elsewhere and does not let it be read: then there is no pinned line */
async function releaseOf(widget: string): Promise<Release | undefined> {
  try {
    const answer = await fetch(new URL('/widget/integrity.json', widget))
    return answer.ok ? ((await answer.json()) as Release) : undefined
  } catch {
    return undefined
  }
}

function copyButtons(place: HTMLElement): void {
  for (const button of place.querySelectorAll<HTMLButtonElement>('[data-copy]')) {
    const box = place.querySelector(`[data-box="${button.dataset['copy'] ?? ''}"]`)
    // Only secure pages have a clipboard.
    button.hidden = !('clipboard' in navigator)
    button.addEventListener('click', () => {
      void navigator.clipboard.writeText(box?.textContent ?? '').then(() => {
        button.textContent = button.dataset['copied'] ?? ''
      })
    })
  }
}
