/** The file's name as agencies paste it, with or without a version or hash inside. */
const FILE_NAME = /\/skm-survey[\w.-]*\.js(?:[?#]|$)/
const FOLDER = '/widget/'
const TAG = 'skm-survey'

/** What a script tag may say with `data-…` and an element as an attribute. */
const ATTRIBUTES = ['unit', 'service', 'language', 'endpoint', 'theme'] as const

/** Marks a script tag whose survey stands: a second copy of this file must not place it again. */
const PLACED = 'data-skm-placed'

/** Alamat pengumpul: what stands in front of `/widget/` in the script's address, else its origin. */
export function collectorOf(scriptAddress: string): string {
  const { origin, pathname } = new URL(scriptAddress)
  const folder = pathname.lastIndexOf(FOLDER)
  return origin + (folder < 0 ? '' : pathname.slice(0, folder))
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

/** Memasang survei: puts an element where the script tag stands, once; tags without `data-unit` only bring the code. */
export function placeSurvey(script: HTMLScriptElement): void {
  if (script.hasAttribute(PLACED) || !script.dataset['unit']) return
  const isInHead = script.closest('head') !== null
  const body = script.ownerDocument.querySelector('body')
  if (isInHead && !body) return
  script.setAttribute(PLACED, '')
  const survey = surveyFor(script)
  if (isInHead) body?.append(survey)
  else script.after(survey)
}

function surveyFor(script: HTMLScriptElement): HTMLElement {
  const survey = script.ownerDocument.createElement(TAG)
  survey.setAttribute('endpoint', collectorOf(script.src))
  for (const name of ATTRIBUTES) {
    const value = script.dataset[name]
    if (value) survey.setAttribute(name, value)
  }
  return survey
}
