import { collectorOf, folderOf, placeSurvey, surveyPlaces, surveyScripts } from './embed.ts'
import { SurveyElement } from './survey-element.ts'

/**
 * Titik masuk: registers the element and places surveys for script tags. No globals; never throws into the page (the
 * build wraps this file for that).
 */
const [own] = surveyScripts(document)
if (own) {
  SurveyElement.collector = collectorOf(own.src)
  SurveyElement.ownFolder = folderOf(own.src)
}
// Another copy of this file, perhaps of another version, may have been first.
if ('customElements' in window && !customElements.get('skm-survey')) customElements.define('skm-survey', SurveyElement)
placeAll()
// Tags further down that wait for this file, and a tag in the head that waits for the body.
document.addEventListener('DOMContentLoaded', placeAll)

function placeAll(): void {
  surveyPlaces(document).forEach((place) => placeSurvey(place, SurveyElement.collector))
}
