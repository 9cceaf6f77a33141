import { WIDGET_VERSION } from '../deliver.ts'
import type { SurveyElement } from '../survey-element.ts'
import type { Text } from './text.ts'

/** Menawarkan bahasa: all that a language file does, whether it came before or after the survey's own. No globals. */
export function offerText(text: Text): void {
  void customElements.whenDefined('skm-survey').then(() => {
    // The page may hold a version from before there were languages.
    const survey = customElements.get('skm-survey') as Partial<typeof SurveyElement> | undefined
    survey?.addText?.(text, WIDGET_VERSION)
  })
}
