import { collectorOf, placeSurvey, surveyScripts } from './embed.ts'
import { SurveyElement } from './survey-element.ts'

declare global {
  interface HTMLElementTagNameMap {
    'skm-survey': SurveyElement
  }
}

/** Titik masuk: registers the element and places surveys for script tags. No globals; never throws into the page. */
function start(): void {
  const scripts = surveyScripts(document)
  const [own] = scripts
  if (own) SurveyElement.collector = collectorOf(own.src)
  // Another copy of this file, perhaps of another version, may have been first.
  if (!customElements.get('skm-survey')) customElements.define('skm-survey', SurveyElement)
  scripts.forEach(placeSurvey)
}

/** Tags further down that wait for this file, and a tag in the head that waits for the body. */
function placeTheRest(): void {
  surveyScripts(document).forEach(placeSurvey)
}

function calmly(run: () => void): void {
  try {
    run()
  } catch (error) {
    // eslint-disable-next-line no-console -- where a webmaster looks
    console.warn('SKM: survei tidak dapat dipasang.', error)
  }
}

calmly(start)
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', () => calmly(placeTheRest))
